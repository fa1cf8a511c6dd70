import type { BoardId } from '@weft/domain';
import type { InterfaceStore } from '../stores/interface-store.ts';
import { whenWritten } from './device-database.ts';
import { hearOfMove, tellMove } from './news-of-move.ts';

let stop = (): void => undefined;

/**
 * Says when another tab has put the board that is open here on a server. What is edited here until the
 * person follows is kept, and taken along then.
 */
export function offerMove(boardId: BoardId, interfaceStore: InterfaceStore): void {
  stop();
  const address = location.pathname;
  stop = hearOfMove(boardId, (to) => {
    if (location.pathname === address) void offer(to, interfaceStore);
  });
}

/** Tells the other tabs; this one has done it, and goes there by itself. */
export function tellOthersOfMove(from: BoardId, to: BoardId): void {
  stop();
  tellMove(from, to);
}

async function offer(to: BoardId, interfaceStore: InterfaceStore): Promise<void> {
  // Nearly nobody needs these words.
  const { currentLaterMessages } = await import('../messages/later.ts');
  const { putElsewhere, goThere } = currentLaterMessages().boardFile;
  const follow = async (): Promise<void> => {
    await whenWritten();
    location.assign(`/b/${to}`);
  };
  const { toast, announce } = interfaceStore.getState();
  toast({ text: putElsewhere, action: { label: goThere, run: () => void follow() }, stays: true });
  announce(putElsewhere);
}
