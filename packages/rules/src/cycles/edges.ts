import type { ItemId, LineId } from '@weft/domain';

/** A directed graph of PBIs, walkable along its edges. */
export interface EdgesAhead {
  /** What waits for the PBI, in no particular order. */
  after(item: ItemId): Iterable<ItemId>;
}

/** The same, walkable in both directions. */
export interface Edges extends EdgesAhead {
  has(from: ItemId, to: ItemId): boolean;
  /** What the PBI waits for, in no particular order. */
  before(item: ItemId): Iterable<ItemId>;
}

/** A graph whose edges are dependency lines that come and go. */
export interface LineEdges extends Edges {
  /** Makes these, and no others, its edges. */
  reset(lines: readonly EdgeLine[]): void;
  hasLine(line: LineId): boolean;
  addLine(line: LineId): void;
  removeLine(line: LineId): void;
}

/** A line as far as a graph knows it. */
export interface EdgeLine {
  readonly id: LineId;
  readonly from: ItemId;
  readonly to: ItemId;
}
