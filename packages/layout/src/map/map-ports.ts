import type { LineId } from '@weft/domain';
import type { Point, Rectangle } from '../geometry.ts';
import { SIDE, isUpright, type Side } from './facing-sides.ts';

/** Where one line is tied to a side of a card. */
export interface Tie {
  readonly line: LineId;
  /** Where it leads, as seen from the side: pixels aside for each pixel away from it. */
  readonly slope: number;
  /** Distance from the middle of the side, in pixels, rightwards or downwards. */
  offset: number;
}

/** Distance of lines at one side as long as there is room, in pixels. */
const PORT_GAP = 12;
/** Of a side, how much its lines may spread over; and how much with lines added beside them. */
const SPREAD = 0.6;
const SPREAD_WITH_ADDED = 0.84;

/**
 * Ties lines to places along a side. Those that lead farther up (or left) stand farther up (or left),
 * so that they do not cross on their way; of two in the same direction the line's id decides, which is
 * the same at their other end. `kept` are in that order, too, and stay: others go between them.
 */
export function spread(ties: Tie[], lengthPx: number, kept: readonly Tie[] = []): void {
  if (ties.length > 1) ties.sort(byDirection);
  if (kept.length > 0) {
    spreadBetween(ties, lengthPx, kept);
    return;
  }
  const gap = Math.min(PORT_GAP, (lengthPx * SPREAD) / ties.length);
  const first = (-(ties.length - 1) / 2) * gap;
  ties.forEach((tie, index) => {
    tie.offset = first + index * gap;
  });
}

/** Evenly into the gaps between those that stay. */
function spreadBetween(ties: readonly Tie[], lengthPx: number, kept: readonly Tie[]): void {
  const end = (lengthPx * SPREAD_WITH_ADDED) / 2;
  let next = 0;
  for (let at = 0; at <= kept.length; at += 1) {
    const after = kept[at];
    const first = next;
    while (isBefore(ties[next], after)) next += 1;
    const from = kept[at - 1]?.offset ?? -end;
    const step = ((after?.offset ?? end) - from) / (next - first + 1);
    for (let index = first; index < next; index += 1) {
      const tie = ties[index];
      if (tie !== undefined) tie.offset = from + (index - first + 1) * step;
    }
  }
}

function isBefore(tie: Tie | undefined, kept: Tie | undefined): boolean {
  return tie !== undefined && (kept === undefined || byDirection(tie, kept) < 0);
}

function byDirection(a: Tie, b: Tie): number {
  if (a.slope !== b.slope) return a.slope - b.slope;
  return a.line < b.line ? -1 : 1;
}

/** How long a side is, in pixels. */
export function lengthOf({ width, height }: Rectangle, side: Side): number {
  return isUpright(side) ? height : width;
}

/** The point on a side, that far from its middle. */
export function pointOnSide(card: Rectangle, side: Side, offset: number): Point {
  const x = side === SIDE.left ? card.x : card.x + card.width;
  const y = side === SIDE.top ? card.y : card.y + card.height;
  return isUpright(side)
    ? { x, y: card.y + card.height / 2 + offset }
    : { x: card.x + card.width / 2 + offset, y };
}

/** The point that far out from a point on a side. */
export function outFrom({ x, y }: Point, side: Side, awayPx: number): Point {
  switch (side) {
    case SIDE.left:
      return { x: x - awayPx, y };
    case SIDE.right:
      return { x: x + awayPx, y };
    case SIDE.top:
      return { x, y: y - awayPx };
    case SIDE.bottom:
      return { x, y: y + awayPx };
    default:
      return { x, y };
  }
}
