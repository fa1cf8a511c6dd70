import type { BoardDifference, EntityDifference, MapObjectKind } from '@weft/domain';
import type { MapThings } from '../../messages/en/things-on-map.ts';
import type { LaterMessages } from '../../messages/later.ts';
import type { AnswerVocabulary } from './answers.ts';

/** So much of what a note says is enough to know it by. */
const MOST_CHARS = 40;

type MapDifference = EntityDifference<'mapPlace'> | EntityDifference<'mapObject'>;

/** True for what is seen on the Map only. */
export function isOnMap(difference: BoardDifference): difference is MapDifference {
  return difference.kind === 'mapPlace' || difference.kind === 'mapObject';
}

/** What became of that, put together such as "3 sticky notes added"; a line for each would be too many. */
export function partsOnMap(
  differences: readonly BoardDifference[],
  { partOnMap }: LaterMessages['changes'],
): readonly string[] {
  const onMap = differences.filter(isOnMap);
  const placed = onMap.filter(({ kind }) => kind === 'mapPlace').length;
  const parts = placed === 0 ? [] : [partOnMap.placed(placed)];
  for (const became of ['added', 'moved', 'changed', 'gone'] as const) {
    const things = countThings(
      onMap.flatMap((each) => {
        const kind = each.kind === 'mapObject' ? (each.after ?? each.before)?.kind : undefined;
        return kind === undefined || whatBecameOf(each) !== became ? [] : [kind];
      }),
    );
    if (things !== undefined) parts.push(partOnMap[became](things));
  }
  return parts;
}

/** What became of something; moved: nothing else of it is another. */
function whatBecameOf({
  before,
  after,
  fields,
}: MapDifference): 'added' | 'moved' | 'changed' | 'gone' {
  if (before === undefined) return 'added';
  if (after === undefined) return 'gone';
  return fields.every((field) => field === 'at') ? 'moved' : 'changed';
}

/** How many of each kind; undefined: none at all. */
export function countThings(kinds: Iterable<MapObjectKind>): MapThings | undefined {
  const counts: { [Kind in MapObjectKind]?: number } = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return Object.keys(counts).length === 0 ? undefined : counts;
}

export type MapObjectNames = LaterMessages['changes']['mapObject'];

/** What an object on the Map is called: by its kind and the beginning of what it says. */
export function nameOfMapObject(
  { before, after }: EntityDifference<'mapObject'>,
  names: MapObjectNames,
): string {
  const object = after ?? before;
  if (object === undefined) return '';
  if (object.kind === 'stroke') return names.stroke();
  const letters = [...object.text.replaceAll(/\s+/g, ' ').trim()];
  const isLong = letters.length > MOST_CHARS;
  const begins = letters.slice(0, MOST_CHARS).join('').trim();
  return names[object.kind](isLong ? `${begins}…` : begins);
}

/** What became of a PBI's place on the Map; undefined: it is the same, and something else was changed. */
export function saidOfMapPlace(
  { before, after }: EntityDifference<'mapPlace'>,
  { changes }: AnswerVocabulary,
): string | undefined {
  const [was, is] = [before?.at, after?.at];
  if (was?.x === is?.x && was?.y === is?.y) return undefined;
  if (is === undefined) return changes.backInTray;
  return was === undefined ? changes.putOnMap : changes.movedOnMap;
}
