import type { KeyChoices } from '../commands/key-choices.ts';
import { LANGUAGES } from '../messages/language.ts';
import type { RememberedInterface } from '../stores/interface-store.ts';
import { accessibleStorage } from './accessible-storage.ts';

/** What this person set up on this device, for all boards: no board content. */
export interface DeviceSettings extends RememberedInterface {
  /** How others see them; empty until chosen. */
  readonly name: string;
  /** In which of the nine colours others see them; left out: whichever the server gives. */
  readonly color?: number;
}

const STORAGE_KEY = 'weft.settings';

export const DEFAULT_SETTINGS: DeviceSettings = {
  name: '',
  language: 'system',
  theme: 'system',
  arrows: 'to-successor',
  panelOpen: true,
  panelWidthPx: 320,
};

/**
 * Settings in the browser's local storage. Where that is forbidden (private windows, blocked site
 * data) they live as long as the tab: a setting is no promise.
 */
export class DeviceSettingsStore {
  readonly #storage: Storage | undefined;
  #settings: DeviceSettings;

  constructor(storage: () => Storage) {
    this.#storage = accessibleStorage(storage);
    this.#settings = { ...DEFAULT_SETTINGS, ...parseSettings(this.#read()) };
  }

  get current(): DeviceSettings {
    return this.#settings;
  }

  update(change: Partial<DeviceSettings>): void {
    this.#settings = { ...this.#settings, ...change };
    try {
      this.#storage?.setItem(STORAGE_KEY, JSON.stringify(this.#settings));
    } catch {
      // A full or locked storage costs a setting, nothing else.
    }
  }

  #read(): string | null {
    try {
      return this.#storage?.getItem(STORAGE_KEY) ?? null;
    } catch {
      return null;
    }
  }
}

/** Reads stored settings; whatever does not fit is left out. */
export function parseSettings(text: string | null): Partial<DeviceSettings> {
  const stored = parseObject(text);
  const { name, color, theme, arrows, panelOpen, panelWidthPx } = stored;
  const keys = keysIn(stored.keys);
  const language = LANGUAGES.find((each) => each === stored.language);
  return {
    ...(typeof name === 'string' && { name }),
    ...(typeof color === 'number' && /^[0-8]$/u.test(color.toString()) && { color }),
    ...(language !== undefined && { language }),
    ...((theme === 'system' || theme === 'light' || theme === 'dark') && { theme }),
    ...((arrows === 'to-successor' || arrows === 'to-predecessor') && { arrows }),
    ...(keys !== undefined && { keys }),
    ...(typeof panelOpen === 'boolean' && { panelOpen }),
    ...(typeof panelWidthPx === 'number' && Number.isFinite(panelWidthPx) && { panelWidthPx }),
  };
}

/** Chords by action; a chord that no key makes does no harm. */
function keysIn(stored: unknown): KeyChoices | undefined {
  if (!isObject(stored) || !isObject(stored['chords'])) return undefined;
  const chords = Object.entries(stored['chords']).map(([action, list]): [string, string[]] => [
    action,
    [list].flat().filter((chord) => typeof chord === 'string'),
  ]);
  return { chords: Object.fromEntries(chords), singleKeys: stored['singleKeys'] !== false };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function parseObject(text: string | null): Partial<Record<keyof DeviceSettings, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
