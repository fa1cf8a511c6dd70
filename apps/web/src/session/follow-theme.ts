import type { InterfaceStore, Theme } from '../stores/interface-store.ts';

/** Writes the theme in force to `data-theme` of the root element, now and whenever it changes. */
export function followTheme(
  store: InterfaceStore,
  root: HTMLElement,
  systemIsDark: MediaQueryList,
): () => void {
  const apply = (): void => {
    const theme = themeInForce(store.getState().theme, systemIsDark.matches);
    // Written again, even the same would have everybody read all colours anew.
    if (root.dataset['theme'] !== theme) root.dataset['theme'] = theme;
  };
  apply();
  systemIsDark.addEventListener('change', apply);
  const unsubscribe = store.subscribe(apply);
  return () => {
    systemIsDark.removeEventListener('change', apply);
    unsubscribe();
  };
}

/** `system` is resolved to what the operating system asks for. */
function themeInForce(theme: Theme, systemIsDark: boolean): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return systemIsDark ? 'dark' : 'light';
}
