import {
  ITEM_STATES,
  LAYERS,
  LIMITS,
  VALUE_DIMENSIONS,
  VALUE_LEVELS,
  done,
  refused,
  type ItemId,
  type Place,
  type Result,
  type SnapshotItem,
} from '@weft/domain';
import { ranksAfter } from '../commands/create-item.ts';
import { decisionHome } from '../commands/decide-item.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { readExternal, valueKey } from '../read/read-item.ts';
import { readDate, readOneOf, readPoints, readTags } from '../read/read-values.ts';
import { entityOf } from '../schema/roots.ts';
import { peopleOf, teamOf } from './import-parts.ts';
import { cutText, type Refs } from './import-refs.ts';

/** Creates a PBI per row at the end of the Product Backlog. */
export function writeItems(
  edit: Edit,
  rows: readonly SnapshotItem[],
  refs: Refs,
): Result<void, EditRefusal> {
  // Others may have filled the board since the first chunk.
  if (edit.tables.items.count + rows.length > LIMITS.items) {
    return refused({ code: 'too-many', of: 'items', limit: LIMITS.items });
  }
  const ranks = ranksAfter(edit, undefined, rows.length);
  for (const [index, row] of rows.entries()) {
    const id = refs.items.get(row.ref);
    if (id === undefined) continue;
    edit.createItem(id, {
      title: titleOf(row),
      description: row.description?.slice(0, LIMITS.longTextChars),
      acceptance: row.acceptance?.slice(0, LIMITS.longTextChars),
      fields: { rank: ranks[index], ...plainFields(row, id, refs) },
      decisions: decisionsOf(row, refs),
    });
  }
  return done(undefined);
}

/** Writes what the rows say into the PBIs that are there; what they do not say stays. */
export function updateItems(
  edit: Edit,
  rows: readonly SnapshotItem[],
  refs: Refs,
): Result<void, EditRefusal> {
  for (const row of rows) {
    const id = refs.items.get(row.ref);
    const map = id === undefined ? undefined : entityOf(edit.board.roots.items, id);
    if (id === undefined || map === undefined) continue;
    const texts = [
      [edit.board.title(id), titleOf(row)],
      [edit.board.description(id), row.description?.slice(0, LIMITS.longTextChars)],
      [edit.board.acceptance(id), row.acceptance?.slice(0, LIMITS.longTextChars)],
    ] as const;
    for (const [text, wanted] of texts) {
      if (text !== undefined && wanted !== undefined) edit.replaceText(text, wanted);
    }
    for (const [key, value] of Object.entries(plainFields(row, id, refs))) {
      if (value !== undefined) edit.setKey(map, key, value);
    }
    const home = decisionHome(map);
    for (const [field, value] of Object.entries(decisionsOf(row, refs))) {
      if (home !== undefined && value !== undefined) edit.decide(home, field, '', value);
    }
  }
  return done(undefined);
}

function titleOf(row: SnapshotItem): string {
  const title = row.title.trim() || (row.external?.key ?? row.ref);
  return title.slice(0, LIMITS.titleChars).trim();
}

/** Unguarded fields of a row; what the row does not say is undefined. */
function plainFields(row: SnapshotItem, id: ItemId, refs: Refs): Readonly<Record<string, unknown>> {
  const parent = row.parent === undefined ? undefined : refs.items.get(row.parent);
  return {
    parent: parent === id ? undefined : parent,
    needs: tagsOf(row.needs),
    touches: tagsOf(row.touches),
    external: readExternal(row.external),
    supportsGoal: row.supportsGoal === true ? true : undefined,
    layer: readOneOf(row.layer, LAYERS),
    dependenciesReviewed: row.dependenciesReviewed === true ? true : undefined,
    sharedWith: listOf((row.sharedWith ?? []).flatMap((team) => teamOf(team, refs) ?? [])),
    workers: listOf(peopleOf(row.workers, refs).slice(0, LIMITS.workers)),
    plannedFinish: readDate(row.plannedFinish),
    progressOn: readDate(row.progressOn),
    debt: cutText(row.debt ?? '', LIMITS.noteChars) || undefined,
    carriedFrom: row.carriedFrom === undefined ? undefined : refs.sprints.get(row.carriedFrom),
    ...valuesOf(row),
  };
}

function valuesOf({ values = {} }: SnapshotItem): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    VALUE_DIMENSIONS.map((dimension) => [
      valueKey(dimension),
      VALUE_LEVELS.find((level) => level === values[dimension]),
    ]),
  );
}

function listOf<Id>(ids: readonly Id[]): readonly Id[] | undefined {
  return ids.length === 0 ? undefined : [...new Set(ids)];
}

function tagsOf(tags: readonly string[] | undefined): readonly string[] | undefined {
  const read = readTags(tags?.map((tag) => tag.trim()));
  return read.length === 0 ? undefined : read;
}

function decisionsOf(row: SnapshotItem, refs: Refs): Readonly<Record<string, unknown>> {
  const place: Place = {
    team: (row.team === undefined ? undefined : refs.teams.get(row.team)) ?? null,
    sprint: (row.sprint === undefined ? undefined : refs.sprints.get(row.sprint)) ?? null,
  };
  return {
    place: row.team === undefined && row.sprint === undefined ? undefined : place,
    size: readPoints(row.size) ?? undefined,
    ready: row.ready,
    state: readOneOf(row.state, ITEM_STATES),
    integrated: row.integrated,
  };
}
