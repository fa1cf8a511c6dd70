/** What is said at a pointer is gone after this, unless it goes on. */
export const WORDS_LAST_MS = 6_000;
/** Others take it away a little later by themselves, should its sender not. */
const OTHERS_LAST_MS = WORDS_LAST_MS + 2_000;

interface Said {
  readonly text: string;
  readonly sinceMs: number;
}

/** What others say at their pointers: each text is shown for a few seconds, however long it is sent. */
export class SpokenWords {
  readonly #said = new Map<number, Said>();

  /** What of it is to be shown now. */
  of(clientId: number, text: string | undefined, nowMs: number): string | undefined {
    if (text === undefined) {
      this.#said.delete(clientId);
      return undefined;
    }
    const before = this.#said.get(clientId);
    const said = before?.text === text ? before : { text, sinceMs: nowMs };
    this.#said.set(clientId, said);
    return nowMs - said.sinceMs < OTHERS_LAST_MS ? text : undefined;
  }

  /** When what somebody says was said long enough ago; Infinity: they say nothing. */
  untilMs(clientId: number): number {
    const said = this.#said.get(clientId);
    return said === undefined ? Infinity : said.sinceMs + OTHERS_LAST_MS;
  }

  forget(clientId: number): void {
    this.#said.delete(clientId);
  }
}
