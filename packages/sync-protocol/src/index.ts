export { AwarenessBatch } from './awareness-batch.ts';
export {
  EMPTY_AWARENESS_UPDATE,
  decodeAwarenessUpdate,
  encodeAwarenessEntry,
  joinAwarenessEntries,
  type AwarenessEntry,
} from './awareness-update.ts';
export {
  MAX_BALLOTS,
  MAX_BALLOT_DOTS,
  MAX_BALLOT_PEOPLE,
  MAX_BALLOT_SUBJECTS,
  POKER_CARDS,
  readAll,
  readBallotOperation,
  readBallotPerson,
  readBallotState,
  readBallots,
  readCounts,
  readDots,
  readPokerVote,
  readQuestion,
  type BallotOperation,
  type BallotPerson,
  type BallotQuestion,
  type BallotState,
  type DotChoice,
  type OpenDots,
  type OpenPoker,
  type PokerCard,
  type PokerVote,
  type RevealedDots,
  type RevealedPoker,
} from './ballot.ts';
export { CLOSE_CODES, isFinalCloseCode, type CloseCode } from './close-code.ts';
export { MAX_MESSAGES_PER_FRAME, decodeFrame, encodeMessage, joinMessages } from './frame.ts';
export { AUTH_PERMISSION_DENIED, MESSAGE_TYPES, SYNC_TYPES } from './message-type.ts';
export type { BarrierNonce } from './barrier-nonce.ts';
export type { Message, MessageName } from './message.ts';
export {
  BALLOT_REFUSALS,
  NOT_APPLIED_REASONS,
  readNotice,
  type BallotRefusal,
  type NotAppliedReason,
  type Notice,
} from './notice.ts';
export {
  MAX_CHAT_CHARS,
  MAX_LASER_POINTS,
  MAX_PRESENCE_BYTES,
  MAX_PRESENCE_ITEMS,
  MAX_PRESENCE_OBJECTS,
  readPresence,
  type PresenceDrag,
  type PresenceEditing,
  type PresenceLaser,
  type PresencePoint,
  type PresenceState,
  type PresenceView,
  SCREENS,
  type Screen,
} from './presence-state.ts';
export { OLDEST_PROTOCOL_VERSION, PROTOCOL_VERSION } from './protocol-version.ts';
export {
  PHASES,
  ROLES,
  USER_COLOR_COUNT,
  USER_NAME_MAX_CHARS,
  isLineage,
  readSessionInfo,
  readUserIdentity,
  type Phase,
  type Role,
  type SessionInfo,
  type SessionLimits,
  type UserIdentity,
} from './session-info.ts';
export type { FrameFault } from './strict-reader.ts';
