import type { BarrierNonce } from './barrier-nonce.ts';
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
