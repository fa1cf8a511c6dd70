import type { BoardDifference, EntityDifference } from '@weft/domain';
import type { MapCounts } from '../../messages/en/changes.ts';
import type { AnswerVocabulary } from './answers.ts';

/** So much of what a note says is enough to know it by. */
const MOST_CHARS = 40;

type MapDifference = EntityDifference<'mapPlace'> | EntityDifference<'mapObject'>;

/** True for what is seen on the Map only. */
export function isOnMap(difference: BoardDifference): difference is MapDifference {
  return difference.kind === 'mapPlace' || difference.kind === 'mapObject';
}

/** How much of that there is; undefined: nothing. For lists that would be long with one line for each. */
export function countOnMap(differences: readonly BoardDifference[]): MapCounts | undefined {
  const onMap = differences.filter(isOnMap);
  if (onMap.length === 0) return undefined;
  const objects = onMap.filter(({ kind }) => kind === 'mapObject');
  const added = objects.filter(({ before }) => before === undefined).length;
  const gone = objects.filter(({ after }) => after === undefined).length;
  return {
    placed: onMap.length - objects.length,
    added,
    gone,
    changed: objects.length - added - gone,
  };
}

/** What an object on the Map is called: by its kind and the beginning of what it says. */
export function nameOfMapObject(
  { before, after }: EntityDifference<'mapObject'>,
  { changes }: AnswerVocabulary,
): string {
  const object = after ?? before;
  if (object === undefined) return '';
  if (object.kind === 'stroke') return changes.mapObject.stroke();
  const letters = [...object.text.replaceAll(/\s+/g, ' ').trim()];
  const isLong = letters.length > MOST_CHARS;
  const begins = letters.slice(0, MOST_CHARS).join('').trim();
  return changes.mapObject[object.kind](isLong ? `${begins}…` : begins);
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
