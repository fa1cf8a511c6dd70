import type { BoardView, ItemId, LineId } from '@weft/domain';
import type { EdgeLine } from './edge-line.ts';
import type { LineEdges } from './edges.ts';
import { LineSet } from './line-set.ts';

/**
 * Some of the lines of a board as a graph. Remembers which, and asks the view for neighbours: a
 * second copy of all of them would take longer to build than all checks.
 */
export class EdgesOfView implements LineEdges {
  readonly #view: BoardView;
  readonly #lines = new LineSet();

  constructor(view: BoardView) {
    this.#view = view;
  }

  reset(lines: readonly EdgeLine[]): void {
    this.#lines.reset(lines);
  }

  hasLine(line: LineId): boolean {
    return this.#lines.has(line);
  }

  addLine(line: LineId): void {
    this.#lines.add(line);
  }

  removeLine(line: LineId): void {
    this.#lines.delete(line);
  }

  has(from: ItemId, to: ItemId): boolean {
    return this.#view.linesFrom(from).some((line) => line.to === to && this.#lines.has(line.id));
  }

  after(item: ItemId): readonly ItemId[] {
    const items: ItemId[] = [];
    for (const line of this.#view.linesFrom(item))
      if (this.#lines.has(line.id)) items.push(line.to);
    return items;
  }

  before(item: ItemId): readonly ItemId[] {
    const items: ItemId[] = [];
    for (const line of this.#view.linesInto(item)) {
      if (this.#lines.has(line.id)) items.push(line.from);
    }
    return items;
  }
}
