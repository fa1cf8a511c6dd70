import { useSession } from './app-context.tsx';
import type { PresenceStore, PresentPerson, Thing } from './presence-store.ts';
import { useKeyed } from './use-keyed.ts';

/** Everybody on the board, oneself first. Where they point may be old: that is heard as `pointers` alone. */
export function usePeople(): readonly PresentPerson[] {
  const store = useSession().presence;
  useKeyed(store.people, 'who');
  return store.present();
}

/** Others who selected, edit or drag it. */
export function usePeopleOn(thing: Thing): readonly PresentPerson[] {
  const store = useSession().presence;
  useKeyed(store.things, thing);
  return store.on(thing);
}

/** To tell others what one points at: `presence.set('pointer', …)`. */
export function usePresence(): PresenceStore {
  return useSession().presence;
}
