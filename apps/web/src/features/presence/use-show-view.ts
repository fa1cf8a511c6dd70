import { useEffect } from 'react';
import { useCanvas } from '../../canvas/canvas-context.tsx';
import { usePresence } from '../../stores/use-presence.ts';
import { presenceViewOf } from './followed-view.ts';
import { useFollowers } from './use-followers.ts';

/** How often followers are told where one looks. */
const TELL_EVERY_MS = 100;

/** Tells those who follow this tab, and only while there are any, what it sees. */
export function useShowView(): void {
  const { view, camera } = useCanvas();
  const presence = usePresence();
  const isFollowed = useFollowers().length > 0;

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
}
