import type { UserId } from '@weft/domain';

/** Somebody who changed a board, as they called themselves when they last did. */
export interface Author {
  readonly user: UserId;
  readonly name: string;
}

/** What of a history is no longer kept. */
export interface HistoryRetention {
  /** Older than this, milliseconds since 1970. */
  readonly beforeMs: number;
  /** All that is kept of one board, together. */
  readonly mostBytes: number;
}
