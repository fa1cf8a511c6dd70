import * as Y from 'yjs';
import {
  LIMITS,
  createId,
  type BoardView,
  type ItemId,
  type RandomBytes,
  type UserId,
} from '@weft/domain';
import type { BoardDocument } from './board-document.ts';
import { decisionsOn, readDecisions, type Decision } from './decisions/decision.ts';
import {
  pushDecision,
  removeDecisions,
  tupleOf,
  type NewDecision,
} from './decisions/write-decisions.ts';
import type { BoardTables } from './read/board-doc-view.ts';
import { sameData } from './read/plain-data.ts';
import { readLongText, type EntityRoot } from './schema/roots.ts';
import type { Creation, FirstDecision } from './undo/creation.ts';
import { markOf, writeKey } from './undo/mark.ts';
import type { DecisionHome, Primitive } from './undo/primitive.ts';
import { shownDecisions } from './undo/take-back.ts';
import { smallestReplacement } from './undo/smallest-replacement.ts';
import type { Touch } from './undo/text-steps.ts';

/** What an edit needs to know of the world. */
export interface EditWorld {
  readonly by: UserId;
  /** Wall clock, milliseconds since 1970; a hint for display. */
  readonly atMs: number;
  readonly random: RandomBytes;
}

/** An entity to be created; fields that are undefined are left out. */
export interface NewEntity {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Present when the entity carries guarded decisions; may be empty. */
  readonly decisions?: readonly FirstDecision[];
  /** Stands in a text of its own under the key `text`, so that several people may write in it. */
  readonly text?: string | undefined;
}

/** A PBI to be created. */
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
  readonly #touch: Touch;
  readonly #primitives: Primitive[] = [];
  /** Written since the view was last current. */
  #unread = new Map<object, Set<string | null>>();

  constructor(board: BoardDocument, world: EditWorld, touch: Touch) {
    this.board = board;
    this.#world = world;
    this.#touch = touch;
  }

  /** What was written so far, in order, but for changes of texts. */
  get primitives(): readonly Primitive[] {
    return this.#primitives;
  }

  /** Who edits. */
  get by(): UserId {
    return this.#world.by;
  }

  /** When this edit is made, milliseconds since 1970; a hint for display. */
  get atMs(): number {
    return this.#world.atMs;
  }

  /** The day on which this edit is made, UTC, ISO 8601 date. */
  get today(): string {
    return new Date(this.#world.atMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
  }

  /** The board with everything this edit has written so far. */
  get view(): BoardView {
    this.#catchUp();
    return this.board.view;
  }

  /** The same for what only commands need to know. */
  get tables(): BoardTables {
    this.#catchUp();
    return this.board.tables;
  }

  newId<Id extends string>(): Id {
    return createId<Id>(this.#world.random);
  }

  /** Writes one key of an entity; undefined removes it. Nothing is written if it stands there. */
  setKey(map: Y.Map<unknown>, key: string, value: unknown): void {
    const before = map.get(key);
    if (sameData(before, value)) return;
    this.stampKey(map, key, value);
  }

  /**
   * Writes one key even where the value stands there already: what belongs to several writes then
   * belongs to the last, and stays when an earlier one is taken back.
   */
  stampKey(map: Y.Map<unknown>, key: string, value: unknown): void {
    const before = map.get(key);
    const replaced = markOf(map, key);
    writeKey(map, key, value);
    const written = markOf(map, key);
    this.#note({ kind: 'set-key', map, key, before, replaced, written }, map, key);
  }

  /** Creates an entity with everything nested in it. */
  create(root: EntityRoot, id: string, entity: NewEntity): void {
    const map = mapOf(entity.fields);
    const decisions = entity.decisions ?? [];
    if (entity.decisions !== undefined) map.set('decisions', this.#list(decisions));
    const { fields, text: wanted } = entity;
    const text = wanted === undefined ? undefined : new Y.Text(wanted);
    if (text !== undefined) map.set('text', text);
    this.board.roots[root].set(id, map);
    const texts: Creation['texts'] =
      text === undefined ? [] : [[() => text.toString(), wanted ?? '']];
    const creation = {
      fields: { ...fields, ...(text !== undefined && { text }) },
      decisions,
      texts,
    };
    this.#note({ kind: 'create', entity: map, creation }, this.board.roots[root], id);
  }

  /** Creates a PBI with its title, texts and first decisions. */
  createItem(id: ItemId, item: NewItemEntity): void {
    const { board } = this;
    const map = mapOf(item.fields);
    const title = new Y.Text(item.title);
    map.set('title', title);
    const decisions = Object.entries(item.decisions)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => ({ field, scope: '', value }));
    map.set('decisions', this.#list(decisions));
    const { title: wanted, description = '', acceptance = '' } = item;
    if (description !== '') board.description(id).insert(0, description);
    if (acceptance !== '') board.acceptance(id).insert(0, acceptance);
    const texts: Creation['texts'] = [
      [() => title.toString(), wanted],
      [() => readLongText(board.doc, id, 'description'), description],
      [() => readLongText(board.doc, id, 'acceptance'), acceptance],
    ];
    board.roots.items.set(id, map);
    const creation = { fields: item.fields, decisions, texts };
    this.#note({ kind: 'create', entity: map, creation }, board.roots.items, id);
  }

  /**
   * Takes a decision on a guarded field: it replaces every decision that is visible here and stands
   * in the first list. Concurrent decisions of others survive beside it. False: it stood already.
   */
  decide(home: DecisionHome, field: string, scope: string, value: unknown): boolean {
    const [list] = home.shown();
    if (list === undefined) return false;
    const before = shownDecisions(home, field, scope);
    if (before.length === 1 && sameData(before[0]?.value, value)) return false;
    const shown = new Set(home.shown());
    const hiddenBefore: Decision[] = [];
    let highest = 0;
    for (const each of home.all()) {
      const known = decisionsOn(readDecisions(each), field, scope);
      if (!shown.has(each)) hiddenBefore.push(...known);
      highest = Math.max(highest, known[0]?.seq ?? 0);
      removeDecisions(each, field, scope);
      this.#wrote(each, null);
    }
    const seq = Math.min(LIMITS.decisionSeq, highest + 1);
    const mine = pushDecision(list, this.#decision({ field, scope, value }, seq));
    const after = mine === undefined ? [] : [mine];
    const hidden = { hiddenBefore, hiddenAfter: [] };
    this.#note({ kind: 'decide', home, field, scope, before, after, ...hidden }, list, null);
    return true;
  }

  /** Makes `text` read `wanted` by the smallest single replacement. */
  replaceText(text: Y.Text, wanted: string): void {
    const before = text.toString();
    if (before === wanted) return;
    const { start, removed, inserted } = smallestReplacement(before, wanted);
    this.#touch(text);
    if (removed > 0) text.delete(start, removed);
    if (inserted !== '') text.insert(start, inserted);
    this.#wrote(text, null);
  }

  #note(primitive: Primitive, container: object, key: string | null): void {
    this.#primitives.push(primitive);
    this.#wrote(container, key);
  }

  #wrote(container: object, key: string | null): void {
    const keys = this.#unread.get(container);
    if (keys === undefined) this.#unread.set(container, new Set([key]));
    else keys.add(key);
  }

  /** Later checks of the same transaction must see what was written before them. */
  #catchUp(): void {
    if (this.#unread.size === 0) return;
    const written = this.#unread;
    this.#unread = new Map();
    this.board.read(written);
  }

  #list(decisions: readonly FirstDecision[]): Y.Array<unknown> {
    const list = new Y.Array<unknown>();
    list.push(decisions.map((decision) => tupleOf(this.#decision(decision, 1))));
    return list;
  }

  #decision({ field, scope, value }: FirstDecision, seq: number): NewDecision {
    const { by, atMs } = this.#world;
    return { field, scope, value, by, atMs, seq };
  }
}

function mapOf(fields: Readonly<Record<string, unknown>>): Y.Map<unknown> {
  return new Y.Map<unknown>(Object.entries(fields).filter(([, value]) => value !== undefined));
}
