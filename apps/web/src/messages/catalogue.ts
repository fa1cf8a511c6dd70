import { canvas } from './en/canvas.ts';
import { commands } from './en/commands.ts';
import { common } from './en/everyday.ts';
import { presence } from './en/presence.ts';
import { shell } from './en/shell.ts';
import { undo } from './en/undo.ts';
import { english } from './en/word-forms.ts';
import type { Translated } from './translated.ts';
import type { WordForms } from './word-forms.ts';

/**
 * The words of the first frame of a board. Groups that only lazily loaded features need stand in
 * `later.ts`, so that they do not delay it.
 */
export interface Messages {
  readonly canvas: Translated<typeof canvas>;
  readonly commands: Translated<typeof commands>;
  readonly common: Translated<typeof common>;
  readonly presence: Translated<typeof presence>;
  readonly shell: Translated<typeof shell>;
  readonly undo: Translated<typeof undo>;
  /** How numbers, lists and days are written. */
  readonly forms: WordForms;
}

const inEnglish: Messages = { canvas, commands, common, presence, shell, undo, forms: english };
let chosen = inEnglish;

/** Speaks another language from now on; before anything is drawn. */
export function chooseMessages(messages: Messages): void {
  chosen = messages;
}

/** The words of the interface in the person's language, for code outside React. */
export function currentMessages(): Messages {
  return chosen;
}

/** The words of the interface, in the person's language. */
export function useMessages(): Messages {
  return chosen;
}
