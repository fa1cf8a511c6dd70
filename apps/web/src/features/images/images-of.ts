import { Backoff, systemClock } from '@weft/sync-client';
import type { BoardSession } from '../../session/board-session.ts';
import { DeviceDatabase } from '../../session/device-database.ts';
import { DeviceImages } from '../../session/device-images.ts';
import { fillWithRandom } from '../../session/device-random.ts';
import { HttpAssetServer } from './asset-server.ts';
import { BoardImages } from './board-images.ts';
import { ImageOutbox } from './image-outbox.ts';

/** The images of an open board, and what of them is still to be sent. */
export interface SessionImages {
  readonly images: BoardImages;
  readonly outbox: ImageOutbox;
  readonly device: DeviceImages;
}

const KNOWN = new WeakMap<BoardSession, SessionImages>();

/** Made by whoever asks first. What waits is sent also after the board was left, while the page lives. */
export function imagesOf(session: BoardSession): SessionImages {
  const known = KNOWN.get(session);
  if (known !== undefined) return known;
  const made = imagesFor(session);
  KNOWN.set(session, made);
  return made;
}

function imagesFor(session: BoardSession): SessionImages {
  const { boardId, home, source, sync } = session;
  const device = new DeviceImages(new DeviceDatabase(), () => Date.now());
  const server = home === 'device' ? undefined : new HttpAssetServer({ boardId, source });
  const isOnline = (): boolean => isConnected(session);
  const common = { boardId, device, server, clock: systemClock };
  const outbox = new ImageOutbox({
    ...common,
    backoff: new Backoff(fillWithRandom),
    canSend: () => isOnline() && session.canEdit,
  });
  const images = new BoardImages({
    ...common,
    outbox,
    backoff: () => new Backoff(fillWithRandom),
    isOnline,
  });
  let wasOnline = isOnline();
  sync.subscribe(() => {
    if (isOnline() === wasOnline) return;
    wasOnline = !wasOnline;
    outbox.wake();
    images.connectionChanged();
  });
  outbox.wake();
  return { images, outbox, device };
}

/** A board that lives on this device only never is. */
function isConnected({ sync: { status } }: BoardSession): boolean {
  switch (status.kind) {
    case 'synced':
    case 'saving':
    case 'sending':
    case 'catching-up':
    case 'server-not-saving':
      return true;
    case 'saving-slowly':
    case 'not-saved-on-device':
      return status.connected;
    default:
      return false;
  }
}
