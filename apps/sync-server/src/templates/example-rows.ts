import type { SnapshotItem } from '@weft/domain';

type Details = Omit<SnapshotItem, 'ref' | 'title' | 'size' | 'team' | 'sprint'>;

/** How far a PBI of the example is. */
export const DONE: Details = { ready: true, state: 'done', integrated: true };
export const DOING: Details = { ready: true, state: 'doing' };
export const READY: Details = { ready: true };
export const OPEN: Details = {};

/** A PBI of the example: ref, title, size in points (0: none yet), then what else is known. */
type Row = readonly [ref: string, title: string, points: number, details: Details];

/** The PBIs of one place, in order. */
export function itemsAt(
  place: Pick<SnapshotItem, 'team' | 'sprint'>,
  ...rows: readonly Row[]
): readonly SnapshotItem[] {
  return rows.map(([ref, title, points, details]) => ({
    ref,
    title,
    ...place,
    ...(points === 0 ? {} : { size: points }),
    ...details,
  }));
}
