import type { BarrierNonce } from './barrier-nonce.ts';
import { isId } from '@weft/domain';
import { readInteger, readObject, readWord } from './plain-value.ts';
import { ROLES, type Role } from './session-info.ts';

/**
 * Why something sent was not taken into the board.
 *
 * - `viewer`: this role may not change the board.
 * - `foreign-client-number`: it holds new structs of a client number that another person is using
 *   right now. Open a fresh document.
 * - `too-many-gaps`: too much was sent whose earlier parts never arrived. Connect again.
 */
export const NOT_APPLIED_REASONS = ['viewer', 'foreign-client-number', 'too-many-gaps'] as const;
export type NotAppliedReason = (typeof NOT_APPLIED_REASONS)[number];

/**
 * Why something was not done with a ballot.
 *
 * - `viewer`: this role may watch, not vote.
 * - `not-yours`: only facilitators and whoever opened it may reveal and end it.
 * - `no-such-ballot`: it was ended, or is older than a day.
 * - `not-open`: it is revealed.
 * - `already-open`: a ballot has this id, or somebody has just opened one on the same PBI: it is in the list.
 * - `bad-choice`: not one of this ballot's.
 * - `too-many`: the board has no room for more ballots, or this one for more people.
 * - `too-fast`: more was asked for than one person can mean.
 * - `not-stored`: the server could not keep it just now. Try again.
 */
export const BALLOT_REFUSALS = [
  'viewer',
  'not-yours',
  'no-such-ballot',
  'not-open',
  'already-open',
  'bad-choice',
  'too-many',
  'too-fast',
  'not-stored',
] as const;
export type BallotRefusal = (typeof BALLOT_REFUSALS)[number];

/**
 * Message 102. `not-applied` with a `barrier` answers that barrier instead of 100; without one it
 * tells of a refusal at once, at most once a minute.
 */
export type Notice =
  | {
      readonly kind: 'not-applied';
      readonly reason: NotAppliedReason;
      readonly barrier?: BarrierNonce;
    }
  | { readonly kind: 'role-changed'; readonly role: Role }
  | { readonly kind: 'server-not-saving' }
  | { readonly kind: 'server-saving' }
  /** Part of what was stored cannot be read. Since version 2. */
  | { readonly kind: 'board-damaged' }
  /** An operation on the ballot `id` was not done. Since version 3. */
  | { readonly kind: 'ballot-refused'; readonly id: string; readonly reason: BallotRefusal }
  | { readonly kind: 'shutting-down' };

/** The notice in `value`; undefined for anything this version does not know. */
export function readNotice(value: unknown): Notice | undefined {
  const data = readObject(value);
  switch (data?.['kind']) {
    case 'not-applied': {
      const reason = readWord(data['reason'], NOT_APPLIED_REASONS);
      if (reason === undefined) return undefined;
      if (data['barrier'] === undefined) return { kind: 'not-applied', reason };
      const barrier = readNonce(data['barrier']);
      return barrier === undefined ? undefined : { kind: 'not-applied', reason, barrier };
    }
    case 'role-changed': {
      const role = readWord(data['role'], ROLES);
      return role === undefined ? undefined : { kind: 'role-changed', role };
    }
    case 'server-not-saving':
      return { kind: 'server-not-saving' };
    case 'server-saving':
      return { kind: 'server-saving' };
    case 'board-damaged':
      return { kind: 'board-damaged' };
    case 'ballot-refused': {
      const id = data['id'];
      const reason = readWord(data['reason'], BALLOT_REFUSALS);
      return isId(id) && reason !== undefined ? { kind: 'ballot-refused', id, reason } : undefined;
    }
    case 'shutting-down':
      return { kind: 'shutting-down' };
    default:
      return undefined;
  }
}

function readNonce(value: unknown): BarrierNonce | undefined {
  const data = readObject(value);
  const socket = readInteger(data?.['socket'], 0, Number.MAX_SAFE_INTEGER);
  const number = readInteger(data?.['number'], 0, Number.MAX_SAFE_INTEGER);
  return socket === undefined || number === undefined ? undefined : { socket, number };
}
