import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, DeviceSettingsStore, parseSettings } from './device-settings.ts';

describe('device settings', () => {
  it('keeps what fits and leaves out what does not', () => {
    const text = JSON.stringify({
      name: 'Ada',
      theme: 'pink',
      language: 'fr',
      panelOpen: false,
      panelWidthPx: 'x',
    });
    expect(parseSettings(text)).toEqual({ name: 'Ada', panelOpen: false });
  });

  it('keeps a language that is spoken here', () => {
    expect(parseSettings('{"color":8}')).toEqual({ color: 8 });
    for (const color of ['9', '-1', '1.5', '"3"', 'null'])
      expect(parseSettings(`{"color":${color}}`)).toEqual({});
    expect(parseSettings('{"language":"de"}')).toEqual({ language: 'de' });
  });

  it('keeps keys that are texts, and single keys unless they were switched off', () => {
    const text = JSON.stringify({ keys: { chords: { undo: ['Mod+U', 7], redo: 'Mod+J' } } });
    expect(parseSettings(text)).toEqual({
      keys: { chords: { undo: ['Mod+U'], redo: ['Mod+J'] }, singleKeys: true },
    });
    expect(parseSettings('{"keys":{"chords":{},"singleKeys":false}}').keys?.singleKeys).toBe(false);
    expect(parseSettings('{"keys":{"chords":null}}')).toEqual({});
  });

  it('reads damaged text, null and arrays as nothing', () => {
    for (const text of [null, '', '{', 'null', '7', '[1]']) expect(parseSettings(text)).toEqual({});
  });

  it('works for the length of the tab where storage is forbidden', () => {
    const store = new DeviceSettingsStore(() => {
      throw new Error('SecurityError');
    });
    expect(store.current).toEqual(DEFAULT_SETTINGS);
    store.update({ name: 'Ada' });
    expect(store.current.name).toBe('Ada');
  });
});
