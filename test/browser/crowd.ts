import { randomFillSync } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  BoardDocument,
  BoardEditor,
  TEXT_EDIT,
  canonicalBoard,
  createItem,
  snapshotOf,
} from '@weft/board-doc';
import { ACTION_KINDS, SeededRandom, randomAction, type ActionKind } from '@weft/board-doc/testing';
import { NOWHERE, brandId, type BoardSnapshot, type ItemId, type UserId } from '@weft/domain';
import { SyncDevice } from '../integration/sync-device.ts';

/** What would take away what somebody wrote; and texts, which one of them writes where somebody else does. */
const LEFT_OUT = /undo|redo|import|^type-/;
const KINDS: readonly ActionKind[] = ACTION_KINDS.filter((kind) => !LEFT_OUT.test(kind));
/** One of so many acts makes a PBI that must be there at the end. */
const ACTS_PER_KEPT = 5;
/** The longest an editor thinks between two acts, in milliseconds. */
const THINKS_AT_MOST_MS = 2_000;

/** One of many people who edit a board without a browser: the real client, document and commands. */
class CrowdMember {
  readonly device: SyncDevice;
  readonly #name: string;
  readonly #board: BoardDocument;
  readonly #editor: BoardEditor;
  readonly #random: SeededRandom;
  readonly #kept: ItemId[] = [];
  #acts = 0;

  constructor(device: SyncDevice, name: string, seed: number) {
    this.device = device;
    this.#name = name;
    this.#random = new SeededRandom(seed);
    this.#board = new BoardDocument(device.doc);
    this.#editor = new BoardEditor({
      board: this.#board,
      by: () => brandId<UserId>('0'.repeat(26)),
      now: () => Date.now(),
      random: (bytes) => randomFillSync(bytes),
    });
  }

  get acts(): number {
    return this.#acts;
  }

  /** PBIs it made: they must be there at the end. */
  get kept(): readonly ItemId[] {
    return this.#kept;
  }

  get canonical(): string {
    return canonicalBoard(this.#board);
  }

  get snapshot(): BoardSnapshot {
    return snapshotOf(this.#board);
  }

  /** The PBI with this title. */
  item(title: string): ItemId {
    const item = [...this.#board.view.items()].find((each) => each.title === title);
    if (item === undefined) throw new Error(`There is no PBI called ${title}`);
    return item.id;
  }

  has(item: ItemId): boolean {
    return this.#board.view.item(item) !== undefined;
  }

  /** Writes a letter before everything else in the description of a PBI. */
  writeInFront(item: ItemId): void {
    const text = this.#board.description(item);
    this.#board.doc.transact(() => text.insert(0, '·'), TEXT_EDIT);
  }

  /** Acts and thinks in turns. */
  async edit(forMs: number): Promise<void> {
    const endMs = Date.now() + forMs;
    while (Date.now() < endMs) {
      await pause(this.#random.below(THINKS_AT_MOST_MS));
      this.#act();
    }
  }

  async leave(): Promise<void> {
    this.#editor.close();
    this.#board.close();
    await this.device.close();
  }

  #act(): void {
    this.#acts += 1;
    if (this.#acts % ACTS_PER_KEPT !== 1) {
      randomAction(this.#editor, this.#board, this.#random, KINDS);
      return;
    }
    const title = `Kept by ${this.#name}, ${this.#kept.length.toString()}`;
    const made = this.#editor.perform({ kind: 'create-item' }, (edit) =>
      createItem(edit, { title, place: NOWHERE }),
    );
    if (!made.ok) throw new Error(`Not written: ${JSON.stringify(made.refusal)}`);
    this.#kept.push(made.value);
  }
}

/** Many people on one board, from one seed. */
export class Crowd {
  readonly members: readonly CrowdMember[];

  private constructor(members: readonly CrowdMember[]) {
    this.members = members;
  }

  /** Everybody has the board before this returns. */
  static async on(options: {
    readonly serverUrl: string;
    readonly link: string;
    readonly count: number;
    readonly seed: number;
  }): Promise<Crowd> {
    const { serverUrl, link, count, seed } = options;
    const boardId = new URL(link).pathname.slice('/b/'.length);
    const members = Array.from({ length: count }, (_, index) => {
      const name = `Editor ${index.toString()}`;
      return new CrowdMember(
        new SyncDevice({ serverUrl, boardId, link, name }),
        name,
        seed + index,
      );
    });
    await Promise.all(members.map(({ device }) => device.until('synced')));
    return new Crowd(members);
  }

  /** Acts of all, so far. */
  get acts(): number {
    return this.members.reduce((sum, { acts }) => sum + acts, 0);
  }

  get kept(): readonly ItemId[] {
    return this.members.flatMap(({ kept }) => kept);
  }

  /** What somebody made and somebody has not. */
  get lost(): readonly ItemId[] {
    return this.kept.filter((item) => this.members.some((member) => !member.has(item)));
  }

  async edit(forMs: number): Promise<void> {
    await Promise.all(this.members.map((member) => member.edit(forMs)));
  }

  /** Waits until everybody's edits are on the server's disk, and everybody has those of the others. */
  async settle(): Promise<void> {
    await Promise.all(this.members.map(({ device }) => device.until('synced')));
  }

  /** The boards of all, each said once: one, when all are equal. */
  get boards(): ReadonlySet<string> {
    return new Set(this.members.map(({ canonical }) => canonical));
  }

  async leave(): Promise<void> {
    await Promise.all(this.members.map((member) => member.leave()));
  }
}
