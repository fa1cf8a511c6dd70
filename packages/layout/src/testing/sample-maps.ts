import type { ItemId, MapPoint } from '@weft/domain';
import { itemIdOf } from '@weft/domain/testing';
import { array, integer, option, record, type Arbitrary } from 'fast-check';
import type { MapItem, MapSource } from '../map/map-layout.ts';

/** A board of which only the Map is known; a place of undefined stands for the tray. */
export class SampleMap implements MapSource {
  readonly #items = new Map<ItemId, MapItem>();

  constructor(places: readonly (MapPoint | undefined)[]) {
    places.forEach((at, index) => {
      this.put(mapItem(index), at);
    });
  }

  item(id: ItemId): MapItem | undefined {
    return this.#items.get(id);
  }

  items(): readonly MapItem[] {
    return [...this.#items.values()].filter(({ aside }) => !aside);
  }

  put(id: ItemId, at: MapPoint | undefined, options: Partial<MapItem> = {}): void {
    const rank = `a${(this.#items.get(id)?.rank.slice(1) ?? this.#items.size.toString()).padStart(6, '0')}`;
    const onMap = at && { at, group: undefined, locked: false };
    this.#items.set(id, { id, rank, aside: false, onMap, ...options });
  }
}

/** The id of the PBI with this number on a sample map. */
export function mapItem(number: number): ItemId {
  return itemIdOf(`i${number.toString()}`);
}

/** A place some screens around the origin. */
export const anyPlace: Arbitrary<MapPoint> = record({
  x: integer({ min: -3000, max: 3000 }),
  y: integer({ min: -2000, max: 2000 }),
});

/** Up to `most` PBIs, some of them in the tray. */
export function anyPlaces(most: number): Arbitrary<(MapPoint | undefined)[]> {
  return array(option(anyPlace, { nil: undefined, freq: 4 }), {
    maxLength: most,
    size: 'max',
  });
}
