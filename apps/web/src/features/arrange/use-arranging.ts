import { MapBook } from '@weft/board-doc';
import { useEffect, useState } from 'react';
import type { ItemId } from '@weft/domain';
import type { BoardSession } from '../../session/board-session.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { arrangeItems, type Places } from './arrange-items.ts';
import {
  MOST_ARRANGED,
  cornerFor,
  itemsInScope,
  type ArrangeScope,
  type ChosenItems,
} from './arrange-scope.ts';
import { LayoutWorker } from './layout-worker.ts';

/** How far an arrangement is that is only looked at. */
export type Arranging =
  | { readonly kind: 'nothing'; readonly chosen: ChosenItems }
  | { readonly kind: 'too-many'; readonly chosen: ChosenItems }
  | { readonly kind: 'working'; readonly chosen: ChosenItems }
  | { readonly kind: 'shown'; readonly chosen: ChosenItems; readonly places: Places }
  | { readonly kind: 'failed'; readonly chosen: ChosenItems };

const NOBODY: ReadonlySet<ItemId> = new Set();

/** Arranges what the scope means, once for each choice; going away or another choice ends it. */
export function useArranging(scope: ArrangeScope): Arranging {
  const session = useSession();
  const selection = useInterface((state) => (scope === 'selection' ? state.selection : NOBODY));
  const [arranging, setArranging] = useState<Arranging>(() => begun(session, scope, selection));

  useEffect(() => {
    const first = begun(session, scope, selection);
    // oxlint-disable-next-line react/set-state-in-effect -- the work belongs to this very choice
    setArranging(first);
    if (first.kind !== 'working') return undefined;
    const worker = new LayoutWorker();
    const { chosen } = first;
    const state = { isOver: false };
    const finish = (last: Arranging): void => {
      if (!state.isOver) setArranging(last);
    };
    arrangeItems(
      session.board.view,
      chosen.items,
      cornerFor(session.board.view, chosen.items, objectsOf(session)),
      worker.layout,
    ).then(
      (places) => finish({ kind: 'shown', chosen, places }),
      () => finish({ kind: 'failed', chosen }),
    );
    return () => {
      state.isOver = true;
      worker.close();
    };
  }, [session, scope, selection]);
  return arranging;
}

function begun(
  { board }: BoardSession,
  scope: ArrangeScope,
  selection: ReadonlySet<ItemId>,
): Arranging {
  const chosen = itemsInScope(board.view, scope, selection);
  if (chosen.items.length === 0) return { kind: 'nothing', chosen };
  return { kind: chosen.items.length > MOST_ARRANGED ? 'too-many' : 'working', chosen };
}

/** What stands on the Map beside PBIs. */
function objectsOf({ board }: BoardSession) {
  const book = new MapBook(board);
  const rectangles = book.shown().map(({ at, size }) => ({ ...at, ...size }));
  book.close();
  return rectangles;
}
