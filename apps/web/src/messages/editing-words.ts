import { ChosenWords } from './chosen-words.ts';
import { commands } from './en/commands.ts';
import { undo } from './en/undo.ts';
import type { Translated } from './translated.ts';

/** What is said of a person's own changes. Loaded with what changes a board, after its first frame. */
export interface EditingMessages {
  readonly commands: Translated<typeof commands>;
  readonly undo: Translated<typeof undo>;
}

export const editingWords: ChosenWords<EditingMessages> = new ChosenWords<EditingMessages>({
  commands,
  undo,
});

/** The words of changes, for code outside React. */
export function currentEditingMessages(): EditingMessages {
  return editingWords.current;
}

/** The words of changes, in the person's language. */
export function useEditingMessages(): EditingMessages {
  return editingWords.current;
}
