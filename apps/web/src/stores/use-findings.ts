import type { CellId, ItemId, LineId } from '@weft/domain';
import { worstFirst, type Finding } from '@weft/rules';
import { useSession } from './app-context.tsx';
import type { FindingCounts } from './finding-store.ts';
import { useKeyed } from './use-keyed.ts';

/** All findings of the board, worst first. */
export function useFindings(): readonly Finding[] {
  const store = useSession().findingStore;
  useKeyed(store.all, 'list');
  return store.sorted(worstFirst);
}

/** Grows with every change of any finding: for what looks some of them up itself. */
export function useFindingsVersion(): number {
  return useKeyed(useSession().findingStore.all, 'all');
}

export function useFindingCounts(): FindingCounts {
  const store = useSession().findingStore;
  useKeyed(store.all, 'all');
  return store.counts();
}

export function useItemFindings(id: ItemId): readonly Finding[] {
  const store = useSession().findingStore;
  useKeyed(store.items, id);
  return store.rules.ofItem(id);
}

export function useLineFindings(id: LineId): readonly Finding[] {
  const store = useSession().findingStore;
  useKeyed(store.lines, id);
  return store.rules.ofLine(id);
}

export function useCellFindings(id: CellId): readonly Finding[] {
  const store = useSession().findingStore;
  useKeyed(store.cells, id);
  return store.rules.ofCell(id);
}
