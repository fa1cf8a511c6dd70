import { useEffect } from 'react';
import { placeOfPress, shortcutFor, type Shortcut } from './keyboard-shortcuts.ts';

/** Listens for the shortcuts of the table while the component lives. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const shortcut = shortcutFor(shortcuts, event, placeOfPress(event));
      if (shortcut === undefined) return;
      event.preventDefault();
      shortcut.run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [shortcuts]);
}
