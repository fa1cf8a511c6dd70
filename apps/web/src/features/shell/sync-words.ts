import { unreachable } from '@weft/domain';
import type { SyncStatus } from '@weft/sync-client';
import type { Messages } from '../../messages/catalogue.ts';

type Words = Messages['shell']['sync'];

export type SyncIcon = 'check' | 'dot' | 'up' | 'dashed' | 'turn' | 'alert' | 'ban';

/** `ok` only when nothing is pending; `stop` when a change may be lost or is refused. */
export type SyncTone = 'ok' | 'neutral' | 'risk' | 'stop';

/** How one sync state looks and reads on the pill. */
export interface SyncPillWords {
  readonly icon: SyncIcon;
  readonly tone: SyncTone;
  readonly text: string;
}

/** Icon, tone and words of the pill for every sync state. */
export function syncPillWords(status: SyncStatus, pill: Words['pill']): SyncPillWords {
  switch (status.kind) {
    case 'opening':
      return { icon: 'turn', tone: 'neutral', text: pill.opening };
    case 'synced':
      return { icon: 'check', tone: 'ok', text: pill.synced };
    case 'on-device':
      return { icon: 'check', tone: 'neutral', text: pill.onDevice };
    case 'saving':
    case 'saving-slowly':
      return { icon: 'dot', tone: 'neutral', text: pill.saving };
    case 'sending':
      return { icon: 'up', tone: 'neutral', text: pill.sending(status.waiting) };
    case 'offline':
      return { icon: 'dashed', tone: 'risk', text: pill.offline(status.waiting) };
    case 'catching-up':
      return { icon: 'turn', tone: 'neutral', text: pill.catchingUp };
    case 'not-saved-on-device':
      return { icon: 'alert', tone: 'stop', text: pill.notSavedOnDevice };
    case 'server-not-saving':
      return { icon: 'alert', tone: 'stop', text: pill.serverNotSaving };
    case 'not-accepted':
      return { icon: 'ban', tone: 'stop', text: pill.notAccepted };
    case 'update-needed':
      return { icon: 'turn', tone: 'risk', text: pill.updateNeeded };
    case 'gone':
      return { icon: 'ban', tone: 'stop', text: pill.gone };
    default:
      return unreachable(status);
  }
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
    case 'on-device':
    case 'saving':
    case 'saving-slowly':
    case 'sending':
    case 'catching-up':
    case 'gone':
      return undefined;
    default:
      return unreachable(after);
  }
}
