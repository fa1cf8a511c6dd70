import { canvas } from './en/canvas.ts';
import { commands } from './en/commands.ts';
import { common } from './en/everyday.ts';
import { presence } from './en/presence.ts';
import { shell } from './en/shell.ts';
import { undo } from './en/undo.ts';

/**
 * The words of the first frame of a board. Groups that only lazily loaded features need stand in
 * `later.ts`, so that they do not delay it.
 */
export interface Messages {
  readonly canvas: typeof canvas;
  readonly commands: typeof commands;
  readonly common: typeof common;
  readonly presence: typeof presence;
  readonly shell: typeof shell;
  readonly undo: typeof undo;
}

/** The catalogue in English, for code outside React. */
export const messages: Messages = { canvas, commands, common, presence, shell, undo };

/** The words of the interface, in the person's language. English is the only one so far. */
export function useMessages(): Messages {
  return messages;
}
