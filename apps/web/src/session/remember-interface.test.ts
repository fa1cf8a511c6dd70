import { describe, expect, it } from 'vitest';
import { createInterfaceStore } from '../stores/interface-store.ts';
import { DEFAULT_SETTINGS, DeviceSettingsStore } from './device-settings.ts';
import { rememberInterface } from './remember-interface.ts';

describe('what is remembered of the interface', () => {
  it('is the panel as somebody left it, and not that it was put away for now', () => {
    const settings = new DeviceSettingsStore(() => {
      throw new Error('No storage here.');
    });
    const store = createInterfaceStore(DEFAULT_SETTINGS);
    rememberInterface(store, settings);
    const { putPanelAway, openPanel, closePanel, setPanelWidth } = store.getState();

    putPanelAway();
    setPanelWidth(400);
    expect(store.getState().panel.open).toBe(false);
    expect(settings.current).toMatchObject({ panelOpen: true, panelWidthPx: 400 });

    store.getState().bringPanelBack();
    expect(store.getState().panel).toEqual({ open: true, tab: 'findings', widthPx: 400 });

    openPanel('people');
    closePanel();
    putPanelAway();
    store.getState().bringPanelBack();
    expect(store.getState().panel.open).toBe(false);
    expect(settings.current.panelOpen).toBe(false);
  });
});
