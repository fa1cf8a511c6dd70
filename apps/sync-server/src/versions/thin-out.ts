import type { VersionEntry } from '../storage/board-version.ts';
import type { VersionLimits } from './version-limits.ts';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/**
 * The ids of the automatic versions that have had their time. Of an hourly one that is no longer kept for
 * itself the last of its day, later of its week (UTC), stays. Versions that people made never go.
 */
export function versionsToThinOut(
  versions: readonly VersionEntry[],
  nowMs: number,
  limits: VersionLimits,
): readonly string[] {
  const latestFirst = versions.toSorted((a, b) => b.madeAtMs - a.madeAtMs);
  const taken = new Set<string>();
  let phases = 0;
  let bytes = 0;
  const stays = ({ origin, madeAtMs, byteCount }: VersionEntry): boolean => {
    const ageMs = nowMs - madeAtMs;
    if (origin.kind === 'phase') {
      phases += 1;
      if (ageMs > limits.phaseForMs || phases > limits.phaseVersions) return false;
    } else {
      const slot = slotOf(ageMs, madeAtMs, limits);
      if (slot === undefined || taken.has(slot)) return false;
      taken.add(slot);
    }
    bytes += byteCount;
    return bytes <= limits.automaticBytes;
  };
  return latestFirst
    .filter((version) => version.origin.kind !== 'person' && !stays(version))
    .map(({ id }) => id);
}

/** Of several versions in one slot the latest stays; undefined: too old for any. */
function slotOf(ageMs: number, madeAtMs: number, limits: VersionLimits): string | undefined {
  if (ageMs <= limits.allForMs) return `at ${madeAtMs}`;
  if (ageMs <= limits.dailyForMs) return `day ${Math.floor(madeAtMs / DAY_MS)}`;
  if (ageMs <= limits.weeklyForMs) return `week ${Math.floor(madeAtMs / WEEK_MS)}`;
  return undefined;
}
