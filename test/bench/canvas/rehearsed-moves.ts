import { randomFillSync } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { BoardDocument, BoardEditor, createYDoc, moveItems, renameItem } from '@weft/board-doc';
import { brandId, type ItemId, type SprintId, type UserId } from '@weft/domain';
import { encodeMessage } from '@weft/sync-protocol';
import * as Y from 'yjs';
import type { BenchClient } from '../sync/bench-client.ts';

export const TIMES_A_SECOND = 20;
/** As long as one round of moves stays under it, what is due goes out on time enough. */
const LOOK_EVERY_MS = 4;

/** A title that tells a number. Two of them in turn share no end, so that each is sent whole. */
const STAMPS = [
  ['<', '>'],
  ['[', ']'],
] as const;
/** The number in such a title, also among the bytes that bring it. */
export const STAMP: RegExp = /[<[](\d+)[>\]]/;

interface Due {
  /** After the begin of its second's twentieth. */
  readonly afterMs: number;
  readonly sender: number;
  readonly frame: Uint8Array;
}

/**
 * What some people send while they move PBIs, each at their own pace of {@link TIMES_A_SECOND}: worked out beforehand on a
 * document for each sender, so that only bytes are sent while something is measured.
 */
export class RehearsedMoves {
  readonly #rounds: (readonly Due[])[] = [];
  #sent = 0;

  /**
   * @param board an update that holds the board; `items` are moved to and fro between its first two Sprints, each
   * by one sender only, and the title of `looked` tells how many rounds were sent before, as {@link STAMP} reads it
   */
  constructor(given: {
    readonly board: Uint8Array;
    readonly items: readonly ItemId[];
    readonly looked: ItemId;
    readonly senders: number;
    readonly rounds: number;
  }) {
    const { items, looked, rounds } = given;
    const senders = Array.from({ length: given.senders }, () => new Sender(given.board));
    for (let round = 0; round < rounds; round += 1) {
      // Rehearsed in the order in which they are sent: what comes before its time waits for what it builds on.
      const stamp = { afterMs: 0, sender: 0, frame: senders[0]?.stamp(looked, round) };
      const moves = items.map((item, at) => {
        const sender = at % senders.length;
        const afterMs = (at * 1_000) / TIMES_A_SECOND / items.length;
        return { afterMs, sender, frame: senders[sender]?.move(item) };
      });
      this.#rounds.push([stamp, ...moves].filter(hasFrame));
    }
  }

  /**
   * Sends the next rounds on time, or as soon after as the machine allows.
   *
   * @returns when each round was to be sent, by its number
   */
  async send(lines: readonly BenchClient[], rounds: number): Promise<ReadonlyMap<number, number>> {
    const dueMs = new Map<number, number>();
    const startMs = Date.now();
    for (let count = 0; count < rounds; count += 1, this.#sent += 1) {
      const roundMs = startMs + (count * 1_000) / TIMES_A_SECOND;
      dueMs.set(this.#sent, roundMs);
      for (const { afterMs, sender, frame } of this.#rounds[this.#sent] ?? []) {
        while (Date.now() < roundMs + afterMs) await pause(LOOK_EVERY_MS);
        lines[sender]?.send(frame);
      }
    }
    return dueMs;
  }
}

function hasFrame(
  due: Omit<Due, 'frame'> & { readonly frame: Uint8Array | undefined },
): due is Due {
  return due.frame !== undefined;
}

/** One of those who move PBIs. */
class Sender {
  readonly #board: BoardDocument;
  readonly #editor: BoardEditor;
  #update: Uint8Array | undefined;

  constructor(board: Uint8Array) {
    const doc = createYDoc();
    Y.applyUpdate(doc, board);
    this.#board = new BoardDocument(doc);
    this.#editor = new BoardEditor({
      board: this.#board,
      by: () => brandId<UserId>('0'.repeat(26)),
      now: () => Date.now(),
      random: (bytes) => randomFillSync(bytes),
    });
    doc.on('update', (update: Uint8Array) => {
      this.#update = update;
    });
  }

  /** Writes a number into a title that is looked at. */
  stamp(item: ItemId, round: number): Uint8Array {
    const [before, after] = STAMPS[round % 2 === 0 ? 0 : 1];
    const title = `${before}${round.toString()}${after}`;
    this.#editor.perform({ kind: 'rename-item' }, (edit) => renameItem(edit, item, title));
    return this.#frame();
  }

  /** Moves it to the other one of two Sprints. */
  move(item: ItemId): Uint8Array {
    const [first, second] = this.#board.view.sprints();
    const place = this.#board.view.item(item)?.place;
    if (first === undefined || second === undefined || place === undefined) {
      throw new Error('There are two Sprints, and a PBI in one of them.');
    }
    const sprint: SprintId = place.sprint === first.id ? second.id : first.id;
    this.#editor.perform({ kind: 'move-items' }, (edit) =>
      moveItems(edit, [item], { team: place.team, sprint }),
    );
    return this.#frame();
  }

  /** The one update of what was done last. */
  #frame(): Uint8Array {
    const update = this.#update;
    this.#update = undefined;
    if (update === undefined) throw new Error('Nothing was changed.');
    return encodeMessage({ type: 'sync-update', update });
  }
}
