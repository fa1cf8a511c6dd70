import { useEffect, useMemo } from 'react';
import { useCanvas } from '../../canvas/canvas-context.tsx';
import type { PresentPerson } from '../../stores/presence-store.ts';
import { usePeople, usePresence } from '../../stores/use-presence.ts';
import { presenceViewOf } from './followed-view.ts';

/** How often followers are told where one looks. */
const TELL_EVERY_MS = 100;

/** Those who follow this tab; tells them, and only while there are any, what it sees. */
export function useShowView(): readonly PresentPerson[] {
  const { view, camera } = useCanvas();
  const presence = usePresence();
  const people = usePeople();
  const own = people.find(({ self }) => self)?.clientId;
  const followers = useMemo(
    () => people.filter(({ self, following }) => !self && own !== undefined && following === own),
    [people, own],
  );
  const isFollowed = followers.length > 0;

  useEffect(() => {
    if (!isFollowed) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      timer = undefined;
      presence.set('view', presenceViewOf(camera.seen));
    };
    tell();
    const stop = view.subscribe(() => {
      timer ??= setTimeout(tell, TELL_EVERY_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
      presence.set('view', undefined);
    };
  }, [isFollowed, view, camera, presence]);
  return followers;
}
