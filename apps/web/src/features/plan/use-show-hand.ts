import { useEffect } from 'react';
import { MAX_PRESENCE_ITEMS } from '@weft/sync-protocol';
import { useInterface } from '../../stores/app-context.tsx';
import { usePresence } from '../../stores/use-presence.ts';
import { useHeld } from './plan-context.tsx';

/** Tells others what is selected here, and what is in the hand and over which cell. */
export function useShowHand(): void {
  const presence = usePresence();
  const selection = useInterface((state) => state.selection);
  const held = useHeld();

  useEffect(() => {
    presence.set('selection', [...selection].slice(0, MAX_PRESENCE_ITEMS));
    return () => presence.set('selection', undefined);
  }, [presence, selection]);

  useEffect(() => {
    if (held === undefined || held.way === 'look') return undefined;
    const items = held.items.slice(0, MAX_PRESENCE_ITEMS);
    // The plan has no place on the canvas: others see whose cards, not where they hang.
    presence.set('drag', { items, x: 0, y: 0, cell: held.over ?? null });
    return () => presence.set('drag', undefined);
  }, [presence, held]);
}
