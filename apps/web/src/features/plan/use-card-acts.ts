import type { KeyboardEvent, MouseEvent } from 'react';
import type { CellId, ItemId } from '@weft/domain';
import { useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { focusCellSoon } from './plan-focus.ts';
import { usePlan, usePlanWords } from './plan-context.tsx';
import { cellsOf } from './plan-lanes.ts';
import { selectionAfter, type SelectionAct } from './select-cards.ts';

/** The list a card stands in; selecting several goes along it. */
export interface CardList {
  readonly kind: 'drawer' | 'lane';
  readonly cell: CellId | undefined;
  /** All of it, in order, also what is not an element just now. */
  readonly items: readonly ItemId[];
  /** The card the focus is on, or comes to first. */
  readonly setCurrent: (item: ItemId) => void;
}

/** What a card does when it is clicked or a key is pressed on it. */
export interface CardActs {
  readonly onClick: (event: MouseEvent) => void;
  /** True when the key was meant for this. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
  readonly onFocus: () => void;
  /** Takes it into the hand by a click; with `goThere` the focus goes to the first cell. */
  readonly pick: (goThere: boolean) => void;
}

export function useCardActs(item: ItemId, list: CardList): CardActs {
  const session = useSession();
  const interfaceStore = useInterfaceStore();
  const { desk, acts, lanes } = usePlan();
  const words = usePlanWords().plan;

  const select = (act: SelectionAct, target: ItemId = item): void => {
    const { selection, select: choose, announce } = interfaceStore.getState();
    const next = selectionAfter(list.items, selection, act, target);
    choose(next);
    if (act !== 'only') announce(words.said.selected(next.size));
  };
  const pick = (goThere: boolean): void => {
    acts.lift(item, session.canEdit ? 'clicks' : 'look');
    const [first] = cellsOf(lanes);
    if (goThere && first !== undefined) focusCellSoon(first);
  };
  const step = (event: KeyboardEvent): boolean => {
    const at = list.items.indexOf(item);
    const target = list.items[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (target === undefined) return true;
    if (event.shiftKey) {
      select('add');
      select('add', target);
    }
    const row = event.currentTarget.closest('li')?.parentElement;
    row?.querySelector<HTMLElement>(`[data-item="${target}"] [data-card]`)?.focus();
    return true;
  };
  return {
    pick,
    onFocus: () => list.setCurrent(item),
    onClick: (event) => {
      select(event.shiftKey ? 'reach' : event.ctrlKey || event.metaKey ? 'toggle' : 'only');
    },
    onKeyDown: (event) => {
      // What is in the hand by the keyboard takes the keys.
      if (desk.state.getState().hand.kind !== 'empty') return true;
      const withMod = event.ctrlKey || event.metaKey;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        return step(event);
      }
      if (event.key === ' ' && withMod) {
        event.preventDefault();
        select('toggle');
        return true;
      }
      if (event.key === 'Enter' && !withMod) {
        event.preventDefault();
        select('only');
        interfaceStore.getState().openPanel('item');
        return true;
      }
      if (event.key.toLowerCase() === 'm' && !withMod && !event.altKey) {
        event.preventDefault();
        pick(true);
        return true;
      }
      return false;
    },
  };
}
