import type { BoardId } from '@weft/domain';
import { currentLaterMessages } from '../messages/later.ts';
import type { InterfaceStore } from '../stores/interface-store.ts';
import { noteWaiting, waitingNoted } from './waiting-note.ts';

/** Says, once, that the browser has removed changes which waited on this device. */
export function tellLostChanges(boardId: BoardId, interfaceStore: InterfaceStore): void {
  const noted = waitingNoted(boardId);
  if (noted === undefined) return;
  noteWaiting(boardId, 0);
  const text = currentLaterMessages().syncDetails.removedByBrowser(noted.waiting, noted.atMs);
  const { toast, announce } = interfaceStore.getState();
  toast({ text });
  announce(text, 'assertive');
}
