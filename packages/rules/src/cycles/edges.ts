import type { ItemId, LineId } from '@weft/domain';
import type { EdgeLine } from './edge-line.ts';
import type { IndexedGraph } from './indexed-graph.ts';

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
  /** Makes these, and no others, its edges; `graph`: made of the same lines. */
  reset(lines: readonly EdgeLine[], graph: IndexedGraph): void;
  hasLine(line: LineId): boolean;
  addLine(line: LineId): void;
  removeLine(line: LineId): void;
}
