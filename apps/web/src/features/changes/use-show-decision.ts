import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { ItemId, OpenCollision } from '@weft/domain';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { useKeyed } from '../../stores/use-keyed.ts';
import { openDecisionsOf } from './open-decisions.ts';

/** Opens the decision that waits on a PBI, and puts the focus there. */
export function useShowDecision(): (item: ItemId) => void {
  const { boardStore } = useSession();
  const openPanel = useInterface((state) => state.openPanel);
  const select = useInterface((state) => state.select);
  return useCallback(
    (item) => {
      select([item]);
      openPanel('changes');
      openDecisionsOf(boardStore).ask(item);
    },
    [boardStore, openPanel, select],
  );
}

/** Gives the element the focus when the decision it shows was asked for. */
export function useFocusWhenAsked({
  subject,
}: OpenCollision): RefObject<HTMLHeadingElement | null> {
  const ref = useRef<HTMLHeadingElement>(null);
  const { boardStore } = useSession();
  const decisions = openDecisionsOf(boardStore);
  const item = subject.kind === 'item' ? subject.item : undefined;
  // Nobody asks for a PBI without a name.
  const asked = useKeyed<ItemId | undefined>(decisions.asked, item);
  useEffect(() => {
    if (item === undefined || !decisions.takeAsked(item)) return;
    ref.current?.focus();
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, [decisions, item, asked]);
  return ref;
}
