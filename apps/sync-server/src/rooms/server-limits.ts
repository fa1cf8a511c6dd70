/** Every limit of rooms and sockets, with its unit. Defaults for production; tests may lower them. */
export interface ServerLimits {
  /** Largest frame of a role that may edit: a returning stock client cannot split its step 2. */
  readonly editorFrameBytes: number;
  readonly viewerFrameBytes: number;
  /** Updates larger than this are walked in a thread, not on the event loop. */
  readonly inlineUpdateBytes: number;
  /** A reader this far behind (beyond its first step 2) gets no copies until it has drained. */
  readonly laggingBytes: number;
  /** A reader this far behind is closed. */
  readonly tooFarBehindBytes: number;
  /** A lagging reader of which nothing drained for this long is closed. */
  readonly stuckMs: number;
  /** Boards smaller than this are sent as one merged update. */
  readonly mergedBoardBytes: number;
  /** The log after the snapshot is compacted when it passes one of these. */
  readonly compactAfterRecords: number;
  readonly compactAfterBytes: number;
  /** Bytes of a room on their way to disk; beyond, its editors are read no further. */
  readonly uncommittedBytes: number;
  /** Structs waiting behind gaps, in ranges and in bytes of the updates that hold them. */
  readonly gapRanges: number;
  readonly gapBytes: number;
  /** What waits for its owner, per socket, in bytes, and how long. */
  readonly parkedBytes: number;
  readonly parkedMs: number;
  /** Shortest time between two presence payloads of a room. */
  readonly presenceIntervalMs: number;
  /** Shortest time between two spoken refusals to one socket. */
  readonly refusalNoticeMs: number;
}

export const SERVER_LIMITS: ServerLimits = {
  editorFrameBytes: 16 * 1_048_576,
  viewerFrameBytes: 65_536,
  inlineUpdateBytes: 65_536,
  laggingBytes: 1_048_576,
  tooFarBehindBytes: 8 * 1_048_576,
  stuckMs: 30_000,
  mergedBoardBytes: 256 * 1_024,
  compactAfterRecords: 400,
  compactAfterBytes: 1_048_576,
  uncommittedBytes: 32 * 1_048_576,
  gapRanges: 10_000,
  gapBytes: 1_048_576,
  parkedBytes: 1_048_576,
  parkedMs: 30_000,
  presenceIntervalMs: 40,
  refusalNoticeMs: 60_000,
};
