import { MAP_OBJECT_KINDS, type MapObjectKind } from '@weft/domain';
import { listOf, plural } from './word-forms.ts';

/** How many things of each kind stand on the Map beside PBIs. */
export type MapThings = Partial<Readonly<Record<MapObjectKind, number>>>;

const THINGS: Readonly<Record<MapObjectKind, (count: number) => string>> = {
  section: (count) => plural(count, { one: '{n} section', other: '{n} sections' }),
  note: (count) => plural(count, { one: '{n} sticky note', other: '{n} sticky notes' }),
  text: (count) => plural(count, { one: '{n} text', other: '{n} texts' }),
  stroke: (count) => plural(count, { one: '{n} stroke', other: '{n} strokes' }),
  image: (count) => plural(count, { one: '{n} image', other: '{n} images' }),
};

/** Such as "2 sticky notes and 1 image", with what comes `first`; empty: nothing. */
export function thingsOnMap(things: MapThings, ...first: readonly string[]): string {
  const counted = MAP_OBJECT_KINDS.flatMap((kind) => {
    const count = things[kind] ?? 0;
    return count === 0 ? [] : [THINGS[kind](count)];
  });
  return listOf([...first, ...counted]);
}
