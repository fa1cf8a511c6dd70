import { unreachable } from '@weft/domain';
import type { SyncStatus } from '@weft/sync-client';
import type { Messages } from '../../messages/catalogue.ts';

type Words = Messages['shell']['sync'];

export type SyncIcon = 'check' | 'dot' | 'up' | 'dashed' | 'turn' | 'alert' | 'ban';

/** `ok` only when nothing is pending; `stop` when a change may be lost or is refused. */
export type SyncTone = 'ok' | 'neutral' | 'risk' | 'stop';

/** How one sync state looks and reads. */
export interface SyncWords {
  readonly icon: SyncIcon;
  readonly tone: SyncTone;
  /** On the pill. */
  readonly text: string;
  /** Sentences behind the pill. */
  readonly detail: readonly string[];
}

/** What the sentences need beside the state. Times are wall clock milliseconds. */
export interface SyncContext {
  readonly nowMs: number;
  /** People on the board, oneself included. */
  readonly people: number;
}

/** Icon, tone, words of the pill and of its details for every sync state. */
export function syncWords(status: SyncStatus, words: Words, context: SyncContext): SyncWords {
  const { pill, detail } = words;
  switch (status.kind) {
    case 'opening':
      return { icon: 'turn', tone: 'neutral', text: pill.opening, detail: [detail.opening] };
    case 'synced': {
      const confirmed = detail.synced(status.confirmedAtMs, Math.max(1, context.people));
      return { icon: 'check', tone: 'ok', text: pill.synced, detail: [confirmed] };
    }
    case 'saving':
      return { icon: 'dot', tone: 'neutral', text: pill.saving, detail: [detail.saving] };
    case 'sending':
      return {
        icon: 'up',
        tone: 'neutral',
        text: pill.sending(status.waiting),
        detail: [detail.sending(status.waiting)],
      };
    case 'offline':
      return {
        icon: 'dashed',
        tone: 'risk',
        text: pill.offline(status.waiting),
        detail: offlineDetail(status, detail, context.nowMs),
      };
    case 'catching-up':
      return {
        icon: 'turn',
        tone: 'neutral',
        text: pill.catchingUp,
        detail: [
          detail.catchingUp,
          ...(status.waiting > 0 ? [detail.catchingUpWith(status.waiting)] : []),
        ],
      };
    case 'not-saved-on-device':
      return {
        icon: 'alert',
        tone: 'stop',
        text: pill.notSavedOnDevice,
        detail: [
          detail.notSavedOnDevice[status.reason],
          status.connected ? detail.onlyWhileOpen : detail.onlyInThisTab,
        ],
      };
    case 'server-not-saving':
      return {
        icon: 'alert',
        tone: 'stop',
        text: pill.serverNotSaving,
        detail: [detail.serverNotSaving],
      };
    case 'not-accepted':
      return {
        icon: 'ban',
        tone: 'stop',
        text: pill.notAccepted,
        detail: [detail.notAccepted[status.reason](status.waiting)],
      };
    case 'update-needed':
      return {
        icon: 'turn',
        tone: 'risk',
        text: pill.updateNeeded,
        detail: [words.said.updateNeeded],
      };
    case 'gone':
      return { icon: 'ban', tone: 'stop', text: pill.gone, detail: [detail.gone] };
    default:
      return unreachable(status);
  }
}

function offlineDetail(
  status: Extract<SyncStatus, { kind: 'offline' }>,
  words: Words['detail'],
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

export interface SyncAnnouncement {
  readonly text: string;
  readonly urgency: 'polite' | 'assertive';
}

/**
 * What a screen reader is told when the state changes from `before` to `after`; undefined: nothing.
 * Assertive only for lost storage and lost rights. The ordinary coming and going of *Saving* and
 * *Synced* is silent.
 */
export function syncAnnouncement(
  before: SyncStatus['kind'],
  after: SyncStatus['kind'],
  words: Words['said'],
): SyncAnnouncement | undefined {
  if (before === after) return undefined;
  switch (after) {
    case 'offline':
      return { text: words.offline, urgency: 'polite' };
    case 'update-needed':
      return { text: words.updateNeeded, urgency: 'polite' };
    case 'not-saved-on-device':
      return { text: words.notSavedOnDevice, urgency: 'assertive' };
    case 'server-not-saving':
      return { text: words.serverNotSaving, urgency: 'assertive' };
    case 'not-accepted':
      return { text: words.notAccepted, urgency: 'assertive' };
    case 'synced':
      return before === 'offline' || before === 'catching-up'
        ? { text: words.back, urgency: 'polite' }
        : undefined;
    case 'opening':
    case 'saving':
    case 'sending':
    case 'catching-up':
    case 'gone':
      return undefined;
    default:
      return unreachable(after);
  }
}
