import { BoardEditor, type BoardEditorOptions } from '@weft/board-doc';
import { BoardCommands, type CommandContext } from '../commands/board-commands.ts';

/** What changes a board. It is loaded once the first frame stands, which changes nothing. */
export interface BoardEditing {
  readonly editor: BoardEditor;
  readonly commands: BoardCommands;
}

/** One person's way to change the board, and the commands that go through it. */
export function createBoardEditing(
  options: BoardEditorOptions,
  context: Omit<CommandContext, 'editor'>,
): BoardEditing {
  const editor = new BoardEditor(options);
  return { editor, commands: new BoardCommands({ ...context, editor }) };
}
