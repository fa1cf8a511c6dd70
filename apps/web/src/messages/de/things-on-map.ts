import { MAP_OBJECT_KINDS, type MapObjectKind } from '@weft/domain';
import type { MapThings } from '../en/things-on-map.ts';
import { listOf, plural } from './word-forms.ts';

const THINGS: Readonly<Record<MapObjectKind, (count: number) => string>> = {
  section: (count) => plural(count, { one: '{n} Bereich', other: '{n} Bereiche' }),
  note: (count) => plural(count, { one: '{n} Haftnotiz', other: '{n} Haftnotizen' }),
  text: (count) => plural(count, { one: '{n} Text', other: '{n} Texte' }),
  stroke: (count) => plural(count, { one: '{n} Strich', other: '{n} Striche' }),
  image: (count) => plural(count, { one: '{n} Bild', other: '{n} Bilder' }),
};

/** Such as "2 Haftnotizen und 1 Bild", with what comes `first`; empty: nothing. */
export function thingsOnMap(things: MapThings, ...first: readonly string[]): string {
  const counted = MAP_OBJECT_KINDS.flatMap((kind) => {
    const count = things[kind] ?? 0;
    return count === 0 ? [] : [THINGS[kind](count)];
  });
  return listOf([...first, ...counted]);
}
