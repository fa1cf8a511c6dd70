import { unreachable } from '@weft/domain';
import type { ConnectionState } from './connection.ts';
import type { SocketFact } from './sync-status.ts';

export interface SocketHistory {
  /** A barrier that was sent after this socket synced has been answered. */
  readonly isLive: boolean;
  /** Monotonic; undefined once the first try to connect has had an outcome. */
  readonly firstTrySinceMs: number | undefined;
}

/** The connection as the status sees it. */
export function socketFactOf(state: ConnectionState, history: SocketHistory): SocketFact {
  switch (state.kind) {
    case 'synced':
      return { kind: history.isLive ? 'live' : 'catching-up' };
    case 'open':
      return { kind: 'catching-up' };
    case 'pausing':
      return { kind: 'down', nextTryAtMs: state.nextTryAtMs };
    case 'idle':
    case 'asking-token':
    case 'connecting':
    case 'stopped':
      return history.firstTrySinceMs === undefined
        ? { kind: 'down', nextTryAtMs: undefined }
        : { kind: 'first-try', sinceMs: history.firstTrySinceMs };
    default:
      return unreachable(state);
  }
}
