import { TEXT_EDIT, createItem, type BoardDocument, type BoardEditor } from '@weft/board-doc';
import { ACTION_KINDS, SeededRandom, randomAction, type ActionKind } from '@weft/board-doc/testing';
import { NOWHERE, type ItemId } from '@weft/domain';

/** What would take away what somebody wrote; and texts, which one of them writes where somebody else does. */
const LEFT_OUT = /undo|redo|import|^type-/;
const KINDS: readonly ActionKind[] = ACTION_KINDS.filter((kind) => !LEFT_OUT.test(kind));
/** One of so many acts makes a PBI that must be there at the end. */
const ACTS_PER_KEPT = 5;

/** One of many people who edit a board without a browser: the real document and commands. */
export class CrowdMember {
  readonly board: BoardDocument;
  readonly editor: BoardEditor;
  readonly #name: string;
  readonly #random: SeededRandom;
  readonly #kept: ItemId[] = [];
  #acts = 0;

  constructor(options: {
    readonly board: BoardDocument;
    readonly editor: BoardEditor;
    readonly name: string;
    readonly seed: number;
  }) {
    this.board = options.board;
    this.editor = options.editor;
    this.#name = options.name;
    this.#random = new SeededRandom(options.seed);
  }

  get acts(): number {
    return this.#acts;
  }

  /** PBIs it made: they must be there at the end. */
  get kept(): readonly ItemId[] {
    return this.#kept;
  }

  /** How long it thinks before its next act, in milliseconds. */
  thinks(atMostMs: number): number {
    return this.#random.below(atMostMs);
  }

  act(): void {
    this.#acts += 1;
    if (this.#acts % ACTS_PER_KEPT !== 1) {
      randomAction(this.editor, this.board, this.#random, KINDS);
      return;
    }
    const title = `Kept by ${this.#name}, ${this.#kept.length.toString()}`;
    const made = this.editor.perform({ kind: 'create-item' }, (edit) =>
      createItem(edit, { title, place: NOWHERE }),
    );
    if (!made.ok) throw new Error(`Not written: ${JSON.stringify(made.refusal)}`);
    this.#kept.push(made.value);
  }

  /** Writes a letter before everything else in the description of a PBI. */
  writeInFront(item: ItemId): void {
    const text = this.board.description(item);
    this.board.doc.transact(() => text.insert(0, '·'), TEXT_EDIT);
  }
}

/** What somebody made and somebody has not. */
export function lostBy(members: readonly CrowdMember[]): readonly ItemId[] {
  return members
    .flatMap(({ kept }) => kept)
    .filter((item) => members.some(({ board }) => board.view.item(item) === undefined));
}
