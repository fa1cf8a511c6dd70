import type * as Y from 'yjs';
import {
  DEFAULT_SETTINGS,
  GUIDE_EDITIONS,
  LIMITS,
  SIZE_UNITS,
  type BoardSettings,
  type RuleSetting,
} from '@weft/domain';
import { sameData } from './plain-data.ts';
import { readFlag, readOneOf, readPart } from './read-values.ts';

/** Settings are keys of `meta`, one for each rule and threshold, so that two changes merge. */
export const RULE_KEY = 'rule:';
export const THRESHOLD_KEY = 'threshold:';
export const EDITION_KEY = 'guideEdition';
export const UNIT_KEY = 'sizeUnit';

export const SETTING_SEVERITIES = ['error', 'warning', 'info'] as const;

/** What a rule or threshold may be called; whether there is one is not looked at. */
export function isSettingName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9-]*$/.test(name) && name.length <= LIMITS.settingNameChars;
}

/** Reads the settings of a board, by name in order; the same object while they say the same. */
export function readSettings(meta: Y.Map<unknown>, before: BoardSettings): BoardSettings {
  const rules: (readonly [string, RuleSetting])[] = [];
  const thresholds: (readonly [string, number])[] = [];
  for (const key of [...meta.keys()].sort()) {
    const [rule, threshold] = [nameIn(key, RULE_KEY), nameIn(key, THRESHOLD_KEY)];
    const value = meta.get(key);
    const setting = rule === undefined ? undefined : readRuleSetting(value);
    if (rule !== undefined && setting !== undefined) rules.push([rule, setting]);
    if (threshold !== undefined && typeof value === 'number' && Number.isFinite(value)) {
      thresholds.push([threshold, value]);
    }
  }
  const edition = meta.get(EDITION_KEY);
  const after: BoardSettings = Object.freeze({
    rules: new Map(rules.slice(0, LIMITS.settings)),
    thresholds: new Map(thresholds.slice(0, LIMITS.settings)),
    guideEdition:
      GUIDE_EDITIONS.find((known) => known === edition) ?? DEFAULT_SETTINGS.guideEdition,
    sizeUnit: readOneOf(meta.get(UNIT_KEY), SIZE_UNITS) ?? DEFAULT_SETTINGS.sizeUnit,
  });
  return sameData(plainSettings(before), plainSettings(after)) ? before : after;
}

/** The settings as plain data. */
export function plainSettings({
  rules,
  thresholds,
  guideEdition,
  sizeUnit,
}: BoardSettings): unknown {
  return [[...rules], [...thresholds], guideEdition, sizeUnit];
}

function nameIn(key: string, prefix: string): string | undefined {
  const name = key.startsWith(prefix) ? key.slice(prefix.length) : '';
  return isSettingName(name) ? name : undefined;
}

/** A setting that changes nothing reads as none. */
function readRuleSetting(value: unknown): RuleSetting | undefined {
  const off = readFlag(readPart(value, 'off'));
  const severity = readOneOf(readPart(value, 'severity'), SETTING_SEVERITIES);
  return off || severity !== undefined ? Object.freeze({ off, severity }) : undefined;
}
