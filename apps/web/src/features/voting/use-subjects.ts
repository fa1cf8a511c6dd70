import { compareRank, type ProductBacklogItem } from '@weft/domain';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardView, useItemVersions } from '../../stores/use-board.ts';

/** The selected PBIs that stand on the board, in the order of the Product Backlog: one can vote on them. */
export function useSubjects(): readonly ProductBacklogItem[] {
  const selection = useInterface((state) => state.selection);
  const view = useBoardView();
  useItemVersions(selection);
  return [...selection]
    .flatMap((id) => view.item(id) ?? [])
    .filter((item) => !item.aside)
    .sort(compareRank);
}
