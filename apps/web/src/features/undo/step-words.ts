import type { StepLabel } from '@weft/board-doc';
import type { BoardView } from '@weft/domain';
import type { EditingMessages } from '../../messages/editing-words.ts';

/** What a step did, such as `moved PAY-12` or `imported 42 PBIs`. */
export function stepWords(
  label: StepLabel,
  words: EditingMessages['undo'],
  view: BoardView,
): string {
  const say = label.about === undefined ? words.steps[label.kind] : words.about[label.about];
  return say(subjectOf(label, words, view));
}

/** One PBI by its key, several by their number; PBIs and other things on the Map by theirs. */
function subjectOf(label: StepLabel, words: EditingMessages['undo'], view: BoardView): string {
  const { items = [], count = items.length } = label;
  if (isOfMap(label) && (items.length === 0 || count !== items.length)) {
    return words.mapThings(Math.max(1, count));
  }
  if (count > 1) return words.pbis(count);
  const [only] = items;
  const key = only === undefined ? undefined : view.item(only)?.key;
  return key ?? words.aPbi;
}

function isOfMap({ kind }: StepLabel): boolean {
  return kind.startsWith('map-');
}
