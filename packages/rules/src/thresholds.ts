import type { BoardSettings } from '@weft/domain';

/** Thresholds of rules that a board may set, with their defaults. */
export const THRESHOLDS = {
  /** `hub-item`: open lines to other teams. */
  hubLines: 3,
  /** `dep-chain-long`: PBIs in a chain over at least two teams. */
  chainItems: 4,
  /** `too-big`: percent of what its team can do in a Sprint. */
  bigItemPercent: 50,
  /** `over-capacity` becomes an error, `no-slack-for-dependency` begins: percent of the capacity. */
  farOverPercent: 120,
  tightPercent: 85,
  /** `artifact-collision` becomes a warning: PBIs that touch the component. */
  artifactItems: 3,
  /** `team-pair-coupling`: open lines between the two, and percent of all that cross teams. */
  pairLines: 4,
  pairPercent: 40,
  /** `goal-unsupported`: percent of the selected PBIs that should serve the Nexus Sprint Goal. */
  goalSupportPercent: 50,
  /** `late-integration-cluster`: the last part of the Sprint, percent of its days. */
  lateSprintPercent: 20,
  /** `horizon`: Sprints ahead of the current one up to which PBIs may be ready. */
  horizonSprints: 3,
  /** `critical-path-late`: working days before the end of the Sprint. */
  lateWorkingDays: 2,
} as const;
export type ThresholdName = keyof typeof THRESHOLDS;

/** The threshold as the board wants it; its default when the board says nothing or nonsense. */
export function thresholdOf(settings: BoardSettings, name: ThresholdName): number {
  const wanted = settings.thresholds.get(name);
  return wanted !== undefined && Number.isFinite(wanted) && wanted >= 0 ? wanted : THRESHOLDS[name];
}
