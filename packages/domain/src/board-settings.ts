/** Editions of the Nexus Guide that a Nexus can go by: January 2018 and January 2021. */
export const GUIDE_EDITIONS = [2018, 2021] as const;
export type GuideEdition = (typeof GUIDE_EDITIONS)[number];

/** How sizes are shown and entered: as the number, or as the T-shirt size that stands for it. */
export const SIZE_UNITS = ['points', 't-shirt'] as const;
export type SizeUnit = (typeof SIZE_UNITS)[number];

/** How a board wants one rule to be applied. */
export interface RuleSetting {
  /** Switched off: it finds nothing. */
  readonly off: boolean;
  /** Shown with this severity instead of the rule's own. */
  readonly severity: 'error' | 'warning' | 'info' | undefined;
}

/** What holds for the whole board. Frozen. */
export interface BoardSettings {
  /** By rule id; rules that are not here keep their defaults. Ids of unknown rules are kept too. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** By name of the threshold; those that are not here keep their defaults. */
  readonly thresholds: ReadonlyMap<string, number>;
  readonly guideEdition: GuideEdition;
  readonly sizeUnit: SizeUnit;
}

export const DEFAULT_SETTINGS: BoardSettings = Object.freeze({
  rules: new Map<string, RuleSetting>(),
  thresholds: new Map<string, number>(),
  guideEdition: 2021,
  sizeUnit: 'points',
});
