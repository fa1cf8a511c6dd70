import type { KeyboardEvent } from 'react';
import { moveInList } from '../interface/list-keys.ts';

/** For the keys of a toolbar over the canvas: arrows step through the tools; the canvas must not hear them. */
export function stepThroughTools(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')].filter(
    (button) => button.closest('[popover]') === null,
  );
  const at = buttons.findIndex((button) => button === document.activeElement);
  const move = at === -1 ? undefined : moveInList(event.key, at, buttons.length, 'horizontal');
  if (move !== undefined) {
    event.preventDefault();
    buttons[move.index]?.focus();
  }
  // What undoes, finds or leaves works from here too; single letters and arrows are the toolbar's.
  if (event.key === 'Escape' || event.key === 'Tab' || event.ctrlKey || event.metaKey) return;
  event.stopPropagation();
  event.nativeEvent.stopImmediatePropagation();
}
