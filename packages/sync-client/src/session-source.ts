import { unreachable, type Result } from '@weft/domain';
import type { SyncEnd } from './sync-status.ts';

/** A token for one board, good for a short time. */
export interface SessionGrant {
  readonly token: string;
}

/**
 * Why there is no token.
 *
 * - `unreachable`: no answer, or the server is in trouble; worth another try.
 * - `busy`: asked too often; worth another try, not before `retryAfterMs`.
 * - the others are final until a person acts.
 */
export type SessionRefusal =
  | { readonly code: 'unreachable' }
  | { readonly code: 'busy'; readonly retryAfterMs: number }
  | { readonly code: 'revoked' }
  | { readonly code: 'no-such-board' }
  | { readonly code: 'lineage' }
  | { readonly code: 'update-needed' };

/**
 * Where tokens come from: the exchange of the board's link secret. Asked before every connect and
 * at 80 % of a token's life. Must always bring back the same user, never reject, and answer within
 * about ten seconds: nothing else times it out.
 */
export interface SessionSource {
  fetchToken(): Promise<Result<SessionGrant, SessionRefusal>>;
  /** How others see this person from the next token on. */
  setName(name: string): void;
}

/** What a refusal ends; undefined when another try is worth it. */
export function refusalEnd(refusal: SessionRefusal): SyncEnd | undefined {
  switch (refusal.code) {
    case 'unreachable':
    case 'busy':
      return undefined;
    case 'update-needed':
      return { kind: 'update-needed', reason: 'server-is-newer' };
    case 'revoked':
    case 'no-such-board':
    case 'lineage':
      return { kind: 'gone', reason: refusal.code };
    default:
      return unreachable(refusal);
  }
}
