import type { ItemId } from '@weft/domain';
import { useSession } from './app-context.tsx';
import type { PresenceStore, PresentPerson } from './presence-store.ts';
import { useKeyed } from './use-keyed.ts';

/** Everybody on the board, oneself first. Where they point may be old: that is heard as `pointers` alone. */
export function usePeople(): readonly PresentPerson[] {
  const store = useSession().presence;
  useKeyed(store.people, 'who');
  return store.present();
}

/** Others who selected, edit or drag the PBI. */
export function usePeopleOn(item: ItemId): readonly PresentPerson[] {
  const store = useSession().presence;
  useKeyed(store.items, item);
  return store.on(item);
}

/** To tell others what one points at: `presence.set('pointer', …)`. */
export function usePresence(): PresenceStore {
  return useSession().presence;
}
