const DAY_MS = 86_400_000;

/** Every limit of what is kept of what happened on a board, with its unit. */
export interface HistoryLimits {
  /** How old a change may become. */
  readonly keptForMs: number;
  /** Changes of one board that left the log, in bytes together; beyond, the oldest go. */
  readonly keptBytes: number;
  /**
   * How often it is looked whether something must go, while the board is open: in a long history that
   * takes a tenth of a second, in which nothing is stored.
   */
  readonly lookEveryMs: number;
  /** Changes in one answer, in bytes; a larger one comes alone. */
  readonly pageBytes: number;
  /** People whose names wait for their first change, of all boards together. */
  readonly waitingNames: number;
}

export const HISTORY_LIMITS: HistoryLimits = {
  keptForMs: 42 * DAY_MS,
  keptBytes: 8 * 1_048_576,
  lookEveryMs: 600_000,
  pageBytes: 2 * 1_048_576,
  waitingNames: 10_000,
};
