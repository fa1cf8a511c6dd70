import type { InterfaceStore } from '../stores/interface-store.ts';
import type { DeviceSettingsStore } from './device-settings.ts';

/** Keeps theme and panel as they were left, for the next visit on this device. */
export function rememberInterface(
  store: InterfaceStore,
  settings: DeviceSettingsStore,
): () => void {
  return store.subscribe((state, before) => {
    if (state.theme === before.theme && state.panel === before.panel) return;
    settings.update({
      theme: state.theme,
      panelOpen: state.panel.open,
      panelWidthPx: state.panel.widthPx,
    });
  });
}
