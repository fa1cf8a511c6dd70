import {
  LIMITS,
  OUTSIDE,
  cellOf,
  done,
  lineIdOf,
  refused,
  type BoardSnapshot,
  type BoardView,
  type CellId,
  type ItemId,
  type LineId,
  type Place,
  type Result,
  type SnapshotDependency,
  type SnapshotItem,
  type SnapshotSprint,
  type SnapshotTeam,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { ranksAfter } from '../commands/create-item.ts';
import { decide } from '../commands/decide-item.ts';
import { createRecord } from '../commands/dependencies.ts';
import { addSprint } from '../commands/sprints.ts';
import { addTeam } from '../commands/teams.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { BOARD_SCOPE } from '../read/goal-table.ts';
import { entityOf } from '../schema/roots.ts';

/** What to do with a row whose external key is on the board already. */
export type OnExisting = 'skip' | 'update' | 'add';

export type ImportChunk = (edit: Edit) => Result<void, EditRefusal>;

export interface ImportPlan {
  /** Each is one transaction of at most `LIMITS.importChunkRows` rows; to be run in order. */
  readonly chunks: readonly ImportChunk[];
  readonly counts: {
    readonly created: number;
    readonly updated: number;
    readonly skipped: number;
    readonly dependencies: number;
  };
}

/** Ids that the plan's refs came to mean. */
interface Refs {
  readonly teams: Map<string, TeamId>;
  readonly sprints: Map<string, SprintId>;
  readonly items: Map<string, ItemId>;
  readonly missing: Map<string, ItemId>;
}

/**
 * Plans how to add a snapshot to a board. Teams and Sprints of the same name are reused; new PBIs
 * stand at the end of the Product Backlog in the order of the snapshot.
 */
export function planImport(
  snapshot: BoardSnapshot,
  view: BoardView,
  options: { readonly onExisting: OnExisting },
): ImportPlan {
  const existing = existingItems(view);
  const known = (item: SnapshotItem): ItemId | undefined =>
    item.external === undefined || options.onExisting === 'add'
      ? undefined
      : existing.get(externalName(item.external));
  const refs: Refs = {
    teams: new Map([['OUTSIDE', OUTSIDE]]),
    sprints: new Map(),
    items: new Map(),
    missing: new Map(),
  };
  const fresh = snapshot.items.filter((item) => known(item) === undefined);
  const repeated = snapshot.items.filter((item) => known(item) !== undefined);
  const updates = options.onExisting === 'update' ? repeated : [];
  const chunks: ImportChunk[] = [(edit) => writeBoard(edit, snapshot)];
  for (const team of snapshot.teams) chunks.push((edit) => writeTeam(edit, team, refs));
  for (const sprint of snapshot.sprints) chunks.push((edit) => writeSprint(edit, sprint, refs));
  chunks.push((edit) => writeGoals(edit, snapshot, refs));
  for (const item of repeated) {
    const id = known(item);
    if (id !== undefined) refs.items.set(item.ref, id);
  }
  chunks.push((edit) => nameItems(edit, fresh, refs));
  for (const rows of chunked(fresh)) chunks.push((edit) => writeItems(edit, rows, refs));
  for (const rows of chunked(updates)) chunks.push((edit) => updateItems(edit, rows, refs));
  for (const rows of chunked(snapshot.dependencies)) {
    chunks.push((edit) => writeDependencies(edit, rows, refs));
  }
  return {
    chunks,
    counts: {
      created: fresh.length,
      updated: updates.length,
      skipped: repeated.length - updates.length,
      dependencies: snapshot.dependencies.length,
    },
  };
}

function existingItems(view: BoardView): ReadonlyMap<string, ItemId> {
  const existing = new Map<string, ItemId>();
  for (const item of view.items()) {
    if (item.external !== undefined) existing.set(externalName(item.external), item.id);
  }
  return existing;
}

function externalName(external: { readonly system: string; readonly key: string }): string {
  return JSON.stringify([external.system, external.key]);
}

/** Title and Product Goal, where the board has none yet. */
function writeBoard(edit: Edit, snapshot: BoardSnapshot): Result<void, EditRefusal> {
  const { view, roots } = edit.board;
  if (snapshot.title !== undefined && view.title === '') {
    edit.setKey(roots.meta, 'title', snapshot.title.slice(0, LIMITS.nameChars));
  }
  if (snapshot.productGoal !== undefined && view.productGoal === '') {
    edit.decide([roots.decisions], 'productGoal', BOARD_SCOPE, snapshot.productGoal);
  }
  return done(undefined);
}

function writeTeam(edit: Edit, team: SnapshotTeam, refs: Refs): Result<void, EditRefusal> {
  const same = edit.board.view.teams().find((other) => sameName(other.name, team.name));
  const { ref, ...fields } = team;
  const added = same === undefined ? addTeam(edit, fields) : done(same.id);
  if (!added.ok) return added;
  refs.teams.set(ref, added.value);
  return done(undefined);
}

function writeSprint(edit: Edit, sprint: SnapshotSprint, refs: Refs): Result<void, EditRefusal> {
  const same = edit.board.view.sprints().find((other) => sameName(other.name, sprint.name));
  const { ref, ...fields } = sprint;
  const added = same === undefined ? addSprint(edit, fields) : done(same.id);
  if (!added.ok) return added;
  refs.sprints.set(ref, added.value);
  return done(undefined);
}

/** Capacities and Sprint Goals; they replace what the board says of those cells. */
function writeGoals(edit: Edit, snapshot: BoardSnapshot, refs: Refs): Result<void, EditRefusal> {
  const lists = [edit.board.roots.decisions];
  const scopeOf = (team: string | undefined, sprint: string): CellId | undefined => {
    const sprintId = refs.sprints.get(sprint);
    const teamId = team === undefined ? null : refs.teams.get(team);
    if (sprintId === undefined || teamId === undefined) return undefined;
    return cellOf({ team: teamId, sprint: sprintId });
  };
  for (const { team, sprint, points } of snapshot.capacities ?? []) {
    const scope = scopeOf(team, sprint);
    if (scope !== undefined) edit.decide(lists, 'capacity', scope, points);
  }
  for (const { team, sprint, text } of snapshot.goals ?? []) {
    const scope = scopeOf(team, sprint);
    if (scope !== undefined) edit.decide(lists, 'sprintGoal', scope, text);
  }
  return done(undefined);
}

/** All ids before the first PBI: a parent may stand in a later chunk than its child. */
function nameItems(
  edit: Edit,
  rows: readonly SnapshotItem[],
  refs: Refs,
): Result<void, EditRefusal> {
  for (const row of rows) refs.items.set(row.ref, edit.newId<ItemId>());
  return done(undefined);
}

function writeItems(
  edit: Edit,
  rows: readonly SnapshotItem[],
  refs: Refs,
): Result<void, EditRefusal> {
  if (edit.board.roots.items.size + rows.length > LIMITS.items) {
    return refused({ code: 'too-many', of: 'items', limit: LIMITS.items });
  }
  const ranks = ranksAfter(edit, undefined, rows.length);
  for (const [index, row] of rows.entries()) {
    const id = refs.items.get(row.ref);
    if (id === undefined) continue;
    edit.createItem(id, {
      title: row.title.slice(0, LIMITS.titleChars),
      description: row.description,
      acceptance: row.acceptance,
      fields: { rank: ranks[index], ...plainFields(row, refs) },
      decisions: decisionsOf(row, refs),
    });
  }
  return done(undefined);
}

function updateItems(
  edit: Edit,
  rows: readonly SnapshotItem[],
  refs: Refs,
): Result<void, EditRefusal> {
  for (const row of rows) {
    const id = refs.items.get(row.ref);
    const map = id === undefined ? undefined : entityOf(edit.board.roots.items, id);
    const title = id === undefined ? undefined : edit.board.title(id);
    if (map === undefined || title === undefined) continue;
    edit.replaceText(title, row.title.slice(0, LIMITS.titleChars));
    for (const [key, value] of Object.entries(plainFields(row, refs))) {
      if (value !== undefined) edit.setKey(map, key, value);
    }
    for (const [field, value] of Object.entries(decisionsOf(row, refs))) {
      if (value !== undefined) decide(edit, map, field, value);
    }
  }
  return done(undefined);
}

/** Unguarded fields of a row; what the row does not say is undefined. */
function plainFields(row: SnapshotItem, refs: Refs): Readonly<Record<string, unknown>> {
  return {
    parent: row.parent === undefined ? undefined : refs.items.get(row.parent),
    needs: row.needs,
    touches: row.touches,
    external: row.external,
    supportsGoal: row.supportsGoal === true ? true : undefined,
  };
}

function decisionsOf(row: SnapshotItem, refs: Refs): Readonly<Record<string, unknown>> {
  const place: Place = {
    team: (row.team === undefined ? undefined : refs.teams.get(row.team)) ?? null,
    sprint: (row.sprint === undefined ? undefined : refs.sprints.get(row.sprint)) ?? null,
  };
  return {
    place: row.team === undefined && row.sprint === undefined ? undefined : place,
    size: row.size,
    ready: row.ready,
    state: row.state,
    integrated: row.integrated,
  };
}

function writeDependencies(
  edit: Edit,
  rows: readonly SnapshotDependency[],
  refs: Refs,
): Result<void, EditRefusal> {
  if (edit.board.roots.dependencies.size + rows.length > LIMITS.dependencies) {
    return refused({ code: 'too-many', of: 'dependencies', limit: LIMITS.dependencies });
  }
  const written = new Set<LineId>();
  for (const row of rows) {
    if (leadsOutAlready(edit.board.view, row, refs)) continue;
    const from = endOf(edit, row.from, refs);
    const to = endOf(edit, row.to, refs);
    const line = lineIdOf(from, to);
    if (from === to || written.has(line) || edit.board.view.line(line) !== undefined) continue;
    written.add(line);
    const missing = [row.from, row.to].find((ref) => refs.missing.has(ref));
    createRecord(
      edit,
      {
        ends: { from, to },
        cause: row.cause,
        neededBy: row.neededBy,
        note: row.note,
        missingEnd: missing,
      },
      [
        ...(row.resolved === true ? [{ field: 'resolved', scope: '', value: true }] : []),
        ...(row.acceptedBy ?? []).flatMap((team) => {
          const scope = refs.teams.get(team);
          return scope === undefined ? [] : [{ field: 'accepted', scope, value: true }];
        }),
      ],
    );
  }
  return done(undefined);
}

/**
 * True when the board has this line to a missing end from an earlier import: the id of the missing
 * end was made up then, so only its name tells.
 */
function leadsOutAlready(view: BoardView, row: SnapshotDependency, refs: Refs): boolean {
  const from = refs.items.get(row.from);
  const to = refs.items.get(row.to);
  if (from !== undefined && to === undefined) {
    return view.linesFrom(from).some(({ missingEnd }) => missingEnd === row.to);
  }
  if (from === undefined && to !== undefined) {
    return view.linesInto(to).some(({ missingEnd }) => missingEnd === row.from);
  }
  return false;
}

/** The PBI a ref means; one that is not here gets an id nobody has, and stays a missing end. */
function endOf(edit: Edit, ref: string, refs: Refs): ItemId {
  const known = refs.items.get(ref) ?? refs.missing.get(ref);
  if (known !== undefined) return known;
  const missing = edit.newId<ItemId>();
  refs.missing.set(ref, missing);
  return missing;
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function chunked<Row>(rows: readonly Row[]): Row[][] {
  const chunks: Row[][] = [];
  for (let start = 0; start < rows.length; start += LIMITS.importChunkRows) {
    chunks.push(rows.slice(start, start + LIMITS.importChunkRows));
  }
  return chunks;
}
