import {
  placeOf,
  unreachable,
  type BoardView,
  type CellId,
  type Collision,
  type LineId,
  type OpenCollision,
} from '@weft/domain';
import { parseDecision } from './decision-words.ts';

/**
 * What the board shows as the answer to a decision that was open, in the form its answers had;
 * undefined: what it was about is not there any more, or is put aside.
 */
export function shownAnswer(
  { subject, collision }: Pick<OpenCollision, 'subject' | 'collision'>,
  view: BoardView,
): unknown {
  const { field } = collision;
  switch (subject.kind) {
    case 'item': {
      const item = view.item(subject.item);
      if (item === undefined || item.aside) return undefined;
      return parseDecision(field, Reflect.get(item, field))?.value;
    }
    case 'line':
      return ofLine(subject.line, collision, view);
    case 'cell':
      return ofCell(subject.cell, field, view);
    case 'criterion': {
      const found = view.criteria().find(({ id }) => id === subject.criterion);
      if (found === undefined) return undefined;
      const { text, atLeast, applies } = found;
      return { text, atLeast, applies };
    }
    default:
      return unreachable(subject);
  }
}

/** True when two answers to one decision are the same. */
export function isSameAnswer(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function ofLine(id: LineId, { field, scope }: Collision, view: BoardView): unknown {
  const line = view.line(id);
  if (line === undefined) return undefined;
  return field === 'resolved'
    ? line.status === 'resolved'
    : line.acceptedBy.some((team) => team === scope);
}

function ofCell(cell: CellId, field: string, view: BoardView): unknown {
  const { team, sprint } = placeOf(cell);
  if (field === 'productGoal') return view.productGoal;
  if (sprint === null) return undefined;
  if (field === 'sprintGoal') return view.sprintGoal(team, sprint);
  if (field === 'goalLink') return view.goalIsLinked(team, sprint);
  if (team === null) return undefined;
  if (field === 'capacity') return view.capacity(team, sprint) ?? null;
  if (field === 'planFinished') return view.planIsFinished(team, sprint);
  return view.teamSprintEnd(team, sprint) ?? null;
}
