import { unreachable } from '@weft/domain';
import type { DeviceStoreReason } from './board-device-store.ts';

/** Changes the server has not confirmed for so long are called *Sending*; before, *Saving*. */
export const SENDING_AFTER_MS = 3_000;

export type GoneReason = 'revoked' | 'no-such-board' | 'lineage';
/** Why the server did not take a change. `viewer`: no edit rights (any more). */
export type NotAcceptedReason = 'viewer' | 'too-big' | 'refused';

/**
 * Why this code must not edit. `server-is-newer`: the server does not take what this code writes any more.
 * `server-is-older`: not yet. `board-is-newer`: a later version of this code has had the board on this device.
 */
export type UpdateReason = 'server-is-newer' | 'server-is-older' | 'board-is-newer';

/** How this board stands between device and server: exactly one of these at any time. */
export type SyncStatus =
  | { readonly kind: 'opening' }
  /** The board lives on this device only; `unsaved` changes are still being written there. */
  | { readonly kind: 'on-device'; readonly unsaved: number }
  | { readonly kind: 'synced'; readonly confirmedAtMs: number }
  | { readonly kind: 'saving'; readonly waiting: number }
  | {
      /** The device takes long to store changes, and has not refused. Until it has, they are in this tab alone. */
      readonly kind: 'saving-slowly';
      /** True: the server still receives the changes. */
      readonly connected: boolean;
      readonly waiting: number;
    }
  /** All of `waiting` are safe on this device. */
  | { readonly kind: 'sending'; readonly waiting: number }
  | {
      readonly kind: 'offline';
      /** Changes that are safe on this device; what is still being written there is not counted. */
      readonly waiting: number;
      readonly lastContactAtMs: number | undefined;
      /** Undefined while a try is under way. */
      readonly nextTryAtMs: number | undefined;
    }
  | { readonly kind: 'catching-up'; readonly waiting: number }
  | {
      readonly kind: 'not-saved-on-device';
      readonly reason: DeviceStoreReason;
      /** True: the server still receives the changes. */
      readonly connected: boolean;
      readonly waiting: number;
    }
  | { readonly kind: 'server-not-saving'; readonly waiting: number }
  | { readonly kind: 'not-accepted'; readonly reason: NotAcceptedReason; readonly waiting: number }
  | { readonly kind: 'update-needed'; readonly reason: UpdateReason; readonly waiting: number }
  | { readonly kind: 'gone'; readonly reason: GoneReason; readonly waiting: number };

/** The socket as far as the status needs it. */
export type SocketFact =
  /** No server has this board. */
  | { readonly kind: 'none' }
  /** Never had an outcome yet: the first try of this client. */
  | { readonly kind: 'first-try'; readonly sinceMs: number }
  /** No connection; a try is under way or planned. */
  | { readonly kind: 'down'; readonly nextTryAtMs: number | undefined }
  /** Open, but not everything received or sent in full. */
  | { readonly kind: 'catching-up' }
  /** Synced, and a barrier after that was answered. */
  | { readonly kind: 'live' };

/** Everything the status is computed from. Times are wall clock unless named otherwise. */
export interface SyncFacts {
  /** Monotonic; compared with the `…SinceMs` facts. */
  readonly monotonicMs: number;
  readonly deviceLoaded: boolean;
  readonly storeFailure: DeviceStoreReason | undefined;
  /** The device store takes long to answer, which is no failure. */
  readonly storeIsLate: boolean;
  readonly socket: SocketFact;
  /** Changes not confirmed by the server, wherever on this device they are. */
  readonly waiting: number;
  /** Of these, changes that the device store has not confirmed either. */
  readonly unsaved: number;
  /** Monotonic time of the oldest waiting change of this run; undefined when none waits. */
  readonly oldestWaitingSinceMs: number | undefined;
  readonly serverSaving: boolean;
  readonly end: SyncEnd | undefined;
  readonly lastContactAtMs: number | undefined;
  readonly confirmedAtMs: number | undefined;
}

/** Why syncing ended for good, until a person acts. */
export type SyncEnd =
  | { readonly kind: 'gone'; readonly reason: GoneReason }
  | { readonly kind: 'not-accepted'; readonly reason: NotAcceptedReason }
  | { readonly kind: 'update-needed'; readonly reason: UpdateReason };

/** The one place where facts become the state people see. */
export function statusOf(facts: SyncFacts): SyncStatus {
  const { waiting, end, socket } = facts;
  if (end !== undefined) return endedStatus(end, waiting);
  const connected = socket.kind === 'catching-up' || socket.kind === 'live';
  if (facts.storeFailure !== undefined) {
    return { kind: 'not-saved-on-device', reason: facts.storeFailure, connected, waiting };
  }
  if (facts.storeIsLate && facts.unsaved > 0) return { kind: 'saving-slowly', connected, waiting };
  if (!facts.deviceLoaded) return { kind: 'opening' };
  if (connected && !facts.serverSaving) return { kind: 'server-not-saving', waiting };
  switch (socket.kind) {
    case 'none':
      return { kind: 'on-device', unsaved: facts.unsaved };
    case 'first-try':
      // A first try that takes long is no different from no connection: say so.
      return facts.monotonicMs - socket.sinceMs < SENDING_AFTER_MS
        ? { kind: 'opening' }
        : offline(facts, undefined);
    case 'down':
      return offline(facts, socket.nextTryAtMs);
    case 'catching-up':
      return { kind: 'catching-up', waiting };
    case 'live':
      return liveStatus(facts);
    default:
      return unreachable(socket);
  }
}

function endedStatus(end: SyncEnd, waiting: number): SyncStatus {
  switch (end.kind) {
    case 'gone':
      return { kind: 'gone', reason: end.reason, waiting };
    case 'not-accepted':
      return { kind: 'not-accepted', reason: end.reason, waiting };
    case 'update-needed':
      return { kind: 'update-needed', reason: end.reason, waiting };
    default:
      return unreachable(end);
  }
}

function offline(facts: SyncFacts, nextTryAtMs: number | undefined): SyncStatus {
  const { waiting, unsaved, lastContactAtMs } = facts;
  return { kind: 'offline', waiting: Math.max(0, waiting - unsaved), lastContactAtMs, nextTryAtMs };
}

function liveStatus(facts: SyncFacts): SyncStatus {
  const { waiting, unsaved, confirmedAtMs, oldestWaitingSinceMs, monotonicMs } = facts;
  if (waiting === 0 && unsaved === 0 && confirmedAtMs !== undefined) {
    return { kind: 'synced', confirmedAtMs };
  }
  const isSlow =
    oldestWaitingSinceMs !== undefined && monotonicMs - oldestWaitingSinceMs >= SENDING_AFTER_MS;
  const safe = waiting - unsaved;
  return isSlow && safe > 0 ? { kind: 'sending', waiting: safe } : { kind: 'saving', waiting };
}

/** True when both say the same, so that nobody is told twice. */
export function sameStatus(a: SyncStatus, b: SyncStatus): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
