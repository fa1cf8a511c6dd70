import * as Y from 'yjs';
import { LIMITS, createId, type ItemId, type RandomBytes, type UserId } from '@weft/domain';
import type { BoardDocument } from './board-document.ts';
import { decisionsOn, readDecisions } from './decisions/decision.ts';
import type { EntityRoot } from './schema/roots.ts';
import type { Primitive, StructId } from './undo/primitive.ts';

/** What an edit needs to know of the world. */
export interface EditWorld {
  readonly by: UserId;
  /** Wall clock, milliseconds since 1970; a hint for display. */
  readonly atMs: number;
  readonly random: RandomBytes;
}

/** Fields of an entity to be created; those that are undefined are left out. */
export interface NewEntity {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Present when the entity carries guarded decisions; may be empty. */
  readonly decisions?: readonly FirstDecision[];
}

export interface FirstDecision {
  readonly field: string;
  readonly scope: string;
  readonly value: unknown;
}

export interface NewItemEntity {
  readonly title: string;
  readonly description?: string | undefined;
  readonly acceptance?: string | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Values of guarded fields; those that are undefined stay undecided. */
  readonly decisions: Readonly<Record<string, unknown>>;
}

/**
 * What commands write through: every write of this package passes here, inside one transaction,
 * and is noted so that the step can be taken back. Commands check first and write last.
 */
export class Edit {
  readonly board: BoardDocument;
  readonly #world: EditWorld;
  readonly #primitives: Primitive[] = [];

  constructor(board: BoardDocument, world: EditWorld) {
    this.board = board;
    this.#world = world;
  }

  /** What was written so far, in order. */
  get primitives(): readonly Primitive[] {
    return this.#primitives;
  }

  newId<Id extends string>(): Id {
    return createId<Id>(this.#world.random);
  }

  /** Writes one key of an entity; undefined removes it. Nothing is written if it stands there. */
  setKey(map: Y.Map<unknown>, key: string, value: unknown): void {
    const before = map.get(key);
    if (JSON.stringify(before) === JSON.stringify(value)) return;
    if (value === undefined) map.delete(key);
    else map.set(key, value);
    this.#primitives.push({
      kind: 'set-key',
      map,
      key,
      before,
      after: value,
      written: structOf(map, key),
    });
  }

  /** Creates an entity with everything nested in it. */
  create(root: EntityRoot, id: string, entity: NewEntity): void {
    const map = mapOf(entity.fields);
    if (entity.decisions !== undefined) map.set('decisions', this.#list(entity.decisions));
    this.#add(root, id, map, []);
  }

  /** Creates a PBI with its title, texts and first decisions. */
  createItem(id: ItemId, item: NewItemEntity): void {
    const map = mapOf(item.fields);
    map.set('title', new Y.Text(item.title));
    const decided = Object.entries(item.decisions).filter(([, value]) => value !== undefined);
    map.set(
      'decisions',
      this.#list(decided.map(([field, value]) => ({ field, scope: '', value }))),
    );
    const { board } = this;
    const description = board.description(id);
    const acceptance = board.acceptance(id);
    if (item.description) description.insert(0, item.description.slice(0, LIMITS.longTextChars));
    if (item.acceptance) acceptance.insert(0, item.acceptance.slice(0, LIMITS.longTextChars));
    this.#add('items', id, map, [description, acceptance]);
  }

  /**
   * Takes a decision on a guarded field: it replaces every decision that is visible here, in all
   * of `lists`, and stands in the first. Concurrent decisions of others survive beside it.
   */
  decide(lists: readonly Y.Array<unknown>[], field: string, scope: string, value: unknown): void {
    const [home] = lists;
    if (home === undefined) return;
    const before = lists.flatMap((list) => decisionsOn(readDecisions(list), field, scope));
    before.sort((a, b) => b.seq - a.seq);
    const [shown] = before;
    if (before.length === 1 && JSON.stringify(shown?.value) === JSON.stringify(value)) return;
    for (const list of lists) removeDecisions(list, field, scope);
    const seq = Math.min(LIMITS.decisionSeq, (shown?.seq ?? 0) + 1);
    home.push([this.#tuple(field, scope, value, seq)]);
    // Read back, so that "is it still mine?" compares like with like.
    const after = decisionsOn(readDecisions(home), field, scope);
    this.#primitives.push({ kind: 'decide', lists, field, scope, before, after });
  }

  /** Makes `text` read `wanted` by the smallest single replacement. */
  replaceText(text: Y.Text, wanted: string): void {
    const before = text.toString();
    if (before === wanted) return;
    const { start, removed, inserted } = smallestReplacement(before, wanted);
    if (removed > 0) text.delete(start, removed);
    if (inserted !== '') text.insert(start, inserted);
    this.#primitives.push({ kind: 'text', text, before, after: wanted });
  }

  #add(root: EntityRoot, id: string, entity: Y.Map<unknown>, texts: readonly Y.Text[]): void {
    this.board.roots[root].set(id, entity);
    this.#primitives.push({ kind: 'create', entity, texts });
  }

  #list(decisions: readonly FirstDecision[]): Y.Array<unknown> {
    const list = new Y.Array<unknown>();
    list.push(decisions.map(({ field, scope, value }) => this.#tuple(field, scope, value, 1)));
    return list;
  }

  #tuple(field: string, scope: string, value: unknown, seq: number): unknown[] {
    const { by, atMs } = this.#world;
    return scope === '' ? [field, value, by, atMs, seq] : [field, value, by, atMs, seq, scope];
  }
}

function mapOf(fields: Readonly<Record<string, unknown>>): Y.Map<unknown> {
  return new Y.Map<unknown>(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Deletes every decision of the field and scope, from the highest index down. */
export function removeDecisions(list: Y.Array<unknown>, field: string, scope: string): void {
  const indices = decisionsOn(readDecisions(list), field, scope).map((decision) => decision.index);
  for (const index of indices.sort((a, b) => b - a)) list.delete(index, 1);
}

/** The struct that stands under a key now. */
export function structOf(map: Y.Map<unknown>, key: string): StructId | undefined {
  const item = map._map.get(key);
  return item === undefined || item.deleted
    ? undefined
    : { client: item.lastId.client, clock: item.lastId.clock };
}

/** The part of `before` that must change to make it `wanted`: one cut, one insertion. */
export function smallestReplacement(
  before: string,
  wanted: string,
): { readonly start: number; readonly removed: number; readonly inserted: string } {
  const most = Math.min(before.length, wanted.length);
  let start = 0;
  while (start < most && before[start] === wanted[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === wanted.at(-1 - end)) end += 1;
  return {
    start,
    removed: before.length - start - end,
    inserted: wanted.slice(start, wanted.length - end),
  };
}
