import { useEffect } from 'react';
import { useInterfaceStore } from '../stores/app-context.tsx';
import { placeOfPress, shortcutFor, type Shortcut } from './keyboard-shortcuts.ts';
import { keepLive } from './live-shortcuts.ts';

/** Listens for the shortcuts of the table while the component lives. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const interfaceStore = useInterfaceStore();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const { keys } = interfaceStore.getState();
      const shortcut = shortcutFor(shortcuts, event, placeOfPress(event), keys);
      if (shortcut === undefined) return;
      event.preventDefault();
      shortcut.run();
    };
    const stop = keepLive(interfaceStore, shortcuts);
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
      stop();
    };
  }, [shortcuts, interfaceStore]);
}
