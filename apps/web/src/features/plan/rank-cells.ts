import { compareEffects } from '@weft/rules';
import { isCalm, pointsOver, type CellPreview } from './cell-preview.ts';

/** How many cells are suggested. */
export const SUGGESTED = 3;

/**
 * Cells best first: fewest "Stops us", then risks, then points over capacity, then hints, then how
 * full the cell would be; an unknown capacity counts as full. What is equal keeps its order. Cells
 * in which a drop changes nothing are left out.
 */
export function rankCells(previews: readonly CellPreview[]): readonly CellPreview[] {
  return previews
    .filter((preview) => !isCalm(preview))
    .toSorted(
      (a, b) =>
        compareEffects(a.effect, b.effect) || pointsOver(a) - pointsOver(b) || fill(a) - fill(b),
    );
}

/** Share of the capacity that is taken after the drop. */
function fill({ points, capacity }: CellPreview): number {
  if (capacity === undefined || capacity === 0) return 1;
  return points / capacity;
}
