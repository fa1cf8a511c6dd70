import type { UserId } from '@weft/domain';
import type { LogRecord } from './board-storage.ts';

/** Somebody who changed a board, as they called themselves when they last did. */
export interface Author {
  readonly user: UserId;
  readonly name: string;
}

/** Changes of a board one after the other, as far as they are kept. */
export interface HistoryPage {
  /** Of what came through this number nothing is kept. */
  readonly keptAfterSeq: number;
  /** By number; of the log, too. What is damaged is left out. */
  readonly records: readonly LogRecord[];
  /** How many of the page were damaged. */
  readonly damagedRecords: number;
  /** Where the next page begins; undefined: there was nothing after this one. */
  readonly nextAfterSeq: number | undefined;
  readonly authors: readonly Author[];
}

/** What of a history is no longer kept. */
export interface HistoryRetention {
  /** Older than this, milliseconds since 1970. */
  readonly beforeMs: number;
  /** All that is kept of one board, together. */
  readonly mostBytes: number;
}
