import { LIMITS, type MapGroupId, type MapPoint, type OnMap } from '@weft/domain';
import { readFlag, readId, readPart } from './read-values.ts';

/** What is read of a map of the document, or of plain data. */
export interface Readable {
  get(key: string): unknown;
}

/** Keys of a PBI that say where it stands on the Map and what holds it there. */
export const ON_MAP_KEYS = ['at', 'mapGroup', 'mapLocked'] as const;

/** Where a PBI stands on the Map and what holds it there; undefined: nobody said any of it. */
export function readOnMap(item: Readable): OnMap | undefined {
  const at = readMapPoint(item.get('at'));
  const group = readId<MapGroupId>(item.get('mapGroup'));
  const locked = readFlag(item.get('mapLocked'));
  if (at === undefined && group === undefined && !locked) return undefined;
  return Object.freeze({ at, group, locked });
}

/** A place on the Map; what lies too far out is at its border. Frozen. */
export function readMapPoint(value: unknown): MapPoint | undefined {
  const x = readPart(value, 'x');
  const y = readPart(value, 'y');
  if (typeof x !== 'number' || typeof y !== 'number') return undefined;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  return Object.freeze({ x: withinExtent(x), y: withinExtent(y) });
}

/** The nearest number that is still on the Map. */
export function withinExtent(value: number): number {
  return Math.min(LIMITS.mapExtentPx, Math.max(-LIMITS.mapExtentPx, value));
}
