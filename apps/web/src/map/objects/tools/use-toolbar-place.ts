import type { Point, Rectangle } from '@weft/layout';
import { useStore } from 'reactflow';
import { useInterface } from '../../../stores/app-context.tsx';

/** What the tools need above what they are for, else they stand below it. CSS pixels of the screen. */
const ROOM_ABOVE_PX = 64;
/** What they need below it: there are the zoom and the options of tools. CSS pixels. */
const ROOM_BELOW_PX = 120;
/** Half of the tools' width with some air: they are kept that far from the edges. CSS pixels. */
const HALF_WIDTH_PX = 190;

/** A point of the Map, and on which side of it the tools stand. */
export interface ToolbarPlace extends Point {
  readonly side: 'above' | 'below';
}

/** Where the tools of something stand: above or below it, in view as long as it is. */
export function useToolbarPlace(bounds: Rectangle | undefined): ToolbarPlace {
  const { x, y, width, height } = bounds ?? { x: 0, y: 0, width: 0, height: 0 };
  const roomPx = ROOM_ABOVE_PX + useInterface((state) => state.stripsPx);
  const centre = x + width / 2;
  const shownX = useStore(({ transform: [left, , zoom], width: room }) => {
    const wanted = centre * zoom + left;
    const half = Math.min(HALF_WIDTH_PX, room / 2);
    const kept = Math.max(half, Math.min(room - half, wanted));
    // Far outside, they stay with what they are for.
    return Math.abs(kept - wanted) > room ? centre : (kept - left) / zoom;
  });
  const side = useStore(({ transform: [, top, zoom] }) =>
    y * zoom + top < roomPx ? 'below' : 'above',
  );
  const shownY = useStore(({ transform: [, top, zoom], height: room }) => {
    if (y * zoom + top >= roomPx) return y;
    const below = y + height;
    const isFree = below * zoom + top <= room - ROOM_BELOW_PX;
    // Higher than the view: over it, at the upper edge.
    return isFree ? below : (Math.min(below * zoom + top, 0) - top) / zoom;
  });
  return { x: shownX, y: shownY, side };
}
