import type { BoardView } from '@weft/domain';
import type { CardArrangement, Rectangle } from '@weft/layout';
import { overlaps, padded } from '@weft/layout';
import type { Standing } from './acts/held-things.ts';
import type { MapObjects } from './map-objects.ts';
import type { MapContents, StandingItem, Things } from './acts/together.ts';

/** How far around what is moved others are looked at for edges to snap to, in CSS pixels of the Map. */
const NEIGHBOURHOOD_PX = 1_500;

/** Where cards stand now, and what PBIs there are. */
export interface CardsOnMap {
  readonly cards: CardArrangement;
  readonly view: BoardView;
}

/** Everything on the Map, as asked for by what belongs together. */
export function contentsOf(objects: MapObjects, { cards, view }: CardsOnMap): MapContents {
  const items: StandingItem[] = [];
  for (const id of cards.items()) {
    const onMap = view.item(id)?.onMap;
    const rectangle = cards.rectangleOf(id);
    // What waits in the tray stands nowhere yet.
    if (onMap?.at === undefined || rectangle === undefined) continue;
    items.push({ id, rectangle, group: onMap.group, locked: onMap.locked });
  }
  return { objects: objects.book.shown(), items, rectangleOf: objects.measure.rectangleOf };
}

/** Where things stand, for moving them. */
export function standingOf(objects: MapObjects, { cards, view }: CardsOnMap): Standing {
  const { book, measure } = objects;
  return {
    ofItem: (item) => cards.rectangleOf(item),
    ofObject: (id) => {
      const object = book.object(id);
      return object === undefined ? undefined : measure.rectangleOf(object);
    },
    near: (area, except) => neighbours(padded(area, NEIGHBOURHOOD_PX), except),
  };

  function neighbours(around: Rectangle, except: Things): readonly Rectangle[] {
    const found: Rectangle[] = [];
    for (const item of cards.cardsIn(around)) {
      const rectangle = cards.rectangleOf(item);
      const isPlaced = view.item(item)?.onMap?.at !== undefined;
      if (isPlaced && rectangle !== undefined && !except.items.has(item)) found.push(rectangle);
    }
    for (const object of book.shown()) {
      // Nobody aligns anything with the end of a scribble.
      if (object.kind === 'stroke' || except.objects.has(object.id)) continue;
      const rectangle = measure.rectangleOf(object);
      if (overlaps(around, rectangle)) found.push(rectangle);
    }
    return found;
  }
}
