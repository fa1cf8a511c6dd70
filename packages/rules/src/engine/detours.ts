import { endsOfLine, type BoardView, type ItemId, type LineId } from '@weft/domain';
import type { EdgeLine } from '../cycles/edge-line.ts';
import { LineSet } from '../cycles/line-set.ts';
import type { LineScope } from '../line-scope.ts';
import { DETOUR_LINES } from '../rule.ts';

/**
 * Finds the lines beside which another way may have come or gone. It looks at all lines near one
 * that opened or closed, also those that are not open themselves or were taken away at the same
 * time: too many lines cost time, too few would be wrong.
 */
export class Detours {
  readonly #view: BoardView;
  readonly #open = new LineSet();

  constructor(view: BoardView) {
    this.#view = view;
  }

  /** `open`: the lines that are open. */
  reset(open: readonly EdgeLine[]): void {
    this.#open.reset(open);
  }

  /** `lines`: those that changed, or whose ends did, with what they are now. */
  touchedBy(lines: Iterable<readonly [LineId, LineScope | undefined]>): ReadonlySet<LineId> {
    const flipped: LineId[] = [];
    for (const [id, scope] of lines) {
      const isOpen = scope?.open !== undefined;
      if (isOpen === this.#open.has(id)) continue;
      if (isOpen) this.#open.add(id);
      else this.#open.delete(id);
      flipped.push(id);
    }
    const touched = new Set<LineId>();
    if (flipped.length > 0) this.#addLinesBeside(flipped, touched);
    return touched;
  }

  #addLinesBeside(flipped: readonly LineId[], touched: Set<LineId>): void {
    const gone = flipped.filter((id) => this.#view.line(id) === undefined).map(endsOfLine);
    // Where several lines of a way are gone, it is found from the first of them: all before that is still there.
    const before = (item: ItemId): ItemId[] => this.#view.linesInto(item).map((line) => line.from);
    const after = (item: ItemId): ItemId[] => [
      ...this.#view.linesFrom(item).map((line) => line.to),
      ...gone.filter(([from]) => from === item).map(([, to]) => to),
    ];
    for (const id of flipped) {
      const [from, to] = endsOfLine(id);
      const starts = stepsFrom(from, before, DETOUR_LINES - 1);
      const ends = stepsFrom(to, after, DETOUR_LINES - 1);
      for (const [start, stepsBefore] of starts) {
        for (const line of this.#view.linesFrom(start)) {
          const stepsAfter = ends.get(line.to);
          if (stepsAfter === undefined || stepsBefore + 1 + stepsAfter > DETOUR_LINES) continue;
          touched.add(line.id);
        }
      }
    }
  }
}

/** What can be reached in at most this many steps, with the fewest it takes. */
function stepsFrom(
  start: ItemId,
  next: (item: ItemId) => Iterable<ItemId>,
  most: number,
): ReadonlyMap<ItemId, number> {
  const steps = new Map([[start, 0]]);
  for (const [item, taken] of steps) {
    if (taken === most) break;
    for (const neighbour of next(item)) if (!steps.has(neighbour)) steps.set(neighbour, taken + 1);
  }
  return steps;
}
