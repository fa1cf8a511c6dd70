import { afterEach, describe, expect, it } from 'vitest';
import { currentMessages } from '../messages/catalogue.ts';
import { speakEnglishAgain } from '../messages/english-again.ts';
import { createInterfaceStore } from '../stores/interface-store.ts';
import { DEFAULT_SETTINGS, DeviceSettingsStore } from './device-settings.ts';
import { rememberInterface } from './remember-interface.ts';
import { reloadForLanguage, speakChosenLanguage } from './speak-chosen-language.ts';

describe('the chosen language', () => {
  afterEach(speakEnglishAgain);

  it('is remembered before the page is loaded again, and only then', () => {
    const settings = new DeviceSettingsStore(() => {
      throw new Error('no storage here');
    });
    const store = createInterfaceStore(settings.current);
    rememberInterface(store, settings);
    const remembered: string[] = [];
    reloadForLanguage(store, () => remembered.push(settings.current.language));
    store.getState().setTheme('dark');
    store.getState().setLanguage('system');
    expect(remembered).toEqual([]);
    store.getState().setLanguage('de');
    expect(remembered).toEqual(['de']);
  });

  it('is spoken, and said to the page for screen readers', async () => {
    const store = createInterfaceStore(DEFAULT_SETTINGS);
    const root = { lang: '' };
    await speakChosenLanguage(store, root, ['fr', 'en']);
    expect(root.lang).toBe('en');
    expect(currentMessages().shell.theme).toBe('Theme');
    store.getState().setLanguage('de');
    await speakChosenLanguage(store, root, ['en']);
    expect(root.lang).toBe('de');
    expect(currentMessages().shell.theme).toBe('Farben');
  });
});
