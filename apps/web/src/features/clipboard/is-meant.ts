import { isWrittenInto } from '../import/board-intake.ts';

/** True for what comes to the board: not while a text is written or a dialog is open. */
export function isMeant({ target }: Event): boolean {
  return !isWrittenInto(target) && document.querySelector('dialog[open]') === null;
}
