import { useEffect } from 'react';
import { brandId, isId, type BoardId } from '@weft/domain';
import { useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { readCompareAddress } from '../fork/compare-address.ts';
import { takeHandedFile } from './handed-file.ts';

/** Goes on with what led somebody to this board: a file to merge, or another board to compare with. */
export function useArrival(): void {
  const { boardId } = useSession();
  const store = useInterfaceStore();
  useEffect(() => {
    const { openDialog } = store.getState();
    const file = takeHandedFile(boardId);
    if (file !== undefined) openDialog({ kind: 'board-file', file });
    const wish = readCompareAddress(window.location);
    if (wish === undefined) return;
    history.replaceState(history.state, '', wish.without);
    if (isId(wish.other)) openDialog({ kind: 'fork', other: brandId<BoardId>(wish.other) });
  }, [boardId, store]);
}
