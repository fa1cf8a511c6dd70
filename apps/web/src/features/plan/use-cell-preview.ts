import type { CellId } from '@weft/domain';
import { useKeyed } from '../../stores/use-keyed.ts';
import type { CellPreview } from './cell-preview.ts';
import { usePlan } from './plan-context.tsx';

/** What a drop into the cell would do, as far as it is known; undefined: not yet, or nothing is held. */
export function useCellPreview(cell: CellId): CellPreview | undefined {
  const { previews } = usePlan().desk;
  useKeyed(previews.listeners, cell);
  return previews.of(cell);
}
