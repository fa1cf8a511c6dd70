import { CLOSE_CODES } from '@weft/sync-protocol';
import type { Member } from './member.ts';
import { pause } from './room-clock.ts';
import type { RoomDocument } from './room-document.ts';
import type { RoomDoor } from './room-door.ts';
import type { RoomPorts } from './room-ports.ts';
import { decodeStateVector, type StateVector } from './state-vector.ts';

/** How often it is looked whether a copy of the board has left. */
const DRAIN_MS = 50;

export interface BoardAnswersOptions {
  readonly document: RoomDocument;
  readonly ports: RoomPorts;
  readonly door: RoomDoor;
}

/**
 * Answers step 1. A copy of a board is the dearest thing a client can ask for: one that asks again
 * and again gets them slowly, one at a time, and not more than it reads.
 */
export class BoardAnswers {
  readonly #options: BoardAnswersOptions;

  constructor(options: BoardAnswersOptions) {
    this.#options = options;
  }

  /** The promise is there while the answer has to wait, for work or for its turn. */
  answer(member: Member, stateVector: Uint8Array): Promise<void> | undefined {
    const { ports, door } = this.#options;
    const { stateVectorBytes } = ports.limits;
    if (stateVector.length > stateVectorBytes) {
      const reason = `A state vector may have ${stateVectorBytes} bytes`;
      door.dismiss(member, CLOSE_CODES.tooLarge, reason);
      return undefined;
    }
    const vector = decodeStateVector(stateVector);
    if (!vector.ok) {
      door.dismiss(member, CLOSE_CODES.badFrame, `state vector: ${vector.refusal.code}`);
      return undefined;
    }
    const waitMs = member.boardAnswers.take(1, ports.clock.nowMs());
    return waitMs > 0 || member.outgoing.isSendingBoard
      ? this.#sendLater(member, vector.value, waitMs)
      : this.#send(member, vector.value);
  }

  /** The whole board, to a reader that missed more than is kept. */
  sendWhole(member: Member): Promise<void> | undefined {
    return this.#send(member, new Map());
  }

  async #sendLater(member: Member, vector: StateVector, waitMs: number): Promise<void> {
    const { ports, door } = this.#options;
    await pause(ports.clock, waitMs);
    while (door.isPresent(member) && member.outgoing.isSendingBoard) {
      await pause(ports.clock, DRAIN_MS);
    }
    if (door.isPresent(member)) await this.#send(member, vector);
  }

  #send(member: Member, vector: StateVector): Promise<void> | undefined {
    const { first, last } = this.#options.document.answer(vector);
    member.outgoing.sendBoard(first);
    // From here on it gets copies: what comes while the last part is made is not in that part.
    member.following = true;
    if (last instanceof Uint8Array) {
      member.outgoing.sendBoard([last]);
      return undefined;
    }
    return this.#sendWhenReady(member, last);
  }

  async #sendWhenReady(member: Member, making: Promise<Uint8Array>): Promise<void> {
    const { door } = this.#options;
    try {
      const frame = await making;
      if (door.isPresent(member)) member.outgoing.sendBoard([frame]);
    } catch {
      door.dismiss(member, CLOSE_CODES.tryAgainLater, 'The board could not be read');
    }
  }
}
