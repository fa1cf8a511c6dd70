import { ChosenWords } from './chosen-words.ts';
import { canvas } from './en/canvas.ts';
import { common } from './en/everyday.ts';
import { presence } from './en/presence.ts';
import { shell } from './en/shell.ts';
import { english } from './en/word-forms.ts';
import type { Translated } from './translated.ts';
import type { WordForms } from './word-forms.ts';

/**
 * The words of the first frame of a board. Groups that only lazily loaded features need stand in
 * `later.ts`, so that they do not delay it.
 */
export interface Messages {
  readonly canvas: Translated<typeof canvas>;
  readonly common: Translated<typeof common>;
  readonly presence: Translated<typeof presence>;
  readonly shell: Translated<typeof shell>;
  /** How numbers, lists and days are written. */
  readonly forms: WordForms;
}

/** What the first frame says; filled in English until another language is chosen. */
export const firstWords: ChosenWords<Messages> = new ChosenWords<Messages>({
  canvas,
  common,
  presence,
  shell,
  forms: english,
});

/** The words of the interface in the person's language, for code outside React. */
export function currentMessages(): Messages {
  return firstWords.current;
}

/** The words of the interface, in the person's language. */
export function useMessages(): Messages {
  return firstWords.current;
}
