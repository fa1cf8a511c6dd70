import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useInterface } from '../../stores/app-context.tsx';
import type { PresentPerson } from '../../stores/presence-store.ts';
import { addressOf, useScreen } from '../../stores/use-screen.ts';
import { isWrittenInto } from '../import/board-intake.ts';
import { screenOf } from './cursor-budget.ts';

/**
 * Goes to the screen that somebody looks at. Waits while one is writing or a dialog is open; going
 * elsewhere oneself ends it.
 *
 * @returns true while they look at another screen
 */
export function useFollowedScreen(person: PresentPerson, stop: () => void): boolean {
  const theirs = screenOf(person);
  const screen = useScreen();
  const [path, go] = useLocation();
  const isBusy = useIsBusy();
  const together = useRef(screen);
  useEffect(() => {
    if (screen === theirs) together.current = screen;
    else if (screen !== together.current) stop();
    // Being led about leaves no trail to walk back.
    else if (!isBusy) go(addressOf(path, theirs), { replace: true });
  }, [screen, theirs, path, go, isBusy, stop]);
  return screen !== theirs;
}

/** True while something is being written, or asked in a dialog: neither may be taken away. */
function useIsBusy(): boolean {
  const isAsked = useInterface((state) => state.dialog !== undefined);
  const [isWriting, setWriting] = useState(() => isWrittenInto(document.activeElement));
  useEffect(() => {
    const enter = ({ target }: FocusEvent): void => setWriting(isWrittenInto(target));
    const leave = ({ relatedTarget }: FocusEvent): void => setWriting(isWrittenInto(relatedTarget));
    document.addEventListener('focusin', enter);
    document.addEventListener('focusout', leave);
    return () => {
      document.removeEventListener('focusin', enter);
      document.removeEventListener('focusout', leave);
    };
  }, []);
  return isAsked || isWriting;
}
