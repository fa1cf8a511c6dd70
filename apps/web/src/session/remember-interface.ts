import type { InterfaceStore } from '../stores/interface-store.ts';
import type { DeviceSettingsStore } from './device-settings.ts';

/** Keeps theme, language, keys and panel as they were left, for the next visit on this device. */
export function rememberInterface(
  store: InterfaceStore,
  settings: DeviceSettingsStore,
): () => void {
  return store.subscribe((state, before) => {
    const isSame =
      state.theme === before.theme &&
      state.language === before.language &&
      state.arrows === before.arrows &&
      state.keys === before.keys &&
      state.panel === before.panel;
    if (isSame) return;
    settings.update({
      theme: state.theme,
      language: state.language,
      arrows: state.arrows,
      keys: state.keys,
      ...(state.panel.awayForNow !== true && { panelOpen: state.panel.open }),
      panelWidthPx: state.panel.widthPx,
    });
  });
}
