import type { CompactionInput } from './document-jobs.ts';
import type { RoomDocument } from './room-document.ts';
import type { RoomLog } from './room-log.ts';
import { summarizeUpdate } from './update-summary.ts';

/** What the server itself writes to a board: the same way as everybody's updates, after the checks. */
export class ServerWrites {
  readonly #document: RoomDocument;
  readonly #log: RoomLog;

  constructor(document: RoomDocument, log: RoomLog) {
    this.#document = document;
    this.#log = log;
  }

  /** What such an update starts from. */
  whole(): CompactionInput {
    return this.#document.whole();
  }

  /** Resolves when everything that was taken so far is on disk. */
  async settled(): Promise<void> {
    const taken = this.#log.takenCount;
    while (this.#log.committedCount < taken) await this.#log.nextCommit();
  }

  /** Goes to storage and to everybody; resolves when it is on disk. Throws for what no board may hold. */
  async take(update: Uint8Array): Promise<void> {
    const summary = summarizeUpdate(update);
    if (!summary.ok) throw new Error(`The server made an update that is ${summary.refusal.code}`);
    if (!this.#document.state.hasNews(summary.value)) return;
    this.#log.append(update, summary.value, undefined, undefined);
    await this.settled();
  }
}
