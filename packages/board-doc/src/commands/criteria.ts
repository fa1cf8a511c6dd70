import * as Y from 'yjs';
import {
  LIMITS,
  done,
  refused,
  type CriterionId,
  type DoneCriterion,
  type Result,
  type TeamId,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { keysAfter } from '../ordering/key-between.ts';
import type { CriterionWording } from '../read/read-parts.ts';
import { entityOf } from '../schema/roots.ts';
import { decisionHome } from './decide-item.ts';
import { required, teamMap } from './checks.ts';
import { partMap, roomFor, setPartAside } from './part-checks.ts';

export interface CriterionChange {
  readonly text?: string;
  /** The least that is asked for, where it can be counted; null: it is not counted. */
  readonly atLeast?: number | null;
  /** False: the team does not apply it. */
  readonly applies?: boolean;
}

export interface NewCriterion extends CriterionChange {
  readonly text: string;
  /** null: of the Nexus, so that it holds for every team. */
  readonly team: TeamId | null;
  /** The criterion of the Nexus that this one of a team takes the place of. */
  readonly restates?: CriterionId;
}

/** Adds a criterion as the last of its Definition of Done. Only a team's can restate one. */
export function addCriterion(
  edit: Edit,
  criterion: NewCriterion,
): Result<CriterionId, EditRefusal> {
  const { team, restates } = criterion;
  const room = roomFor(edit, 'criteria');
  if (!room.ok) return room;
  const known = team === null ? done(undefined) : teamMap(edit, team);
  if (!known.ok) return known;
  if (restates !== undefined) {
    const ofNexus = edit.view.criteria().some((one) => one.id === restates && one.team === null);
    if (!ofNexus) return refused({ code: 'unknown', id: restates });
    if (team === null) return refused({ code: 'bad-value', field: 'restates' });
  }
  const wording = checkWording({ text: '', atLeast: undefined, applies: true }, criterion);
  if (!wording.ok) return wording;
  const [rank] = insertRanks(edit, team);
  const id = edit.newId<CriterionId>();
  edit.create('criteria', id, {
    fields: { team: team ?? undefined, restates, rank },
    decisions: [{ field: 'wording', scope: '', value: wording.value }],
  });
  return done(id);
}

/**
 * Decides the wording of a criterion: its text, what it asks for at least and whether it applies are
 * one decision, since each says something else without the others. Settles a collision on it.
 */
export function editCriterion(
  edit: Edit,
  id: CriterionId,
  change: CriterionChange,
): Result<void, EditRefusal> {
  const map = partMap(edit, 'criteria', id);
  if (!map.ok) return map;
  const home = decisionHome(map.value);
  const now = edit.tables.parts.criteria.get(id);
  if (home === undefined || now === undefined) return refused({ code: 'unknown', id });
  const wording = checkWording(now, change);
  if (!wording.ok) return wording;
  edit.decide(home, 'wording', '', wording.value);
  return done(undefined);
}

export function putCriterionAside(edit: Edit, id: CriterionId): Result<void, EditRefusal> {
  return setPartAside(edit, 'criteria', id, true);
}

export function bringCriterionBack(edit: Edit, id: CriterionId): Result<void, EditRefusal> {
  return setPartAside(edit, 'criteria', id, false);
}

/** A wording as documents keep it: what is not counted, and what applies, is not said. */
type StoredWording = Partial<CriterionWording>;

function checkWording(
  now: CriterionWording,
  change: CriterionChange,
): Result<StoredWording, EditRefusal> {
  const text = required('text', change.text ?? now.text, LIMITS.goalChars);
  if (!text.ok) return text;
  const atLeast = change.atLeast === undefined ? now.atLeast : (change.atLeast ?? undefined);
  if (atLeast !== undefined && !Number.isFinite(atLeast)) {
    return refused({ code: 'bad-value', field: 'atLeast' });
  }
  const applies = change.applies ?? now.applies;
  return done({
    text: text.value,
    ...(atLeast !== undefined && { atLeast }),
    ...(!applies && { applies }),
  });
}

/** Order keys for one more criterion at the end of a Definition of Done. */
export function insertRanks(edit: Edit, team: TeamId | null): readonly string[] {
  const same: DoneCriterion[] = edit.view.criteria().filter((one) => one.team === team);
  const { inserted, moved } = keysAfter(same, same.length - 1, 1);
  for (const one of same) {
    const map = entityOf(edit.board.roots.criteria, one.id);
    const rank = moved.get(one.id);
    if (map instanceof Y.Map && rank !== undefined) edit.setKey(map, 'rank', rank);
  }
  return inserted;
}
