import { unreachable } from '@weft/domain';
import { centreOf, type Point, type Rectangle } from '../geometry.ts';

/** The sides of a card, by number. */
export const SIDE = { left: 0, right: 1, top: 2, bottom: 3 } as const;
export type Side = (typeof SIDE)[keyof typeof SIDE];

/** At which sides of two cards a line between them leaves and arrives, and how far these are apart. */
export interface Facing {
  readonly from: Side;
  readonly to: Side;
  /** Room between the two sides, in pixels; 0 or below where the cards lie over each other. */
  readonly gap: number;
}

/**
 * The sides that face each other: those with the most room between them, so that a line that stays in
 * that room touches neither card. Cards that lie over each other have none; there the least covered
 * direction is taken.
 */
export function facingSides(from: Rectangle, to: Rectangle): Facing {
  const [a, b] = [centreOf(from), centreOf(to)];
  const isRight = b.x >= a.x;
  const isBelow = b.y >= a.y;
  const across = isRight ? to.x - (from.x + from.width) : from.x - (to.x + to.width);
  const down = isBelow ? to.y - (from.y + from.height) : from.y - (to.y + to.height);
  if (across >= down) {
    return isRight
      ? { from: SIDE.right, to: SIDE.left, gap: across }
      : { from: SIDE.left, to: SIDE.right, gap: across };
  }
  return isBelow
    ? { from: SIDE.bottom, to: SIDE.top, gap: down }
    : { from: SIDE.top, to: SIDE.bottom, gap: down };
}

/** Where a line leads from the card: pixels aside for each pixel of the room between the cards. */
export function slopeTo(card: Rectangle, { from, gap }: Facing, other: Rectangle): number {
  const [a, b] = [centreOf(card), centreOf(other)];
  return (isUpright(from) ? b.y - a.y : b.x - a.x) / Math.max(1, gap);
}

/** True for the sides from which lines run across rather than down. */
function isUpright(side: Side): boolean {
  return side === SIDE.left || side === SIDE.right;
}

/** How long a side is, in pixels. */
export function lengthOfSide({ width, height }: Rectangle, side: Side): number {
  return isUpright(side) ? height : width;
}

/** The point on a side that is so far from its middle, rightwards or downwards; `awayPx` out from it. */
export function pointAtSide(card: Rectangle, side: Side, offset: number, awayPx: number): Point {
  const middle = centreOf(card);
  switch (side) {
    case SIDE.left:
      return { x: card.x - awayPx, y: middle.y + offset };
    case SIDE.right:
      return { x: card.x + card.width + awayPx, y: middle.y + offset };
    case SIDE.top:
      return { x: middle.x + offset, y: card.y - awayPx };
    case SIDE.bottom:
      return { x: middle.x + offset, y: card.y + card.height + awayPx };
    default:
      return unreachable(side);
  }
}
