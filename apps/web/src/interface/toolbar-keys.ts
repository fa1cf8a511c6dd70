import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { moveInList } from './list-keys.ts';

/** Arrows step through the tools of a toolbar; what stands in a popover of one has keys of its own. */
export function stepThroughTools(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')].filter(
    (button) => button.closest('[popover]') === null,
  );
  const at = buttons.findIndex((button) => button === document.activeElement);
  const move = at === -1 ? undefined : moveInList(event.key, at, buttons.length, 'horizontal');
  if (move === undefined) return;
  event.preventDefault();
  buttons[move.index]?.focus();
}

/** For a toolbar whose first tool gets the focus each time the keyboard asks: whenever `asked` is another number. */
export function useToolsFocus(asked: number): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null);
  const answered = useRef(asked);
  useEffect(() => {
    if (answered.current === asked) return;
    answered.current = asked;
    bar.current?.querySelector('button')?.focus();
  }, [asked]);
  return bar;
}
