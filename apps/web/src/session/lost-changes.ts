import type { BoardId } from '@weft/domain';
import type { InterfaceStore } from '../stores/interface-store.ts';
import { noteWaiting, waitingNoted } from './waiting-note.ts';

/** Says, once, that the browser has removed changes which waited on this device. */
export async function tellLostChanges(
  boardId: BoardId,
  interfaceStore: InterfaceStore,
): Promise<void> {
  const noted = waitingNoted(boardId);
  if (noted === undefined) return;
  noteWaiting(boardId, 0);
  // Nearly nobody needs these words before the first frame.
  const { currentLaterMessages } = await import('../messages/later.ts');
  const text = currentLaterMessages().syncDetails.removedByBrowser(noted.waiting, noted.atMs);
  const { toast, announce } = interfaceStore.getState();
  toast({ text });
  announce(text, 'assertive');
}
