import { useEffect } from 'react';
import { MAX_PRESENCE_ITEMS } from '@weft/sync-protocol';
import { useInterfaceStore } from '../../stores/app-context.tsx';
import { usePresence } from '../../stores/use-presence.ts';
import { useCanvas } from '../canvas-context.tsx';

/** How often others are told where one points. */
const TELL_EVERY_MS = 50;

/** Tells others where this person points and what is selected, while the canvas is there. */
export function useShowOneself(): void {
  const { pointer, container } = useCanvas();
  const presence = usePresence();
  const interfaceStore = useInterfaceStore();

  useEffect(() => {
    const element = container.current;
    if (element === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      timer = undefined;
      const { at } = pointer;
      presence.set('pointer', at && { x: Math.round(at.x), y: Math.round(at.y) });
    };
    // The last position counts, so a pointer that came to rest is told too.
    const note = (): void => {
      timer ??= setTimeout(tell, TELL_EVERY_MS);
    };
    // Whoever looks at another tab points nowhere here.
    const hide = (): void => {
      if (document.hidden) presence.set('pointer', undefined);
    };
    element.addEventListener('pointermove', note);
    element.addEventListener('pointerleave', note);
    document.addEventListener('visibilitychange', hide);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', hide);
      element.removeEventListener('pointermove', note);
      element.removeEventListener('pointerleave', note);
      presence.set('pointer', undefined);
    };
  }, [pointer, container, presence]);

  useEffect(() => {
    const tell = (): void => {
      const { selection } = interfaceStore.getState();
      presence.set('selection', [...selection].slice(0, MAX_PRESENCE_ITEMS));
    };
    tell();
    const stop = interfaceStore.subscribe((now, before) => {
      if (now.selection !== before.selection) tell();
    });
    return () => {
      stop();
      presence.set('selection', undefined);
    };
  }, [presence, interfaceStore]);
}
