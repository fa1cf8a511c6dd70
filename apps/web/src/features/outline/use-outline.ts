import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useShortcuts } from '../../commands/use-shortcuts.ts';
import { currentLaterMessages } from '../../messages/later.ts';
import { useInterface, useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { useShowDecision } from '../changes/use-show-decision.ts';
import { commentWishOf } from '../comments/comment-wish.ts';
import { goToEstimate } from '../voting/go-to-estimate.ts';
import { pokerOn } from '../voting/poker-on.ts';
import type { ShownOutline } from './outline-action-context.ts';
import { OutlineActions } from './outline-actions.ts';
import type { OutlineParts } from './outline-context.tsx';
import { outlineShortcuts } from './outline-shortcuts.ts';
import { createOutlineStore } from './outline-state.ts';
import { rowElement } from './use-row-wish.ts';

const NOTHING_SHOWN: ShownOutline = { rows: [], indexOf: new Map(), isFiltered: false };

export interface MadeOutline extends OutlineParts {
  /** To be told what is in the tree, whenever that changed. */
  readonly tell: (shown: ShownOutline) => void;
}

/** Makes what keys and buttons do in the Outline, and listens for its keys. */
export function useMadeOutline(
  scroller: RefObject<HTMLDivElement | null>,
  showEverything: () => void,
): MadeOutline {
  const session = useSession();
  const interfaceStore = useInterfaceStore();
  const showDecision = useShowDecision();
  const [state] = useState(createOutlineStore);
  const shown = useRef(NOTHING_SHOWN);
  const actions = useMemo(
    () =>
      new OutlineActions({
        view: session.boardStore.view,
        session,
        interfaceStore,
        state,
        shown: () => shown.current,
        showEverything,
        windowPointOf: (key) => {
          const { left, bottom } = (
            rowElement(scroller.current, key) ?? document.body
          ).getBoundingClientRect();
          return { x: left + POPOVER_INDENT_PX, y: bottom };
        },
        showDecision,
        wantComment: () => commentWishOf(session).ask(),
        goToVote: (item) => {
          const isOpen = pokerOn(session.sync.ballots.list, item)?.state === 'open';
          if (isOpen) goToEstimate(session, item);
          return isOpen;
        },
        say: {
          aim: ({ item, known }) => {
            const { aim } = currentLaterMessages().outline;
            return aim[known](session.boardStore.view.item(item)?.key ?? '');
          },
          aimLeft: () => currentLaterMessages().outline.aim.left,
          aimAtItself: () => currentLaterMessages().outline.aim.itself,
        },
      }),
    [session, interfaceStore, state, showEverything, scroller, showDecision],
  );
  const shortcuts = useMemo(() => outlineShortcuts(actions), [actions]);
  useShortcuts(shortcuts);
  useAskedItem(actions);
  const tell = useCallback((next: ShownOutline): void => {
    shown.current = next;
  }, []);
  return useMemo(() => ({ state, actions, tell }), [state, actions, tell]);
}

/** How far from the edge of a row what opens below it stands, in CSS pixels. */
const POPOVER_INDENT_PX = 48;

/**
 * Goes to the PBI that somebody asks to see anywhere on the page. Who comes from another screen finds
 * the PBI that is selected, and the focus on it unless something else has it.
 */
function useAskedItem(actions: OutlineActions): void {
  const interfaceStore = useInterfaceStore();
  const asked = useInterface((state) => state.focusRequest);
  const met = useRef<number | undefined>(undefined);
  const isThere = useRef(false);
  useEffect(() => {
    if (!isThere.current) {
      isThere.current = true;
      met.current = asked?.serial;
      const [selected] = interfaceStore.getState().selection;
      const isFree = document.activeElement === null || document.activeElement === document.body;
      if (selected !== undefined) actions.reveal(selected, { takesFocus: isFree });
      return;
    }
    if (asked === undefined || met.current === asked.serial) return;
    met.current = asked.serial;
    actions.reveal(asked.item);
  }, [asked, actions, interfaceStore]);
}
