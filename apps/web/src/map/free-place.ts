import { CARD, overlaps, padded, type Point, type Rectangle } from '@weft/layout';

/** From card to card, in pixels of the Map. */
const PITCH = { x: CARD.width + CARD.gap, y: CARD.height + CARD.gap } as const;
/** How many rings around the wanted place are tried before things come to lie on each other. */
const MOST_RINGS = 12;

/** Upper left corners of cards side by side, as nearly a square as they can be, the first one at 0, 0. */
export function blockOf(count: number): readonly Point[] {
  const perLine = Math.max(1, Math.ceil(Math.sqrt(count / 2)));
  return Array.from({ length: count }, (_, index) => ({
    x: (index % perLine) * PITCH.x,
    y: Math.floor(index / perLine) * PITCH.y,
  }));
}

/** The corner nearest to the wanted one at which something of that size lies over nothing else. */
export function freePlace(wanted: Rectangle, taken: readonly Rectangle[]): Point {
  const isFree = (at: Point): boolean => {
    const room = padded({ ...wanted, ...at }, CARD.gap / 2);
    return !taken.some((each) => overlaps(room, each));
  };
  for (let ring = 0; ring <= MOST_RINGS; ring += 1) {
    const found = ringAround(wanted, ring).find(isFree);
    if (found !== undefined) return found;
  }
  return { x: wanted.x, y: wanted.y };
}

/** Corners that many steps away, the lower and right ones first: there people go on. */
function ringAround({ x, y }: Point, ring: number): readonly Point[] {
  if (ring === 0) return [{ x, y }];
  const points: Point[] = [];
  for (let across = ring; across >= -ring; across -= 1) {
    for (let down = ring; down >= -ring; down -= 1) {
      if (Math.max(Math.abs(across), Math.abs(down)) !== ring) continue;
      points.push({ x: x + across * PITCH.x, y: y + down * PITCH.y });
    }
  }
  return points;
}
