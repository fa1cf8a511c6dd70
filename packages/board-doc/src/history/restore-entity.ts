import * as Y from 'yjs';
import { brandId, type EntityId, type ItemId } from '@weft/domain';
import type { BoardDocument } from '../board-document.ts';
import { decisionsOn, readDecisions } from '../decisions/decision.ts';
import type { Edit } from '../edit.ts';
import {
  LONG_TEXTS,
  entityOf,
  longTextOf,
  readLongText,
  type EntityRoot,
} from '../schema/roots.ts';

/** What a restore could not bring back. */
export interface Restored {
  /** PBIs that were deleted for good since then. */
  readonly purgedItems: number;
}

/** Guarded fields that are left as they are now. */
export interface Except {
  readonly fields?: ReadonlySet<string>;
  /** Only these guarded fields; undefined: all. */
  readonly only?: ReadonlySet<string>;
  /** Which scopes of a list are meant; undefined: all. */
  readonly scopes?: (scope: string) => boolean;
}

/**
 * Writes an entity as it was on another state of the same board: its keys, texts and decisions. What was not there then is put aside. False: it was deleted for good since, and stays so.
 */
export function restoreEntity(
  edit: Edit,
  then: BoardDocument,
  { root, id }: { readonly root: EntityRoot; readonly id: EntityId },
  except: Except = {},
): boolean {
  const now = entityOf(edit.board.roots[root], id);
  const was = entityOf(then.roots[root], id);
  if (now === undefined) return was === undefined;
  if (was === undefined) {
    edit.setKey(now, 'aside', true);
    return true;
  }
  restoreKeys(edit, now, was);
  for (const key of NESTED_TEXTS) restoreText(edit, now.get(key), was.get(key));
  if (root === 'items') restoreLongTexts(edit, then, brandId<ItemId>(id));
  restoreDecisions(edit, now.get('decisions'), was.get('decisions'), except);
  return true;
}

/** Keys under which an entity may have a text of its own: a PBI its title, a note on the Map what it says. */
const NESTED_TEXTS = ['title', 'text'] as const;

/** Makes all plain keys of a map say what they said then. */
export function restoreKeys(edit: Edit, now: Y.Map<unknown>, was: Y.Map<unknown>): void {
  for (const key of new Set([...now.keys(), ...was.keys()])) {
    const wanted = was.get(key);
    if (isNested(wanted) || isNested(now.get(key))) continue;
    edit.setKey(now, key, wanted);
  }
}

/**
 * Decides anew what was shown then, where something else is shown now. What nobody had decided then is decided as
 * nothing; of an open collision of then, what was shown comes back.
 */
export function restoreDecisions(edit: Edit, now: unknown, was: unknown, except: Except): void {
  if (!(now instanceof Y.Array) || !(was instanceof Y.Array)) return;
  const lists = [now];
  const home = { shown: () => lists, all: () => lists };
  const decided = readDecisions(was);
  const subjects = new Map(
    [...decided, ...readDecisions(now)].map(({ field, scope }) => [
      JSON.stringify([field, scope]),
      { field, scope },
    ]),
  );
  for (const { field, scope } of subjects.values()) {
    if (except.only?.has(field) === false) continue;
    if (except.fields?.has(field) === true || except.scopes?.(scope) === false) continue;
    const [shown] = decisionsOn(decided, field, scope);
    edit.decide(home, field, scope, shown === undefined ? null : shown.value);
  }
}

function restoreText(edit: Edit, now: unknown, was: unknown): void {
  if (now instanceof Y.Text && was instanceof Y.Text) edit.replaceText(now, was.toString());
}

function restoreLongTexts(edit: Edit, then: BoardDocument, item: ItemId): void {
  const { doc } = edit.board;
  for (const text of LONG_TEXTS) {
    const wanted = readLongText(then.doc, item, text);
    if (readLongText(doc, item, text) === wanted) continue;
    edit.replaceText(longTextOf(doc, item, text), wanted);
  }
}

/** True for what is a container of its own. */
export function isNested(value: unknown): boolean {
  return value instanceof Y.AbstractType || value instanceof Y.Doc;
}
