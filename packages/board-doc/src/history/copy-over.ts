import * as Y from 'yjs';
import {
  brandId,
  done,
  isId,
  unreachable,
  type BoardDifference,
  type EntityId,
  type ItemId,
  type Result,
} from '@weft/domain';
import type { BoardDocument } from '../board-document.ts';
import { refreshSlices } from '../commands/refresh-slices.ts';
import { decisionsOn, readDecisions } from '../decisions/decision.ts';
import type { Edit } from '../edit.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import { ON_MAP_KEYS } from '../read/read-on-map.ts';
import { entityOf, readLongText, type EntityRoot } from '../schema/roots.ts';
import type { FirstDecision } from '../undo/creation.ts';
import { isNested, restoreDecisions, restoreEntity } from './restore-entity.ts';

/** Guarded fields of a cell of team and Sprint, by what a comparison calls them. */
const CELL_FIELDS = {
  capacity: new Set(['capacity', 'capacityReason']),
  goal: new Set(['sprintGoal']),
  plan: new Set(['goalLink', 'planFinished', 'planFinish', 'teamEnd']),
} as const;
const PRODUCT_GOAL: ReadonlySet<string> = new Set(['productGoal']);

/** What a copy-over did. */
export interface CopiedOver {
  /** Differences of which the other board knew nothing, so there was nothing to copy. */
  readonly unknown: number;
}

/**
 * Makes what is different on this board as it is on another board that names the same things by the
 * same ids: a fork, a copy from before a restore, another history. By edits on top, so one undo takes
 * all of it back; never by merging documents. Unlike going back to a version it also creates what
 * this board does not have.
 *
 * @param differences of a comparison from this board to the other one
 */
export function copyOver(
  edit: Edit,
  from: BoardDocument,
  differences: readonly BoardDifference[],
): Result<CopiedOver, EditRefusal> {
  let unknown = 0;
  const items: ItemId[] = [];
  for (const difference of differences) {
    if (!copyOne(edit, from, difference)) unknown += 1;
    if (difference.kind === 'item') items.push(idOf(difference));
  }
  refreshSlices(edit, items);
  return done({ unknown });
}

/** True when another board can say anything about a difference: it knows the thing itself. */
export function knowsOf(board: BoardDocument, difference: BoardDifference): boolean {
  if (difference.after !== undefined) return true;
  switch (difference.kind) {
    case 'item':
      return board.roots.items.has(idOf(difference));
    case 'team':
      return board.roots.teams.has(difference.before?.ref ?? '');
    case 'sprint':
      return board.roots.sprints.has(difference.before?.ref ?? '');
    case 'person':
      return board.roots.people.has(difference.before?.ref ?? '');
    case 'criterion':
      return board.roots.criteria.has(difference.before?.ref ?? '');
    case 'mapObject':
      return board.roots.canvas.has(difference.before?.ref ?? '');
    case 'mapPlace':
      return board.roots.items.has(difference.before?.ref ?? '');
    case 'dependency': {
      const { from = '', to = '' } = difference.before ?? {};
      return [...board.roots.dependencies.values()].some((record) =>
        isBetween(board, record, from, to),
      );
    }
    case 'board':
    case 'capacity':
    case 'goal':
    case 'plan':
      return true;
    default:
      return unreachable(difference);
  }
}

function copyOne(edit: Edit, from: BoardDocument, difference: BoardDifference): boolean {
  const { roots } = edit.board;
  switch (difference.kind) {
    case 'item':
      return copyEntity(edit, from, 'items', idOf(difference), difference.after === undefined);
    case 'team':
    case 'sprint':
    case 'person':
    case 'criterion':
    case 'mapObject': {
      const id = brandId<EntityId>((difference.after ?? difference.before)?.ref ?? '');
      return copyEntity(edit, from, ROOTS[difference.kind], id, difference.after === undefined);
    }
    case 'mapPlace':
      return copyMapPlace(edit, from, (difference.after ?? difference.before)?.ref ?? '');
    case 'dependency':
      return copyLine(edit, from, difference.after ?? difference.before, !difference.after);
    case 'board':
      if (difference.fields.includes('title')) {
        edit.setKey(roots.meta, 'title', from.roots.meta.get('title'));
      }
      restoreDecisions(edit, roots.decisions, from.roots.decisions, { only: PRODUCT_GOAL });
      return true;
    case 'capacity':
    case 'goal':
    case 'plan': {
      const at: { readonly team?: string; readonly sprint: string } = difference.after ??
        difference.before ?? { sprint: '' };
      const wanted = `${at.team ?? '-'}/${at.sprint}`;
      restoreDecisions(edit, roots.decisions, from.roots.decisions, {
        only: CELL_FIELDS[difference.kind],
        scopes: (scope) => scope === wanted,
      });
      return true;
    }
    default:
      return unreachable(difference);
  }
}

const ROOTS = {
  team: 'teams',
  sprint: 'sprints',
  person: 'people',
  criterion: 'criteria',
  mapObject: 'canvas',
} as const;

/** False: neither board has it. */
function copyEntity(
  edit: Edit,
  from: BoardDocument,
  root: EntityRoot,
  id: EntityId,
  went: boolean,
): boolean {
  if (!isId(id)) return false;
  const now = entityOf(edit.board.roots[root], id);
  const wanted = entityOf(from.roots[root], id);
  if (now !== undefined) {
    if (went) edit.setKey(now, 'aside', true);
    else restoreEntity(edit, from, { root, id });
    return true;
  }
  if (wanted === undefined || went) return went;
  createFrom(edit, from, { root, id, wanted });
  return true;
}

function createFrom(
  edit: Edit,
  from: BoardDocument,
  {
    root,
    id,
    wanted,
  }: { readonly root: EntityRoot; readonly id: EntityId; readonly wanted: Y.Map<unknown> },
): void {
  const fields = Object.fromEntries(
    [...wanted.keys()]
      .map((key) => [key, wanted.get(key)] as const)
      .filter(([, value]) => !isNested(value)),
  );
  const decisions = shownDecisions(wanted.get('decisions'));
  if (root !== 'items') {
    const isGuarded = wanted.get('decisions') instanceof Y.Array;
    const text = wanted.get('text');
    edit.create(root, id, {
      fields,
      ...(isGuarded && { decisions }),
      ...(text instanceof Y.Text && { text: text.toString() }),
    });
    return;
  }
  const item = brandId<ItemId>(id);
  edit.createItem(item, {
    title: from.title(item)?.toString() ?? '',
    description: readLongText(from.doc, item, 'description'),
    acceptance: readLongText(from.doc, item, 'acceptance'),
    fields,
    decisions: Object.fromEntries(decisions.map(({ field, value }) => [field, value])),
  });
}

/** False: one of the boards does not have the PBI. */
function copyMapPlace(edit: Edit, from: BoardDocument, ref: string): boolean {
  const now = entityOf(edit.board.roots.items, brandId<ItemId>(ref));
  const wanted = entityOf(from.roots.items, brandId<ItemId>(ref));
  if (now === undefined || wanted === undefined) return false;
  for (const key of ON_MAP_KEYS) edit.setKey(now, key, wanted.get(key));
  return true;
}

/** Of each field and scope the decision that is shown. */
function shownDecisions(list: unknown): readonly FirstDecision[] {
  const all = readDecisions(list);
  const subjects = new Map(
    all.map(({ field, scope }) => [JSON.stringify([field, scope]), { field, scope }]),
  );
  return [...subjects.values()].map(({ field, scope }) => ({
    field,
    scope,
    value: decisionsOn(all, field, scope)[0]?.value,
  }));
}

/** All records of a line, since they are read as one. */
function copyLine(
  edit: Edit,
  from: BoardDocument,
  ends: { readonly from: string; readonly to: string } | undefined,
  went: boolean,
): boolean {
  if (ends === undefined) return false;
  const here = recordsBetween(edit.board, ends.from, ends.to);
  if (went) {
    for (const id of here) copyEntity(edit, from, 'dependencies', id, true);
    return here.length > 0;
  }
  const wanted = recordsBetween(from, ends.from, ends.to);
  for (const id of wanted) copyEntity(edit, from, 'dependencies', id, false);
  // What only this board has says something else of the same line.
  for (const id of here) {
    if (!wanted.includes(id)) copyEntity(edit, from, 'dependencies', id, true);
  }
  return wanted.length > 0;
}

function recordsBetween(board: BoardDocument, from: string, to: string): readonly EntityId[] {
  return [...board.roots.dependencies]
    .filter(([, record]) => isBetween(board, record, from, to))
    .map(([id]) => brandId<EntityId>(id));
}

/** Ends as a snapshot names them: one that is not on the board goes by what it was called. */
function isBetween(board: BoardDocument, record: unknown, from: string, to: string): boolean {
  if (!(record instanceof Y.Map)) return false;
  const ends: unknown = record.get('ends');
  const missing: unknown = record.get('missingEnd');
  if (typeof ends !== 'object' || ends === null) return false;
  const nameOf = (end: unknown): unknown =>
    isId(end) && board.view.item(brandId(end)) === undefined ? (missing ?? end) : end;
  return nameOf(Reflect.get(ends, 'from')) === from && nameOf(Reflect.get(ends, 'to')) === to;
}

function idOf(difference: Extract<BoardDifference, { kind: 'item' }>): ItemId {
  return brandId<ItemId>((difference.after ?? difference.before)?.ref ?? '');
}
