/** Others are read out to a screen reader at most so often. */
const EVERY_MS = 10_000;

/** What somebody says at their pointer. */
export interface Saying {
  readonly clientId: number;
  readonly name: string;
  readonly text: string;
}

/** Which of what others say at their pointers is read out: each once, and not too often. */
export class SpokenNews {
  readonly #read = new Map<number, string>();
  #saidAtMs = -Infinity;

  /** How long to wait before anything is said again, in milliseconds. */
  waitMs(nowMs: number): number {
    return Math.max(0, this.#saidAtMs + EVERY_MS - nowMs);
  }

  /** What to read out now of all that is said; undefined: nothing new, or too soon. */
  next(said: readonly Saying[], nowMs: number): Saying | undefined {
    for (const clientId of this.#read.keys()) {
      if (!said.some((saying) => saying.clientId === clientId)) this.#read.delete(clientId);
    }
    if (this.waitMs(nowMs) > 0) return undefined;
    const next = said.find(({ clientId, text }) => this.#read.get(clientId) !== text);
    if (next === undefined) return undefined;
    this.#read.set(next.clientId, next.text);
    this.#saidAtMs = nowMs;
    return next;
  }
}
