import { CLOSE_CODES } from '@weft/sync-protocol';
import type { SyncEnd } from './sync-status.ts';

/** What a final close code means for whoever works on the board. */
export function endOfCode(code: number): SyncEnd {
  switch (code) {
    case CLOSE_CODES.unauthorized:
    case CLOSE_CODES.forbidden:
      return { kind: 'gone', reason: 'revoked' };
    case CLOSE_CODES.noSuchBoard:
      return { kind: 'gone', reason: 'no-such-board' };
    case CLOSE_CODES.lineageMismatch:
      return { kind: 'gone', reason: 'lineage' };
    case CLOSE_CODES.tooLarge:
      return { kind: 'not-accepted', reason: 'too-big' };
    case CLOSE_CODES.invalidUpdate:
      return { kind: 'not-accepted', reason: 'refused' };
    default:
      // The server does not understand this client (any more).
      return { kind: 'update-needed', reason: 'server-is-newer' };
  }
}
