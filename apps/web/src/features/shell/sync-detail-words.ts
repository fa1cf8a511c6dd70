import { unreachable } from '@weft/domain';
import type { SyncStatus } from '@weft/sync-client';
import type { LaterMessages } from '../../messages/later.ts';

type Words = LaterMessages['syncDetails']['detail'];

/** What the sentences need beside the state. Times are wall clock milliseconds. */
export interface SyncContext {
  readonly nowMs: number;
  /** People on the board, oneself included. */
  readonly people: number;
}

/** The sentences behind the pill, for every sync state. */
export function syncDetailWords(
  status: SyncStatus,
  words: Words,
  context: SyncContext,
): readonly string[] {
  switch (status.kind) {
    case 'opening':
      return [words.opening];
    case 'synced':
      return [words.synced(status.confirmedAtMs, Math.max(1, context.people))];
    case 'on-device':
      return [words.onDevice, ...(status.unsaved > 0 ? [words.onDeviceWriting] : [])];
    case 'saving':
      return [words.saving];
    case 'saving-slowly':
      return [words.savingSlowly, status.connected ? words.onlyWhileOpen : words.onlyInThisTab];
    case 'sending':
      return [words.sending(status.waiting)];
    case 'offline':
      return offlineWords(status, words, context.nowMs);
    case 'catching-up':
      return [
        words.catchingUp,
        ...(status.waiting > 0 ? [words.catchingUpWith(status.waiting)] : []),
      ];
    case 'not-saved-on-device':
      return [
        words.notSavedOnDevice[status.reason],
        status.connected ? words.onlyWhileOpen : words.onlyInThisTab,
      ];
    case 'server-not-saving':
      return [words.serverNotSaving];
    case 'not-accepted':
      return [words.notAccepted[status.reason](status.waiting)];
    case 'update-needed':
      return [words.updateNeeded[status.reason]];
    case 'gone':
      return [words.gone];
    default:
      return unreachable(status);
  }
}

function offlineWords(
  status: Extract<SyncStatus, { kind: 'offline' }>,
  words: Words,
  nowMs: number,
): readonly string[] {
  const { lastContactAtMs, nextTryAtMs } = status;
  const nextTry =
    nextTryAtMs === undefined
      ? words.tryingNow
      : words.tryingAgain(Math.ceil((nextTryAtMs - nowMs) / 1_000));
  return [
    words.offline,
    ...(lastContactAtMs === undefined ? [] : [words.lastContact(lastContactAtMs)]),
    nextTry,
  ];
}
