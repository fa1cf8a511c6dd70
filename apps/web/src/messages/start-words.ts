import { ChosenWords } from './chosen-words.ts';
import { start } from './en/start.ts';
import type { Translated } from './translated.ts';

/** What the start page says: alone, so that it does not wait for the words of boards. */
export type StartMessages = Translated<typeof start>;

export const startWords: ChosenWords<StartMessages> = new ChosenWords<StartMessages>(start);

/** The words of the start page, in the person's language. */
export function useStartMessages(): StartMessages {
  return startWords.current;
}
