const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Every limit of kept versions, with its unit. Versions that people made are kept until they are
 * removed; automatic ones are thinned out with age.
 */
export interface VersionLimits {
  /** Shortest time between two versions made because an hour with changes was over. */
  readonly everyMs: number;
  /** Largest version. A larger board gets none. */
  readonly versionBytes: number;
  /** Versions that people made of one board, by number and by bytes together; beyond, none is made. */
  readonly namedVersions: number;
  readonly namedBytes: number;
  /** Longest name, in characters. */
  readonly nameChars: number;
  /** Automatic ones of one board, in bytes together; beyond, the oldest go. */
  readonly automaticBytes: number;
  /** Of the hourly ones all are kept for so long, … */
  readonly allForMs: number;
  /** … then the last of each day for so long, then the last of each week … */
  readonly dailyForMs: number;
  /** … until they are so old. */
  readonly weeklyForMs: number;
  /** Those made at the end of a phase: how old, and how many. */
  readonly phaseForMs: number;
  readonly phaseVersions: number;
}

export const VERSION_LIMITS: VersionLimits = {
  everyMs: HOUR_MS,
  versionBytes: 16 * 1_048_576,
  namedVersions: 200,
  namedBytes: 256 * 1_048_576,
  nameChars: 80,
  automaticBytes: 64 * 1_048_576,
  allForMs: 2 * DAY_MS,
  dailyForMs: 30 * DAY_MS,
  weeklyForMs: 180 * DAY_MS,
  phaseForMs: 365 * DAY_MS,
  phaseVersions: 100,
};
