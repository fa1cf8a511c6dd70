import { PROTOCOL_VERSION } from '@weft/sync-protocol';
import type { Connection } from './connection.ts';
import type { Member, MemberSession } from './member.ts';
import { OutgoingQueue } from './outgoing-queue.ts';
import type { RoomPorts } from './room-ports.ts';
import { TokenBucket } from './token-bucket.ts';

/** Somebody who wants to come in. The token was checked, for this board and this lineage. */
export interface JoinRequest {
  readonly connection: Connection;
  readonly session: MemberSession;
  readonly speaksWeft: boolean;
  /** The version of Weft's messages it speaks; the newest when left out. */
  readonly protocolVersion?: number;
  /** Checks a fresh token that came over the socket; undefined: it is not for this socket. */
  readonly renew: (token: string) => Promise<MemberSession | undefined>;
}

/** A member that has said and shown nothing yet. */
export function newMember(request: JoinRequest, { clock, limits }: RoomPorts): Member {
  const { connection, session, speaksWeft, protocolVersion, renew } = request;
  return {
    connection,
    outgoing: new OutgoingQueue(connection, limits),
    boardAnswers: new TokenBucket({
      perSecond: 1_000 / limits.boardAnswerMs,
      burst: limits.boardAnswers,
      nowMs: clock.nowMs(),
    }),
    speaksWeft,
    protocolVersion: protocolVersion ?? PROTOCOL_VERSION,
    renew,
    session,
    following: false,
    clientNumber: undefined,
    shownNumbers: 0,
    refusal: undefined,
    refusalToldAtMs: -Infinity,
    barriers: [],
    parked: [],
  };
}
