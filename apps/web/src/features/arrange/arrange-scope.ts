import { compareRank, unreachable, type BoardView, type ItemId } from '@weft/domain';
import { boundsOf, cardRectangle, type Point, type Rectangle } from '@weft/layout';

/** Which PBIs are to be arranged. */
export type ArrangeScope = 'tray' | 'selection' | 'all';

/** So many at once: more take the algorithm minutes, and nobody reads the result. */
export const MOST_ARRANGED = 400;

/** PBIs to be arranged, in Product Backlog order, and what becomes of the rest of the chosen ones. */
export interface ChosenItems {
  readonly items: readonly ItemId[];
  /** How many of them have a place already, which they leave. */
  readonly placed: number;
  /** How many more would have been meant, but are locked. */
  readonly locked: number;
}

/** What of the PBIs of a board a scope means. */
export function itemsInScope(
  view: Pick<BoardView, 'items'>,
  scope: ArrangeScope,
  selection: ReadonlySet<ItemId>,
): ChosenItems {
  const meant = [...view.items()]
    .filter(({ id, onMap }) => {
      switch (scope) {
        case 'tray':
          return onMap?.at === undefined;
        case 'selection':
          return selection.has(id);
        case 'all':
          return true;
        default:
          return unreachable(scope);
      }
    })
    .sort(compareRank);
  const free = meant.filter(({ onMap }) => onMap?.locked !== true);
  return {
    items: free.map(({ id }) => id),
    placed: free.filter(({ onMap }) => onMap?.at !== undefined).length,
    locked: meant.length - free.length,
  };
}

/** How far below what stands on the Map something new begins, in pixels. */
const ROOM_BELOW = 96;

/**
 * Where the arranged PBIs begin: where those of them begin that have a place; else below everything
 * that stands on the Map, `objects` included. An empty Map begins at 0, 0.
 */
export function cornerFor(
  view: Pick<BoardView, 'items'>,
  items: readonly ItemId[],
  objects: Iterable<Rectangle>,
): Point {
  const chosen = new Set(items);
  const own: Rectangle[] = [];
  const standing = [...objects];
  for (const { id, onMap } of view.items()) {
    if (onMap?.at === undefined) continue;
    (chosen.has(id) ? own : standing).push(cardRectangle(onMap.at));
  }
  const from = boundsOf(own);
  if (from !== undefined) return { x: from.x, y: from.y };
  const all = boundsOf(standing);
  return all === undefined ? { x: 0, y: 0 } : { x: all.x, y: all.y + all.height + ROOM_BELOW };
}
