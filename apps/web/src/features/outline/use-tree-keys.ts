import { useRef, type KeyboardEvent } from 'react';
import { shortcutFor, type PressPlace } from '../../commands/keyboard-shortcuts.ts';
import { liveShortcuts } from '../../commands/live-shortcuts.ts';
import { indexByTyping, TypeAhead } from '../../interface/list-keys.ts';
import { useMessages } from '../../messages/catalogue.ts';
import { useInterfaceStore } from '../../stores/app-context.tsx';
import { useBoardView } from '../../stores/use-board.ts';
import { useOutline } from './outline-context.tsx';
import type { OutlineRow } from './outline-rows.ts';
import type { RowPlaces } from './row-heights.ts';
import { typedNamesOf } from './row-names.ts';
import { moveForKey } from './tree-keys.ts';

const ON_A_ROW: PressPlace = { inText: false, inCanvas: true, inDialog: false };

const NOTHING_TYPED = { text: '', untilMs: 0 };

/**
 * Keys of the tree itself. Letters that are a shortcut do what they do elsewhere; all others, and
 * every letter once somebody types, go to the next row that begins so. Who has switched single keys
 * off types with all of them.
 */
export function useTreeKeys(
  rows: readonly OutlineRow[],
  places: RowPlaces,
): (event: KeyboardEvent<HTMLElement>) => void {
  const { actions, state } = useOutline();
  const view = useBoardView();
  const { canvas } = useMessages();
  const interfaceStore = useInterfaceStore();
  const typing = useRef(NOTHING_TYPED);
  return (event) => {
    const { target, currentTarget } = event;
    if (!(target instanceof HTMLElement) || target.getAttribute('role') !== 'treeitem') return;
    const at = places.indexOf.get(state.getState().current ?? '') ?? 0;
    if (typeTo(event, at)) {
      event.preventDefault();
      return;
    }
    const move = moveForKey(event, rows, at, pageAt(at, currentTarget.clientHeight));
    if (move === undefined) return;
    event.preventDefault();
    const row = 'to' in move ? rows[move.to] : undefined;
    if (move.kind === 'confirm') actions.confirm();
    else if (move.kind === 'select') actions.toggleSelected();
    else if (move.kind === 'turn') actions.turn(move.rows.flatMap((index) => rows[index] ?? []));
    else if (move.kind === 'go' && move.reach) actions.reachTo(move.to);
    else if (row !== undefined) actions.goTo(row);
  };

  /** How many rows are seen at once from this one on. */
  function pageAt(at: number, heightPx: number): number {
    const top = places.tops[at] ?? 0;
    const beyond = places.tops.findIndex((each, index) => index > at && each > top + heightPx);
    return Math.max(1, (beyond === -1 ? rows.length : beyond) - at);
  }

  function typeTo(event: KeyboardEvent<HTMLElement>, at: number): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing)
      return false;
    const { text, untilMs } = typing.current;
    const isTyping = event.timeStamp < untilMs;
    if (event.key.length !== 1) {
      // Whoever goes on by another key has done with typing; Shift alone is part of a capital letter.
      if (event.key !== 'Shift') typing.current = NOTHING_TYPED;
      return false;
    }
    // A blank is part of what is typed, and otherwise a key of the tree.
    if (!isTyping && (event.key === ' ' || event.key === '*' || isShortcut(event))) return false;
    const typed = isTyping ? text + event.key : event.key;
    const row = rows[indexOfTyped(typed, at)];
    // Nothing begins so: whoever typed is done, and means what the key does.
    const isDone = row === undefined && isTyping && isShortcut(event);
    typing.current = { text: typed, untilMs: isDone ? 0 : event.timeStamp + TypeAhead.pauseMs };
    if (isDone) return false;
    if (row !== undefined) actions.goTo(row);
    return true;
  }

  function isShortcut(event: KeyboardEvent<HTMLElement>): boolean {
    const { keys } = interfaceStore.getState();
    const live = liveShortcuts(interfaceStore);
    return shortcutFor(live, event.nativeEvent, ON_A_ROW, keys) !== undefined;
  }

  /** By title or name first, then by key; −1: nothing begins so. */
  function indexOfTyped(typed: string, at: number): number {
    const names = rows.map(({ entry }) => typedNamesOf(entry, view, canvas));
    const byTitle = indexByTyping(
      typed,
      names.map(([title]) => title),
      at,
    );
    return byTitle === -1
      ? indexByTyping(
          typed,
          names.map(([, key]) => key),
          at,
        )
      : byTitle;
  }
}
