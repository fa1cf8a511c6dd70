import {
  GUARDED_ITEM_FIELDS,
  VALUE_DIMENSIONS,
  brandId,
  cellOf,
  done,
  lineIdOf,
  refused,
  unreachable,
  type BoardDifference,
  type EntityId,
  type ItemId,
  type Result,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import * as Y from 'yjs';
import type { BoardDocument } from '../board-document.ts';
import { bringBack, putAside } from '../commands/put-aside.ts';
import { refreshSlices } from '../commands/refresh-slices.ts';
import { removeDependency } from '../commands/remove-dependency.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { BOARD_SCOPE } from '../read/goal-table.ts';
import { valueKey } from '../read/read-item.ts';
import { ON_MAP_KEYS } from '../read/read-on-map.ts';
import {
  entityOf,
  longTextOf,
  readLongText,
  LONG_TEXTS,
  type EntityRoot,
} from '../schema/roots.ts';
import { restoreDecisions, restoreEntity } from './restore-entity.ts';
import { isOnBoard } from './restore-item.ts';

/** What is decided of a cell, by the difference that tells it. */
const CAPACITY_FIELDS = ['capacity', 'capacityReason'];
const GOAL_FIELDS = ['sprintGoal'];
const PLAN_FIELDS = ['goalLink', 'planFinished', 'planFinish', 'teamEnd'];
const CELL_FIELDS = [...CAPACITY_FIELDS, ...GOAL_FIELDS, ...PLAN_FIELDS];

/**
 * Takes one change of this board back: what it changed says again what it said `before`, by new edits.
 * What came is put aside, what went comes back. Of a PBI only the fields the change names go back.
 * Whether anybody has changed them since is for the caller to look at.
 */
export function takeChangeBack(
  edit: Edit,
  before: BoardDocument,
  change: BoardDifference,
): Result<void, EditRefusal> {
  switch (change.kind) {
    case 'item':
      return takeItemBack(edit, before, change);
    case 'dependency':
      return takeLineBack(edit, before, change);
    case 'board':
      return takeBoardBack(edit, before, change.fields);
    case 'team':
      return takeEntityBack(edit, before, 'teams', change);
    case 'sprint':
      return takeEntityBack(edit, before, 'sprints', change);
    case 'person':
      return takeEntityBack(edit, before, 'people', change);
    case 'criterion':
      return takeEntityBack(edit, before, 'criteria', change);
    case 'mapObject':
      return takeEntityBack(edit, before, 'canvas', change);
    case 'mapPlace':
      return takeMapPlaceBack(edit, before, change);
    case 'capacity':
      return takeCellBack(edit, before, change, CAPACITY_FIELDS);
    case 'goal':
      return takeCellBack(edit, before, change, GOAL_FIELDS);
    case 'plan':
      return takeCellBack(edit, before, change, PLAN_FIELDS);
    default:
      return unreachable(change);
  }
}

type Of<Kind extends BoardDifference['kind']> = Extract<BoardDifference, { readonly kind: Kind }>;

function takeItemBack(
  edit: Edit,
  then: BoardDocument,
  { before, after, fields }: Of<'item'>,
): Result<void, EditRefusal> {
  const id = brandId<ItemId>((after ?? before)?.ref ?? '');
  if (before === undefined) return putAside(edit, [id]);
  if (after === undefined) return bringBack(edit, [id]);
  const now = entityOf(edit.board.roots.items, id);
  const was = entityOf(then.roots.items, id);
  if (now === undefined || was === undefined) return refused({ code: 'unknown', id });
  const wanted = new Set(fields);
  if (wanted.has('team') || wanted.has('sprint')) {
    const place = then.view.item(id)?.place;
    if (place === undefined || !isOnBoard(edit.view, place)) {
      return refused({ code: 'unknown', id: place?.team ?? place?.sprint ?? id });
    }
    wanted.add('place');
  }
  restoreDecisions(edit, now.get('decisions'), was.get('decisions'), {
    fields: new Set(GUARDED_ITEM_FIELDS.filter((field) => !wanted.has(field))),
  });
  const [title, titleThen] = [now.get('title'), was.get('title')];
  if (wanted.has('title') && title instanceof Y.Text && titleThen instanceof Y.Text) {
    edit.replaceText(title, titleThen.toString());
  }
  for (const text of LONG_TEXTS) {
    if (!wanted.has(text)) continue;
    edit.replaceText(longTextOf(edit.board.doc, id, text), readLongText(then.doc, id, text));
  }
  for (const key of plainKeysOf(wanted)) {
    if (now.has(key) || was.has(key)) edit.setKey(now, key, was.get(key));
  }
  refreshSlices(edit, [id]);
  return done(undefined);
}

/** Keys of a PBI that are no decision and no text, by the fields that are told by them. */
const PLAIN_KEYS: Readonly<Record<string, readonly string[]>> = {
  state: ['progressOn'],
  integrated: ['progressOn'],
  parent: ['parent', 'slicingSaw'],
  needs: ['needs'],
  touches: ['touches'],
  external: ['external'],
  supportsGoal: ['supportsGoal'],
  layer: ['layer'],
  dependenciesReviewed: ['dependenciesReviewed'],
  sharedWith: ['sharedWith'],
  workers: ['workers'],
  plannedFinish: ['plannedFinish'],
  debt: ['debt'],
  values: VALUE_DIMENSIONS.map((dimension) => valueKey(dimension)),
  carriedFrom: ['carriedFrom'],
};

function plainKeysOf(fields: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...fields].flatMap((field) => PLAIN_KEYS[field] ?? []));
}

function takeLineBack(
  edit: Edit,
  then: BoardDocument,
  { before, after }: Of<'dependency'>,
): Result<void, EditRefusal> {
  const { from, to } = after ?? before ?? { from: '', to: '' };
  const line = lineIdOf(brandId<ItemId>(from), brandId<ItemId>(to));
  if (before === undefined) return removeDependency(edit, line);
  for (const { id } of then.tables.lines.recordsOf(line)) {
    restoreEntity(edit, then, { root: 'dependencies', id });
  }
  return done(undefined);
}

function takeBoardBack(
  edit: Edit,
  { roots }: BoardDocument,
  fields: readonly string[],
): Result<void, EditRefusal> {
  const { meta, decisions } = edit.board.roots;
  if (fields.includes('title')) edit.setKey(meta, 'title', roots.meta.get('title'));
  if (fields.includes('productGoal')) {
    restoreDecisions(edit, decisions, roots.decisions, {
      scopes: (scope) => scope === BOARD_SCOPE,
    });
  }
  return done(undefined);
}

function takeEntityBack(
  edit: Edit,
  then: BoardDocument,
  root: EntityRoot,
  { before, after }: Of<'team' | 'sprint' | 'person' | 'criterion' | 'mapObject'>,
): Result<void, EditRefusal> {
  const id = brandId<EntityId>((after ?? before)?.ref ?? '');
  return restoreEntity(edit, then, { root, id })
    ? done(undefined)
    : refused({ code: 'unknown', id });
}

function takeMapPlaceBack(
  edit: Edit,
  then: BoardDocument,
  { before, after }: Of<'mapPlace'>,
): Result<void, EditRefusal> {
  const id = brandId<ItemId>((after ?? before)?.ref ?? '');
  const now = entityOf(edit.board.roots.items, id);
  const was = entityOf(then.roots.items, id);
  if (now === undefined || was === undefined) return refused({ code: 'unknown', id });
  for (const key of ON_MAP_KEYS) edit.setKey(now, key, was.get(key));
  return done(undefined);
}

function takeCellBack(
  edit: Edit,
  { roots }: BoardDocument,
  { before, after }: Of<'capacity' | 'goal' | 'plan'>,
  fields: readonly string[],
): Result<void, EditRefusal> {
  const at: { readonly team?: string; readonly sprint: string } = after ?? before ?? { sprint: '' };
  const cell = cellOf({
    team: at.team === undefined ? null : brandId<TeamId>(at.team),
    sprint: brandId<SprintId>(at.sprint),
  });
  restoreDecisions(edit, edit.board.roots.decisions, roots.decisions, {
    scopes: (scope) => scope === cell,
    fields: new Set(CELL_FIELDS.filter((field) => !fields.includes(field))),
  });
  return done(undefined);
}
