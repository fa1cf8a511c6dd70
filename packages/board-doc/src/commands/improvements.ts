import {
  LIMITS,
  done,
  type ImprovementId,
  type ItemId,
  type PersonId,
  type Result,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { itemMap, required } from './checks.ts';
import {
  createPart,
  knownPerson,
  partMap,
  roomFor,
  setPartAside,
  writeChange,
} from './part-checks.ts';

export interface ImprovementChange {
  readonly text?: string;
  /** null: nobody. */
  readonly owner?: PersonId | null;
  /** The PBI as which it stands on the board; null: none. */
  readonly item?: ItemId | null;
  readonly done?: boolean;
}

export interface NewImprovement extends ImprovementChange {
  readonly text: string;
}

/** Writes down what the Nexus agreed to do better. */
export function addImprovement(
  edit: Edit,
  improvement: NewImprovement,
): Result<ImprovementId, EditRefusal> {
  const room = roomFor(edit, 'improvements');
  if (!room.ok) return room;
  const checked = checkImprovement(edit, improvement);
  if (!checked.ok) return checked;
  return done(createPart<ImprovementId>(edit, 'improvements', { ...checked.value }));
}

/** Changes what is named; the rest stays. */
export function editImprovement(
  edit: Edit,
  id: ImprovementId,
  change: ImprovementChange,
): Result<void, EditRefusal> {
  const map = partMap(edit, 'improvements', id);
  if (!map.ok) return map;
  const checked = checkImprovement(edit, change);
  if (!checked.ok) return checked;
  writeChange(edit, map.value, { ...checked.value });
  return done(undefined);
}

export function putImprovementAside(edit: Edit, id: ImprovementId): Result<void, EditRefusal> {
  return setPartAside(edit, 'improvements', id, true);
}

export function bringImprovementBack(edit: Edit, id: ImprovementId): Result<void, EditRefusal> {
  return setPartAside(edit, 'improvements', id, false);
}

function checkImprovement(
  edit: Edit,
  change: ImprovementChange,
): Result<ImprovementChange, EditRefusal> {
  const text =
    change.text === undefined ? done(undefined) : required('text', change.text, LIMITS.goalChars);
  if (!text.ok) return text;
  const owner = knownPerson(edit, change.owner);
  if (!owner.ok) return owner;
  const item = change.item ? itemMap(edit, change.item) : done(undefined);
  if (!item.ok) return item;
  return done({
    ...change,
    ...(text.value !== undefined && { text: text.value }),
  });
}
