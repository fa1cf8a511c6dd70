import { expect, it } from 'vitest';
import type { VersionEntry, VersionOrigin } from '../storage/board-version.ts';
import { versionsToThinOut } from './thin-out.ts';
import { VERSION_LIMITS } from './version-limits.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Noon, UTC. */
const NOW_MS = 20_000 * DAY_MS + DAY_MS / 2;
const HOURLY: VersionOrigin = { kind: 'hour' };

function aged(ageMs: number, origin: VersionOrigin = HOURLY, byteCount = 10): VersionEntry {
  return { id: `${ageMs}`, origin, madeAtMs: NOW_MS - ageMs, throughSeq: 1, byteCount };
}

function left(versions: readonly VersionEntry[], limits = VERSION_LIMITS): readonly VersionEntry[] {
  const gone = new Set(versionsToThinOut(versions, NOW_MS, limits));
  return versions.filter(({ id }) => !gone.has(id));
}

it('[SV251] hourly versions of a year come down to all of two days, one a day of a month, one a week of half a year', () => {
  const hourly = Array.from({ length: 365 * 24 }, (_, hour) => aged(hour * HOUR_MS));
  const kept = left(hourly);
  const within = (fromMs: number, untilMs: number): number =>
    kept.filter(({ madeAtMs }) => {
      const ageMs = NOW_MS - madeAtMs;
      return ageMs > fromMs && ageMs <= untilMs;
    }).length;
  expect(within(-1, 2 * DAY_MS)).toBe(49);
  expect(within(2 * DAY_MS, 30 * DAY_MS)).toBe(29);
  expect(within(30 * DAY_MS, 180 * DAY_MS)).toBe(22);
  expect(within(180 * DAY_MS, Infinity)).toBe(0);
  // What stays of a day is its last.
  expect(kept.some(({ madeAtMs }) => madeAtMs === NOW_MS - 2 * DAY_MS - 13 * HOUR_MS)).toBe(true);
  // Thinning out what is thin already takes nothing more.
  expect(left(kept)).toEqual(kept);
});

it('[SV251] those of phases stay for a year and have a number, those of people stay', () => {
  const phase: VersionOrigin = { kind: 'phase', ended: 'planning' };
  const phases = Array.from({ length: 130 }, (_, day) => aged(day * DAY_MS, phase));
  expect(left(phases)).toHaveLength(VERSION_LIMITS.phaseVersions);
  expect(left([aged(366 * DAY_MS, phase)])).toEqual([]);
  const { user } = { user: '0'.repeat(26) as never };
  const person: VersionOrigin = { kind: 'person', user, userName: 'Ada', name: 'Long ago' };
  expect(left([aged(4_000 * DAY_MS, person)])).toHaveLength(1);
});

it('[SV251] automatic ones have so many bytes together; the oldest go', () => {
  const limits = { ...VERSION_LIMITS, automaticBytes: 35 };
  const kept = left(
    [0, 1, 2, 3, 4].map((hour) => aged(hour * HOUR_MS)),
    limits,
  );
  expect(kept.map(({ id }) => Number(id) / HOUR_MS)).toEqual([0, 1, 2]);
});
