import * as Y from 'yjs';
import {
  DEPENDENCY_CAUSES,
  LIMITS,
  NEEDED_BY,
  done,
  endsOfLine,
  lineIdOf,
  refused,
  type DependencyCause,
  type DependencyId,
  type ItemId,
  type LineId,
  type NeededBy,
  type Result,
  type TeamId,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit, FirstDecision } from '../edit.ts';
import { atMost, itemMap, recordMaps, teamMap } from './checks.ts';

export interface NewDependency {
  /** Predecessor: comes first. */
  readonly from: ItemId;
  /** Successor: waits. */
  readonly to: ItemId;
  readonly cause?: DependencyCause;
  readonly neededBy?: NeededBy;
  readonly note?: string;
}

/**
 * Draws a dependency. Refuses a PBI that waits for itself and a line that exists. A circle is
 * allowed: it is a finding.
 */
export function addDependency(edit: Edit, dependency: NewDependency): Result<LineId, EditRefusal> {
  const { from, to, cause, neededBy, note } = dependency;
  if (from === to) return refused({ code: 'self-dependency' });
  for (const end of [from, to]) {
    const map = itemMap(edit, end);
    if (!map.ok) return map;
  }
  const line = lineIdOf(from, to);
  if (edit.board.view.line(line) !== undefined) return refused({ code: 'line-exists', line });
  if (edit.board.roots.dependencies.size >= LIMITS.dependencies) {
    return refused({ code: 'too-many', of: 'dependencies', limit: LIMITS.dependencies });
  }
  const checkedNote = atMost('note', note ?? '', LIMITS.noteChars);
  if (!checkedNote.ok) return checkedNote;
  createRecord(edit, { ends: { from, to }, cause, neededBy, note: checkedNote.value || undefined });
  return done(line);
}

export function setDependencyCause(
  edit: Edit,
  line: LineId,
  cause: DependencyCause,
): Result<void, EditRefusal> {
  return DEPENDENCY_CAUSES.includes(cause)
    ? setOnAll(edit, line, 'cause', cause)
    : refused({ code: 'bad-value', field: 'cause' });
}

export function setNeededBy(
  edit: Edit,
  line: LineId,
  neededBy: NeededBy,
): Result<void, EditRefusal> {
  return NEEDED_BY.includes(neededBy)
    ? setOnAll(edit, line, 'neededBy', neededBy)
    : refused({ code: 'bad-value', field: 'neededBy' });
}

export function setDependencyNote(
  edit: Edit,
  line: LineId,
  note: string,
): Result<void, EditRefusal> {
  const checked = atMost('note', note, LIMITS.noteChars);
  return checked.ok ? setOnAll(edit, line, 'note', checked.value || undefined) : checked;
}

/** A team says that it knows of the dependency and will do its part, or takes that back. */
export function acceptDependency(
  edit: Edit,
  line: LineId,
  team: TeamId,
  accepted: boolean,
): Result<void, EditRefusal> {
  const known = teamMap(edit, team);
  return known.ok ? decideOnAll(edit, line, 'accepted', team, accepted) : known;
}

/** Says that the successor need not wait any more, or that it must. */
export function resolveDependency(
  edit: Edit,
  line: LineId,
  resolved: boolean,
): Result<void, EditRefusal> {
  return decideOnAll(edit, line, 'resolved', '', resolved);
}

/** Turns a line round: the old one is put aside and another drawn, since ends never change. */
export function swapDependency(edit: Edit, line: LineId): Result<LineId, EditRefusal> {
  const maps = recordMaps(edit, line);
  if (!maps.ok) return maps;
  const [from, to] = endsOfLine(line);
  const swapped = lineIdOf(to, from);
  if (edit.board.view.line(swapped) !== undefined) {
    return refused({ code: 'line-exists', line: swapped });
  }
  const [leading] = maps.value;
  createRecord(edit, {
    ends: { from: to, to: from },
    cause: leading?.get('cause'),
    neededBy: leading?.get('neededBy'),
    note: leading?.get('note'),
    missingEnd: leading?.get('missingEnd'),
  });
  for (const map of maps.value) edit.setKey(map, 'aside', true);
  return done(swapped);
}

/** Puts a line aside: all records with these ends that are known here. */
export function removeDependency(edit: Edit, line: LineId): Result<void, EditRefusal> {
  return setOnAll(edit, line, 'aside', true);
}

/** Writes a record with its first decisions. */
export function createRecord(
  edit: Edit,
  fields: Readonly<Record<string, unknown>>,
  decisions: readonly FirstDecision[] = [],
): void {
  edit.create('dependencies', edit.newId<DependencyId>(), { fields, decisions });
}

function setOnAll(
  edit: Edit,
  line: LineId,
  key: string,
  value: unknown,
): Result<void, EditRefusal> {
  const maps = recordMaps(edit, line);
  if (!maps.ok) return maps;
  for (const map of maps.value) edit.setKey(map, key, value);
  return done(undefined);
}

function decideOnAll(
  edit: Edit,
  line: LineId,
  field: string,
  scope: string,
  value: unknown,
): Result<void, EditRefusal> {
  const maps = recordMaps(edit, line);
  if (!maps.ok) return maps;
  const lists = maps.value
    .map((map) => map.get('decisions'))
    .filter((list) => list instanceof Y.Array);
  edit.decide(lists, field, scope, value);
  return done(undefined);
}
