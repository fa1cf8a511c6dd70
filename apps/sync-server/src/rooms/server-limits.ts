/**
 * Every limit of rooms and sockets, with its unit. Defaults for production; tests may lower them.
 * What happens beyond each is said in the table of this package's README.
 */
export interface ServerLimits {
  /** Largest frame of a role that may edit: a returning stock client cannot split its step 2. */
  readonly editorFrameBytes: number;
  readonly viewerFrameBytes: number;
  /** Sustained frames and bytes a second of one socket, and how many at once. */
  readonly framesPerSecond: number;
  readonly bytesPerSecond: number;
  readonly burstBytes: number;
  /** Frames larger than this are read a few at a time, over all sockets of the server. */
  readonly largeFrameBytes: number;
  readonly largeFramesAtOnce: number;
  /** How long one may take while another waits. */
  readonly largeFrameTurnMs: number;
  /** Open sockets of one network address. High, because a proxy makes all people share one. */
  readonly socketsPerAddress: number;
  /** Updates larger than this are walked in a thread, not on the event loop. */
  readonly inlineUpdateBytes: number;
  /** Bytes of frames of one room that are being walked or wait for the disk. */
  readonly inFlightBytes: number;
  /** Largest state vector in a step 1. */
  readonly stateVectorBytes: number;
  /** Answers to step 1 that one socket gets at once, and one more each so many milliseconds. */
  readonly boardAnswers: number;
  readonly boardAnswerMs: number;
  /** Barriers of one socket that wait for the disk; beyond, it is read no further. */
  readonly openBarriers: number;
  /** A reader this far behind (beyond its first step 2) gets no copies until it has drained. */
  readonly laggingBytes: number;
  /** A reader this far behind is closed. */
  readonly tooFarBehindBytes: number;
  /** A reader that has something to read and of which nothing drained for this long is closed. */
  readonly stuckMs: number;
  /** Boards smaller than this are sent as one merged update. */
  readonly mergedBoardBytes: number;
  /** The log after the snapshot is compacted when it passes one of these. */
  readonly compactAfterRecords: number;
  readonly compactAfterBytes: number;
  /** How many times as long as a compaction took none begins after it: they take a twentieth of a processor. */
  readonly compactionRests: number;
  /** A log this long is in memory, too: it is compacted without a rest. */
  readonly compactAtOnceBytes: number;
  /** Bytes of a room on their way to disk; beyond, its editors are read no further. */
  readonly uncommittedBytes: number;
  /** Structs and deletions waiting behind gaps, in ranges and in bytes of the updates that hold them. */
  readonly gapRanges: number;
  readonly gapBytes: number;
  /** What waits for its owner, per socket, in bytes, and how long. */
  readonly parkedBytes: number;
  readonly parkedMs: number;
  /** Shortest time between two presence payloads of a room. */
  readonly presenceIntervalMs: number;
  /** Largest presence payload: a stock client repeats what everybody shows. */
  readonly presencePayloadBytes: number;
  /** Client numbers that one socket may show one after the other. */
  readonly presenceNumbers: number;
  /** Shortest time between two spoken refusals to one socket. */
  readonly refusalNoticeMs: number;
  /** Operations on ballots of one socket, on average and at once; beyond, they are refused. */
  readonly ballotsPerSecond: number;
  readonly ballotBurst: number;
  /** All that is kept of the ballots of one board; beyond, no more votes and ballots are taken. */
  readonly ballotBytes: number;
  /** Shortest time between two lists of ballots to one socket. */
  readonly ballotIntervalMs: number;
  /** Who left is waited for so long, and after a restart everybody, before a ballot reveals itself. */
  readonly ballotGraceMs: number;
}

export const SERVER_LIMITS: ServerLimits = {
  editorFrameBytes: 16 * 1_048_576,
  viewerFrameBytes: 65_536,
  framesPerSecond: 1_000,
  bytesPerSecond: 1_048_576,
  burstBytes: 16 * 1_048_576,
  largeFrameBytes: 256 * 1_024,
  largeFramesAtOnce: 2,
  largeFrameTurnMs: 1_000,
  socketsPerAddress: 5_000,
  inlineUpdateBytes: 65_536,
  inFlightBytes: 64 * 1_048_576,
  stateVectorBytes: 1_048_576,
  boardAnswers: 8,
  boardAnswerMs: 1_000,
  openBarriers: 1_000,
  laggingBytes: 1_048_576,
  tooFarBehindBytes: 8 * 1_048_576,
  stuckMs: 30_000,
  mergedBoardBytes: 256 * 1_024,
  compactAfterRecords: 400,
  compactAfterBytes: 1_048_576,
  compactionRests: 20,
  compactAtOnceBytes: 4 * 1_048_576,
  uncommittedBytes: 32 * 1_048_576,
  gapRanges: 10_000,
  gapBytes: 1_048_576,
  parkedBytes: 1_048_576,
  parkedMs: 30_000,
  presenceIntervalMs: 40,
  presencePayloadBytes: 1_048_576,
  presenceNumbers: 32,
  refusalNoticeMs: 60_000,
  ballotsPerSecond: 5,
  ballotBurst: 20,
  ballotBytes: 256 * 1_024,
  ballotIntervalMs: 100,
  ballotGraceMs: 30_000,
};
