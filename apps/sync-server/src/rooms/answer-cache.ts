/** Kept answers of one version; a restart brings everybody back with few distinct ones. */
const MAX_KEPT = 32;

type Answer = Uint8Array | Promise<Uint8Array>;

/**
 * Answers to joins that are made once and shared by all who ask for the same while the board stays
 * as it is: hundreds come back at once after a restart. Shared bytes are never changed.
 */
export class AnswerCache {
  readonly #kept = new Map<string, Answer>();
  #version = '';

  /** The answer to `question` about this version of the board; made when nobody has asked yet. */
  get(version: string, question: string, make: () => Answer): Answer {
    if (version !== this.#version || this.#kept.size >= MAX_KEPT) this.#kept.clear();
    this.#version = version;
    const kept = this.#kept.get(question);
    if (kept !== undefined) return kept;
    const making = make();
    this.#kept.set(question, making);
    if (making instanceof Promise) void this.#settle(question, making);
    return making;
  }

  /** The board was replaced: what was made of it before is of no use, and may be as large as it. */
  clear(): void {
    this.#kept.clear();
  }

  /** One that failed is asked for again; one that is there needs no waiting any more. */
  async #settle(question: string, making: Promise<Uint8Array>): Promise<void> {
    const answer = await making.catch(() => undefined);
    if (this.#kept.get(question) !== making) return;
    if (answer === undefined) this.#kept.delete(question);
    else this.#kept.set(question, answer);
  }
}
