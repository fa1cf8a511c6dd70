import type { BarrierNonce } from '@weft/sync-protocol';

/** More unanswered barriers than this wait for an answer before the next is sent. */
const MOST_OPEN = 16;

/**
 * The questions "is everything I sent before this on disk?" that one socket has open. A nonce
 * names socket and question, so that an answer meant for an earlier socket confirms nothing.
 */
export class Barriers {
  #socket = 0;
  #number = 0;
  readonly #open = new Map<number, number>();

  /** A new socket is there: everything asked on earlier ones is void. */
  startSocket(): void {
    this.#socket += 1;
    this.#open.clear();
  }

  /** The socket is gone: open questions will not be answered. */
  void(): void {
    this.#open.clear();
  }

  get hasRoom(): boolean {
    return this.#open.size < MOST_OPEN;
  }

  /** The nonce to send; its answer confirms every change up to `coversOrder`. */
  ask(coversOrder: number): BarrierNonce {
    this.#number += 1;
    this.#open.set(this.#number, coversOrder);
    return { socket: this.#socket, number: this.#number };
  }

  /** The order confirmed by an answer; undefined for an answer to a void or unknown question. */
  answered(nonce: BarrierNonce): number | undefined {
    if (nonce.socket !== this.#socket) return undefined;
    const coversOrder = this.#open.get(nonce.number);
    if (coversOrder === undefined) return undefined;
    // Answers come in order: whoever asked earlier is answered as well.
    for (const number of this.#open.keys()) if (number <= nonce.number) this.#open.delete(number);
    return coversOrder;
  }
}
