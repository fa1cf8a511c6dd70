import {
  LIMITS,
  OUTSIDE,
  refused,
  type BoardSnapshot,
  type BoardView,
  type ItemId,
  type Result,
  type SnapshotItem,
} from '@weft/domain';
import { roomFor } from '../commands/part-checks.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { PART_ROOTS } from '../schema/roots.ts';
import { hasDigest, writeDigests } from './import-digests.ts';
import { writeBoard, writeGoals, writeSprint, writeTeam } from './import-grid.ts';
import { updateItems, writeItems } from './import-items.ts';
import { writeDependencies } from './import-dependencies.ts';
import {
  writeCriteria,
  writeEvents,
  writeImprovements,
  writeIntegration,
  writeJudgements,
  writePeople,
} from './import-parts.ts';
import { keepMapObjects, roomOnMap, writeMapObjects, writeMapPlaces } from './import-map.ts';
import { plainName, type Refs } from './import-refs.ts';

/** What to do with a row whose external key is on the board already. */
export type OnExisting = 'skip' | 'update' | 'add';

export type ImportChunk = (edit: Edit) => Result<void, EditRefusal>;

export interface ImportPlan {
  /** Each is one transaction of at most `LIMITS.importChunkRows` rows; to be run once, in order. */
  readonly chunks: readonly ImportChunk[];
  readonly counts: {
    readonly created: number;
    readonly updated: number;
    readonly skipped: number;
    readonly dependencies: number;
  };
  /** The first new PBI, in the order of the snapshot; undefined: there is none, or nothing was run yet. */
  readonly firstCreated: () => ItemId | undefined;
}

/**
 * Plans how to add a snapshot to a board. Teams and Sprints of the same name are reused; new PBIs
 * stand at the end of the Product Backlog in the order of the snapshot. What does not fit the
 * limits of one field is cut as readers would cut it; an import that does not fit the board as a
 * whole is refused by its first chunk, before anything is written.
 */
export function planImport(
  snapshot: BoardSnapshot,
  view: BoardView,
  options: { readonly onExisting: OnExisting },
): ImportPlan {
  const existing = options.onExisting === 'add' ? new Map<string, ItemId>() : itemsByName(view);
  const refs: Refs = {
    teams: new Map([[OUTSIDE, OUTSIDE]]),
    sprints: new Map(),
    items: new Map(),
    people: new Map(),
    criteria: new Map(),
    missing: new Map(),
    known: { teams: new Map(), sprints: new Map(), people: new Map(), mapObjects: new Set() },
    mapGroups: new Map(),
    added: new Set(),
  };
  const fresh: SnapshotItem[] = [];
  const known: SnapshotItem[] = [];
  for (const item of snapshot.items) {
    const id = item.external === undefined ? undefined : existing.get(nameOf(item.external));
    if (id === undefined) {
      fresh.push(item);
    } else {
      known.push(item);
      refs.items.set(item.ref, id);
    }
  }
  const updates = options.onExisting === 'update' ? known : [];
  const chunks: ImportChunk[] = [
    (edit) => {
      for (const { name, id } of edit.view.teams()) keep(refs.known.teams, plainName(name), id);
      for (const { name, id } of edit.view.sprints()) keep(refs.known.sprints, plainName(name), id);
      for (const { name, id } of edit.view.people()) keep(refs.known.people, plainName(name), id);
      if (snapshot.mapObjects !== undefined) keepMapObjects(edit, refs);
      const fits = fitsBoard(edit, snapshot, { newItems: fresh.length, known: refs.known });
      if (!fits.ok) return fits;
      // All ids before the first PBI: a parent may stand in a later chunk than its child.
      for (const item of fresh) refs.items.set(item.ref, edit.newId<ItemId>());
      return writeBoard(edit, snapshot);
    },
    ...snapshot.teams.map(
      (team): ImportChunk =>
        (edit) =>
          writeTeam(edit, team, refs),
    ),
    ...snapshot.sprints.map(
      (sprint): ImportChunk =>
        (edit) =>
          writeSprint(edit, sprint, refs),
    ),
    (edit) => writeGoals(edit, snapshot, refs),
    ...inChunks(snapshot.people, refs, writePeople),
    ...inChunks(snapshot.criteria, refs, writeCriteria),
    ...inChunks(fresh, refs, writeItems),
    ...inChunks(updates, refs, updateItems),
    ...inChunks(snapshot.dependencies, refs, writeDependencies),
    ...inChunks([...fresh, ...updates].filter(hasDigest), refs, writeDigests),
    ...inChunks(snapshot.events, refs, writeEvents),
    ...inChunks(snapshot.integration, refs, writeIntegration),
    ...inChunks(snapshot.improvements, refs, writeImprovements),
    ...inChunks(snapshot.judgements, refs, writeJudgements),
    ...inChunks(snapshot.mapPlaces, refs, writeMapPlaces),
    ...inChunks(snapshot.mapObjects, refs, writeMapObjects),
  ];
  return {
    chunks,
    counts: {
      created: fresh.length,
      updated: updates.length,
      skipped: known.length - updates.length,
      dependencies: snapshot.dependencies.length,
    },
    firstCreated: () => fresh.slice(0, 1).map(({ ref }) => refs.items.get(ref))[0],
  };
}

function fitsBoard(
  edit: Edit,
  snapshot: BoardSnapshot,
  { newItems, known }: { readonly newItems: number; readonly known: Refs['known'] },
): Result<void, EditRefusal> {
  const { items, lines } = edit.tables;
  const { teams, sprints } = edit.board.roots;
  if (items.count + newItems > LIMITS.items) {
    return refused({ code: 'too-many', of: 'items', limit: LIMITS.items });
  }
  if (lines.recordCount + snapshot.dependencies.length > LIMITS.dependencies) {
    return refused({ code: 'too-many', of: 'dependencies', limit: LIMITS.dependencies });
  }
  if (teams.size + newNames(snapshot.teams, known.teams) > LIMITS.teams) {
    return refused({ code: 'too-many', of: 'teams', limit: LIMITS.teams });
  }
  if (sprints.size + newNames(snapshot.sprints, known.sprints) > LIMITS.sprints) {
    return refused({ code: 'too-many', of: 'sprints', limit: LIMITS.sprints });
  }
  for (const part of PART_ROOTS) {
    const room = roomFor(edit, part, snapshot[part]?.length ?? 0);
    if (!room.ok) return room;
  }
  return roomOnMap(edit, snapshot.mapObjects?.length ?? 0);
}

/** Names are no ids: of several equal ones the first is meant. */
function keep<Id>(names: Map<string, Id>, name: string, id: Id): void {
  if (!names.has(name)) names.set(name, id);
}

function newNames(
  wanted: readonly { readonly name: string; readonly ref: string }[],
  known: ReadonlyMap<string, unknown>,
): number {
  return wanted.filter(({ name, ref }) => !known.has(plainName(name || ref))).length;
}

function itemsByName(view: BoardView): Map<string, ItemId> {
  const existing = new Map<string, ItemId>();
  for (const item of view.items()) {
    if (item.external !== undefined) existing.set(nameOf(item.external), item.id);
  }
  return existing;
}

function nameOf(external: { readonly system: string; readonly key: string }): string {
  return JSON.stringify([external.system, external.key]);
}

/** The rows in transactions of no more than one may write. */
function inChunks<Row>(
  rows: readonly Row[] | undefined,
  refs: Refs,
  write: (edit: Edit, rows: readonly Row[], refs: Refs) => Result<void, EditRefusal>,
): ImportChunk[] {
  const chunks: ImportChunk[] = [];
  for (let start = 0; start < (rows?.length ?? 0); start += LIMITS.importChunkRows) {
    const part = rows?.slice(start, start + LIMITS.importChunkRows) ?? [];
    chunks.push((edit) => write(edit, part, refs));
  }
  return chunks;
}
