import type { BoardSession } from '../session/board-session.ts';
import type { InterfaceStore } from '../stores/interface-store.ts';
import type { Shortcut } from './keyboard-shortcuts.ts';

/** Shortcuts of the whole board page. Those of the canvas stand beside the canvas. */
export function pageShortcuts(
  session: { readonly commands: Pick<BoardSession['commands'], 'undo' | 'redo'> },
  store: InterfaceStore,
): readonly Shortcut[] {
  const { commands } = session;
  const state = store.getState;
  const page = (action: string, chords: readonly string[], run: () => void): Shortcut => ({
    action,
    chords,
    scope: 'page',
    run,
  });
  return [
    page('undo', ['Mod+Z'], () => commands.undo()),
    page('redo', ['Mod+Shift+Z', 'Mod+Y'], () => commands.redo()),
    page('palette', ['Mod+K', 'Mod+/', 'Mod+Shift+P'], () =>
      state().openDialog({ kind: 'palette' }),
    ),
    page('search', ['Mod+F'], () => state().openDialog({ kind: 'search' })),
    page('sheet', ['?'], () => state().openDialog({ kind: 'shortcuts' })),
    page('theme', ['Alt+Shift+D'], () => toggleTheme(store)),
    page('hide', ['Mod+.', 'Mod+\\'], () => state().setChromeHidden(!state().chromeHidden)),
    page('repeat', ['Alt+R'], () => state().announce(state().polite.text)),
  ];
}

function toggleTheme(store: InterfaceStore): void {
  const isDark = document.documentElement.dataset['theme'] === 'dark';
  store.getState().setTheme(isDark ? 'light' : 'dark');
}
