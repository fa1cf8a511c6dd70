import type { DependencyLine, ItemId } from '@weft/domain';
import { lineScopeOf, type LineSurroundings, type OpenLine } from './line-scope.ts';

/** The open lines of a board by the PBIs at their ends; good until the board changes. */
export interface OpenLines {
  /** Open lines to PBIs that wait for this one, in no particular order. */
  from(item: ItemId): readonly OpenLine[];
  /** Open lines from PBIs that this one waits for, in no particular order. */
  into(item: ItemId): readonly OpenLine[];
  /** True when beside the open line another way of 2 to `DETOUR_LINES` leads to its successor. */
  hasDetour(line: DependencyLine): boolean;
}

/** Open lines that are looked up when somebody asks, once for each PBI. */
export class OpenLinesOfView implements OpenLines {
  readonly #context: LineSurroundings;
  readonly #steps: number;
  readonly #from = new Map<ItemId, readonly OpenLine[]>();
  readonly #into = new Map<ItemId, readonly OpenLine[]>();

  /** `steps`: the most lines of a way that counts as a detour. */
  constructor(context: LineSurroundings, steps: number) {
    this.#context = context;
    this.#steps = steps;
  }

  from(item: ItemId): readonly OpenLine[] {
    const known = this.#from.get(item);
    if (known !== undefined) return known;
    const lines = this.#open(this.#context.view.linesFrom(item));
    this.#from.set(item, lines);
    return lines;
  }

  into(item: ItemId): readonly OpenLine[] {
    const known = this.#into.get(item);
    if (known !== undefined) return known;
    const lines = this.#open(this.#context.view.linesInto(item));
    this.#into.set(item, lines);
    return lines;
  }

  hasDetour({ from, to }: DependencyLine): boolean {
    // Most lines are the only one at one of their ends.
    const last = this.into(to);
    if (last.length < 2 || from === to) return false;
    for (const { line } of this.from(from)) {
      if (line.to !== to && this.#meets(line.to, from, last, this.#steps - 2)) return true;
    }
    return false;
  }

  /** True when this or one of its successors, so many steps on, is where one of these lines begins. */
  #meets(item: ItemId, from: ItemId, last: readonly OpenLine[], stepsLeft: number): boolean {
    if (item === from) return false;
    if (last.some(({ line }) => line.from === item)) return true;
    if (stepsLeft === 0) return false;
    for (const { line } of this.from(item)) {
      if (this.#meets(line.to, from, last, stepsLeft - 1)) return true;
    }
    return false;
  }

  #open(lines: readonly DependencyLine[]): OpenLine[] {
    const open: OpenLine[] = [];
    for (const line of lines) {
      const scope = lineScopeOf(this.#context, line);
      if (scope.open !== undefined) open.push(scope.open);
    }
    return open;
  }
}
