import { useEffect } from 'react';
import { MAX_PRESENCE_OBJECTS } from '@weft/sync-protocol';
import { usePresence } from '../../stores/use-presence.ts';
import { useMapObjects } from './objects-context.tsx';

/** Tells others what is selected on the Map beside PBIs, and on what this person writes. */
export function useShowObjects(): void {
  const presence = usePresence();
  const { mapStore } = useMapObjects();
  useEffect(() => {
    const tell = (): void => {
      const { selectedObjects, editing } = mapStore.getState();
      presence.set('objects', [...selectedObjects].slice(0, MAX_PRESENCE_OBJECTS));
      presence.set('writing', editing);
    };
    tell();
    const stop = mapStore.subscribe((now, before) => {
      const isSame =
        now.selectedObjects === before.selectedObjects && now.editing === before.editing;
      if (!isSame) tell();
    });
    return () => {
      stop();
      presence.set('objects', undefined);
      presence.set('writing', undefined);
    };
  }, [presence, mapStore]);
}
