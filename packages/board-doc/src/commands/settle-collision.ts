import {
  GUARDED_ITEM_FIELDS,
  OUTSIDE,
  brandId,
  isId,
  placeOf,
  refused,
  unreachable,
  type Collision,
  type DecisionSubject,
  type ItemId,
  type OpenCollision,
  type CellId,
  type LineId,
  type Result,
  type TeamId,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { readPlace, readPoints } from '../read/read-values.ts';
import { readWording } from '../read/read-parts.ts';
import { acceptDependency } from './accept-dependency.ts';
import { setCapacity, setProductGoal, setSprintGoal } from './board-goals.ts';
import { editCriterion } from './criteria.ts';
import { decideItem } from './decide-item.ts';
import { finishPlan, linkGoal, setTeamSprintEnd } from './plans.ts';
import { resolveDependency } from './resolve-dependency.ts';

/**
 * Decides an open collision: `value` is that of one of its decisions. Everybody's decisions on the
 * field are replaced by this one. A value that is none of the field is refused.
 */
export function settleCollision(
  edit: Edit,
  { subject, collision }: Pick<OpenCollision, 'subject' | 'collision'>,
  value: unknown,
): Result<void, EditRefusal> {
  switch (subject.kind) {
    case 'item':
      return settleItem(edit, subject.item, collision.field, value);
    case 'line':
      return settleLine(edit, subject.line, collision, value);
    case 'cell':
      return settleCell(edit, subject.cell, collision.field, value);
    case 'criterion':
      return settleWording(edit, subject, value);
    default:
      return unreachable(subject);
  }
}

function settleItem(
  edit: Edit,
  item: ItemId,
  field: string,
  value: unknown,
): Result<void, EditRefusal> {
  const known = GUARDED_ITEM_FIELDS.find((each) => each === field);
  if (known === undefined) return badValue(field);
  switch (known) {
    case 'place':
      return decideItem(edit, item, known, readPlace(value));
    case 'size':
      return decideItem(edit, item, known, readPoints(value));
    case 'ready':
    case 'integrated':
      return typeof value === 'boolean' ? decideItem(edit, item, known, value) : badValue(known);
    case 'state':
      return value === 'todo' || value === 'doing' || value === 'done'
        ? decideItem(edit, item, known, value)
        : badValue(known);
    default:
      return unreachable(known);
  }
}

function settleLine(
  edit: Edit,
  line: LineId,
  { field, scope }: Collision,
  value: unknown,
): Result<void, EditRefusal> {
  if (typeof value !== 'boolean') return badValue(field);
  if (field === 'resolved') return resolveDependency(edit, line, value);
  if (field !== 'accepted' || scope === undefined) return badValue(field);
  if (scope === OUTSIDE) return acceptDependency(edit, line, OUTSIDE, value);
  return isId(scope)
    ? acceptDependency(edit, line, brandId<TeamId>(scope), value)
    : badValue(field);
}

function settleCell(
  edit: Edit,
  cell: CellId,
  field: string,
  value: unknown,
): Result<void, EditRefusal> {
  const { team, sprint } = placeOf(cell);
  if (field === 'productGoal') {
    return typeof value === 'string' ? setProductGoal(edit, value) : badValue(field);
  }
  if (sprint === null) return badValue(field);
  switch (field) {
    case 'sprintGoal':
      return typeof value === 'string' ? setSprintGoal(edit, team, sprint, value) : badValue(field);
    case 'goalLink':
      return typeof value === 'boolean' ? linkGoal(edit, team, sprint, value) : badValue(field);
    default:
      break;
  }
  if (team === null) return badValue(field);
  switch (field) {
    case 'capacity':
      return setCapacity(edit, team, sprint, readPoints(value));
    case 'planFinished':
      return typeof value === 'boolean' ? finishPlan(edit, team, sprint, value) : badValue(field);
    case 'teamEnd':
      return setTeamSprintEnd(edit, team, sprint, typeof value === 'string' ? value : null);
    default:
      return badValue(field);
  }
}

function settleWording(
  edit: Edit,
  subject: Extract<DecisionSubject, { kind: 'criterion' }>,
  value: unknown,
): Result<void, EditRefusal> {
  const { text, atLeast = null, applies } = readWording(value);
  return editCriterion(edit, subject.criterion, { text, atLeast, applies });
}

function badValue(field: string): Result<void, EditRefusal> {
  return refused({ code: 'bad-value', field });
}
