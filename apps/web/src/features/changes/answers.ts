import {
  placeOf,
  unreachable,
  type BoardEdit,
  type BoardView,
  type OpenCollision,
} from '@weft/domain';
import type { Messages } from '../../messages/catalogue.ts';
import type { LaterMessages } from '../../messages/later.ts';
import { decisionWords, parseDecision } from './decision-words.ts';

/** What this needs to say answers in words. */
export interface AnswerVocabulary {
  readonly changes: LaterMessages['changes'];
  readonly item: LaterMessages['item'];
  readonly everyday: Messages['common'];
}

/** What an open decision is about, such as `P-14 Guest checkout`. */
export function subjectInWords(
  { subject }: OpenCollision,
  view: BoardView,
  words: AnswerVocabulary,
): string {
  const { changes, everyday } = words;
  switch (subject.kind) {
    case 'item': {
      const item = view.item(subject.item);
      return item === undefined ? words.item.goneMeanwhile : `${item.key} ${item.title}`.trim();
    }
    case 'line': {
      const line = view.line(subject.line);
      const nameOf = (end: 'from' | 'to'): string =>
        (line && view.item(line[end])?.key) ?? line?.missingEnd ?? words.item.goneMeanwhile;
      return changes.line(nameOf('from'), nameOf('to'));
    }
    case 'cell': {
      const { team, sprint } = placeOf(subject.cell);
      if (sprint === null) return changes.theProduct;
      const sprintName = view.sprint(sprint)?.name ?? words.item.goneMeanwhile;
      if (team === null) return changes.nexusIn(sprintName);
      return changes.teamIn(view.team(team)?.name ?? everyday.outsideTheNexus, sprintName);
    }
    case 'criterion': {
      const team = view.criteria().find(({ id }) => id === subject.criterion)?.team ?? null;
      return changes.definitionOfDone(team === null ? undefined : view.team(team)?.name);
    }
    default:
      return unreachable(subject);
  }
}

/** What of it is open, such as `Where it goes`. */
export function questionInWords(
  { subject, collision }: OpenCollision,
  view: BoardView,
  { changes, item }: AnswerVocabulary,
): string {
  const { field, scope } = collision;
  if (subject.kind === 'item') return fieldName(field, item.collision);
  if (field === 'accepted') {
    const team = view.teams().find(({ id }) => id === scope)?.name;
    return changes.acceptedBy(team);
  }
  return fieldName(field, changes.question);
}

/** One answer in words: `Blue, Sprint 12`, `5 points`, `agreed`. */
export function answerInWords(
  { subject, collision }: OpenCollision,
  value: unknown,
  view: BoardView,
  words: AnswerVocabulary,
): string {
  const { changes, item, everyday } = words;
  if (subject.kind === 'item') {
    const decision = parseDecision(collision.field, value);
    return decision === undefined
      ? changes.unreadable
      : decisionWords(decision, view, { item, everyday });
  }
  if (subject.kind === 'criterion') return wordingOf(value) ?? changes.unreadable;
  if (typeof value === 'boolean') return value ? item.yes : item.no;
  if (typeof value === 'number') return everyday.points(value);
  if (typeof value === 'string' && value !== '') return value;
  return changes.nothing;
}

/** The edits that would take the answer, for a forecast; none where nothing follows from it. */
export function editsOfAnswer(
  { subject, collision }: OpenCollision,
  value: unknown,
): readonly BoardEdit[] {
  const { field } = collision;
  if (subject.kind === 'item') {
    const decision = parseDecision(field, value);
    if (decision?.field === 'place') {
      return [{ kind: 'move-items', items: [subject.item], place: decision.value }];
    }
    if (decision?.field === 'size') {
      return [{ kind: 'set-size', item: subject.item, size: decision.value }];
    }
    return [];
  }
  if (subject.kind === 'line' && field === 'resolved' && value === true) {
    return [{ kind: 'resolve-line', line: subject.line }];
  }
  if (subject.kind === 'cell' && field === 'capacity') {
    const { team, sprint } = placeOf(subject.cell);
    if (team === null || sprint === null) return [];
    const points = typeof value === 'number' ? value : null;
    return [{ kind: 'set-capacity', team, sprint, points }];
  }
  return [];
}

/**
 * Other open decisions on the same field where the same two sides stand against each other, so that
 * one choice may answer them all.
 */
export function similarTo(
  chosen: OpenCollision,
  all: readonly OpenCollision[],
): readonly OpenCollision[] {
  const sides = sidesOf(chosen);
  return all.filter(
    (other) =>
      other.key !== chosen.key &&
      other.subject.kind === chosen.subject.kind &&
      other.collision.field === chosen.collision.field &&
      sidesOf(other) === sides,
  );
}

/** Who stands against whom; a side nobody is known of makes it like no other. */
function sidesOf({ key, collision }: OpenCollision): string {
  const sides = collision.decisions.map(({ by }) => by);
  const known = sides.every((by) => by !== undefined) && new Set(sides).size === sides.length;
  return known ? sides.toSorted().join('|') : key;
}

function fieldName(field: string, names: Readonly<Record<string, string>>): string {
  return names[field] ?? field;
}

function wordingOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const text: unknown = Reflect.get(value, 'text');
  return typeof text === 'string' && text !== '' ? text : undefined;
}
