import { boundsOf, padded, type Rectangle } from '@weft/layout';
import type { Size } from '../canvas/view/camera.ts';
import type { ShownMap } from './paint-map.ts';

/** Room around everything, in pixels of the Map. */
const ROOM = 60;

/** Everything that stands on the Map: cards, the tray, and what people put beside them. */
export function wholeMap({ model, objects }: ShownMap): Rectangle {
  const { cards } = model;
  const around = boundsOf(objects.book.shown().map(objects.measure.rectangleOf));
  const others = around === undefined ? undefined : padded(around, ROOM);
  if (others === undefined) return cards.bounds;
  return (cards.count === 0 ? others : boundsOf([cards.bounds, others])) ?? cards.bounds;
}

/** Smaller than this, a Map is not shown as a whole when it opens: its texts are to be read. */
const WHOLE_FROM_ZOOM = 0.5;

/** What a canvas of this size shows first: everything, or what people put on the Map, without the tray. */
export function openingArea(map: ShownMap, size: Size): Rectangle {
  const whole = wholeMap(map);
  const zoom = Math.min(size.width / whole.width, size.height / whole.height);
  if (zoom >= WHOLE_FROM_ZOOM) return whole;
  const { cards } = map.model;
  const placed = [...cards.items()].flatMap((item) => {
    const rectangle = cards.isWaiting(item) ? undefined : cards.rectangleOf(item);
    return rectangle === undefined ? [] : [rectangle];
  });
  const { book, measure } = map.objects;
  const around = boundsOf([...placed, ...book.shown().map(measure.rectangleOf)]);
  return around === undefined ? whole : padded(around, ROOM);
}
