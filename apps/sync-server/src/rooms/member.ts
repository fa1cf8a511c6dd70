import type { BarrierNonce, NotAppliedReason, Role, UserIdentity } from '@weft/sync-protocol';
import type { Connection } from './connection.ts';
import type { OutgoingQueue } from './outgoing-queue.ts';
import type { TokenBucket } from './token-bucket.ts';

/** What a token says of whoever holds it. */
export interface MemberSession {
  readonly user: UserIdentity;
  /** Of the link; a phase of the board may lower it. */
  readonly role: Role;
  /** Of the link; when that is replaced, the session ends. */
  readonly generation: number;
  readonly lineage: string;
  /** End of the token, milliseconds since 1970. */
  readonly expiresAtMs: number;
  /** End of the link itself; left out: it has none. */
  readonly linkEndsAtMs?: number;
}

/** A barrier that waits for the commit of the first `takenCount` updates of the room. */
export interface WaitingBarrier {
  readonly nonce: BarrierNonce;
  readonly takenCount: number;
}

/** A part of an update that waits for the owner of its client number. */
export interface ParkedPart {
  readonly client: number;
  /** The owner has sent it when its clock has reached this. */
  readonly untilClock: number;
  readonly update: Uint8Array;
  readonly parkedAtMs: number;
}

/** One socket in a room. Owned and changed by its room only. */
export interface Member {
  readonly connection: Connection;
  readonly outgoing: OutgoingQueue;
  /** Answers to step 1 that it may still ask for. */
  readonly boardAnswers: TokenBucket;
  /** Speaks Weft's own messages. */
  readonly speaksWeft: boolean;
  /** The version of Weft's messages it speaks. */
  readonly protocolVersion: number;
  /** Checks a fresh token that came over the socket; undefined: it is not for this socket. */
  readonly renew: (token: string) => Promise<MemberSession | undefined>;
  session: MemberSession;
  /** Answered its step 1: from now on it gets copies of what others send. */
  following: boolean;
  /** The client number of its presence; undefined until it showed one. */
  clientNumber: number | undefined;
  /** Client numbers it has shown so far. */
  shownNumbers: number;
  /** Set for ever by the first refusal on this socket. */
  refusal: NotAppliedReason | undefined;
  refusalToldAtMs: number;
  barriers: WaitingBarrier[];
  parked: ParkedPart[];
}
