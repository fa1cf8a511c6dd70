import {
  LIMITS,
  OUTSIDE,
  done,
  refused,
  type BoardSnapshot,
  type BoardView,
  type ItemId,
  type Result,
  type SnapshotItem,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { writeBoard, writeGoals, writeSprint, writeTeam } from './import-grid.ts';
import { updateItems, writeItems } from './import-items.ts';
import { writeDependencies } from './import-dependencies.ts';
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
    missing: new Map(),
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
      const fits = fitsBoard(edit, snapshot, fresh.length);
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
    ...chunked(fresh).map(
      (rows): ImportChunk =>
        (edit) =>
          writeItems(edit, rows, refs),
    ),
    ...chunked(updates).map(
      (rows): ImportChunk =>
        (edit) =>
          updateItems(edit, rows, refs),
    ),
    ...chunked(snapshot.dependencies).map(
      (rows): ImportChunk =>
        (edit) =>
          writeDependencies(edit, rows, refs),
    ),
  ];
  return {
    chunks,
    counts: {
      created: fresh.length,
      updated: updates.length,
      skipped: known.length - updates.length,
      dependencies: snapshot.dependencies.length,
    },
  };
}

function fitsBoard(
  edit: Edit,
  snapshot: BoardSnapshot,
  newItems: number,
): Result<void, EditRefusal> {
  const { items, lines } = edit.tables;
  const { teams, sprints } = edit.board.roots;
  if (items.count + newItems > LIMITS.items) {
    return refused({ code: 'too-many', of: 'items', limit: LIMITS.items });
  }
  if (lines.recordCount + snapshot.dependencies.length > LIMITS.dependencies) {
    return refused({ code: 'too-many', of: 'dependencies', limit: LIMITS.dependencies });
  }
  if (teams.size + newNames(snapshot.teams, edit.view.teams()) > LIMITS.teams) {
    return refused({ code: 'too-many', of: 'teams', limit: LIMITS.teams });
  }
  if (sprints.size + newNames(snapshot.sprints, edit.view.sprints()) > LIMITS.sprints) {
    return refused({ code: 'too-many', of: 'sprints', limit: LIMITS.sprints });
  }
  return done(undefined);
}

interface Named {
  readonly name: string;
}

function newNames(wanted: readonly Named[], there: readonly Named[]): number {
  const known = new Set(there.map(({ name }) => plainName(name)));
  return new Set(wanted.map(({ name }) => plainName(name)).filter((name) => !known.has(name))).size;
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

function chunked<Row>(rows: readonly Row[]): Row[][] {
  const chunks: Row[][] = [];
  for (let start = 0; start < rows.length; start += LIMITS.importChunkRows) {
    chunks.push(rows.slice(start, start + LIMITS.importChunkRows));
  }
  return chunks;
}
