import { stateOf, type BoardDocument } from '@weft/board-doc';
import type { SyncStatus } from '@weft/sync-client';

/** A time without the server that has ended: everything both sides had is on both sides now. */
export interface TimeAwayEnded {
  /** The board as it was on this device when the server was reached again, see `openState`. */
  readonly before: Uint8Array;
  /** Own changes that were waiting for the server then. */
  readonly sent: number;
  /** Since when the server was not heard of, wall clock; undefined: nobody knows. */
  readonly sinceMs: number | undefined;
  /** `file`: what others had came in a file, and the device was not away. */
  readonly by: 'server' | 'file';
}

/**
 * Notices when a device comes back to a board: after a lost connection, and when a board is opened
 * that it has a copy of. Keeps the board as it was before anything of others came in, so that the
 * person can be told what met what. Holding it costs one encoding of the document for each return.
 */
export class TimeAway {
  readonly #board: Pick<BoardDocument, 'doc'>;
  readonly #listeners = new Set<() => void>();
  #sinceMs: number | undefined;
  #returning: TimeAwayEnded | undefined;
  #ended: TimeAwayEnded | undefined;

  constructor(board: Pick<BoardDocument, 'doc'>) {
    this.#board = board;
  }

  /** The last time away that ended and was not {@link forget forgotten}. */
  get ended(): TimeAwayEnded | undefined {
    return this.#ended;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The board was last looked at on this device at this time, wall clock. */
  lastSeen(atMs: number | undefined): void {
    this.#sinceMs ??= atMs;
  }

  /** To be told of every state, before anything that came with it is looked at. */
  follow(status: SyncStatus, hasCopy: boolean): void {
    switch (status.kind) {
      case 'offline':
        this.#sinceMs ??= status.lastContactAtMs;
        return;
      case 'catching-up':
        if (!hasCopy || this.#returning !== undefined) return;
        this.#returning = {
          before: stateOf(this.#board),
          sent: status.waiting,
          sinceMs: this.#sinceMs,
          by: 'server',
        };
        return;
      case 'synced':
      case 'saving':
      case 'sending':
        this.#arrive();
        return;
      default:
        return;
    }
  }

  /** A file of another device was merged; `before` is the board as it was until then. */
  mergedFile(before: Uint8Array): void {
    this.#ended = { before, sent: 0, sinceMs: undefined, by: 'file' };
    for (const listener of this.#listeners) listener();
  }

  /** Whatever was to be said of it has been said. */
  forget(): void {
    if (this.#ended === undefined) return;
    this.#ended = undefined;
    for (const listener of this.#listeners) listener();
  }

  #arrive(): void {
    const returning = this.#returning;
    this.#returning = undefined;
    this.#sinceMs = undefined;
    if (returning === undefined) return;
    this.#ended = returning;
    for (const listener of this.#listeners) listener();
  }
}
