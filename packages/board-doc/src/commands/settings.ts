import {
  GUIDE_EDITIONS,
  LIMITS,
  SIZE_UNITS,
  done,
  refused,
  type GuideEdition,
  type Result,
  type RuleSetting,
  type SizeUnit,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import {
  EDITION_KEY,
  RULE_KEY,
  SETTING_SEVERITIES,
  THRESHOLD_KEY,
  UNIT_KEY,
  isSettingName,
} from '../read/read-settings.ts';

/** Switches a rule off or gives it another severity for this board; null: as it comes. */
export function setRule(
  edit: Edit,
  rule: string,
  setting: Partial<RuleSetting> | null,
): Result<void, EditRefusal> {
  if (!isSettingName(rule)) return refused({ code: 'bad-value', field: 'rule' });
  const { off = false, severity } = setting ?? {};
  if (severity !== undefined && !SETTING_SEVERITIES.includes(severity)) {
    return refused({ code: 'bad-value', field: 'severity' });
  }
  const value = { ...(off && { off }), ...(severity !== undefined && { severity }) };
  const saysNothing = Object.keys(value).length === 0;
  const { rules } = edit.view.settings;
  if (!saysNothing && !rules.has(rule) && rules.size >= LIMITS.settings) {
    return refused({ code: 'too-many', of: 'rules', limit: LIMITS.settings });
  }
  edit.setKey(edit.board.roots.meta, `${RULE_KEY}${rule}`, saysNothing ? undefined : value);
  return done(undefined);
}

/** Sets a threshold of a rule for this board, ≥ 0; null: as it comes. */
export function setThreshold(
  edit: Edit,
  name: string,
  value: number | null,
): Result<void, EditRefusal> {
  if (!isSettingName(name)) return refused({ code: 'bad-value', field: 'threshold' });
  if (value !== null && !(value >= 0 && value <= LIMITS.sizePoints)) {
    return refused({ code: 'out-of-range', field: name, least: 0, most: LIMITS.sizePoints });
  }
  const { thresholds } = edit.view.settings;
  if (value !== null && !thresholds.has(name) && thresholds.size >= LIMITS.settings) {
    return refused({ code: 'too-many', of: 'thresholds', limit: LIMITS.settings });
  }
  edit.setKey(edit.board.roots.meta, `${THRESHOLD_KEY}${name}`, value ?? undefined);
  return done(undefined);
}

/** Says by which edition of the Nexus Guide the Nexus goes. */
export function setGuideEdition(edit: Edit, edition: GuideEdition): Result<void, EditRefusal> {
  if (!GUIDE_EDITIONS.includes(edition)) {
    return refused({ code: 'bad-value', field: 'guideEdition' });
  }
  edit.setKey(edit.board.roots.meta, EDITION_KEY, edition);
  return done(undefined);
}

/** Says how the board shows and enters sizes; the numbers that are written stay as they are. */
export function setSizeUnit(edit: Edit, unit: SizeUnit): Result<void, EditRefusal> {
  if (!SIZE_UNITS.includes(unit)) return refused({ code: 'bad-value', field: 'sizeUnit' });
  edit.setKey(edit.board.roots.meta, UNIT_KEY, unit);
  return done(undefined);
}
