import { LaterCommands } from '../commands/later-commands.ts';
import type { BoardSession } from '../session/board-session.ts';
import { useInterfaceStore, useSession } from './app-context.tsx';
import type { InterfaceStore } from './interface-store.ts';

/** One for each open board, made when first asked for. */
const COMMANDS = new WeakMap<object, LaterCommands>();

/** The commands of a board that its first frame does not need. */
export function laterCommandsOf(
  session: Pick<BoardSession, 'commands' | 'boardStore'>,
  interfaceStore: InterfaceStore,
): LaterCommands {
  const { commands, boardStore } = session;
  const known = COMMANDS.get(commands);
  if (known !== undefined) return known;
  const later = new LaterCommands(commands, boardStore.view, interfaceStore);
  COMMANDS.set(commands, later);
  return later;
}

/** What lazily loaded features do to the open board, beside `useSession().commands`. */
export function useLaterCommands(): LaterCommands {
  return laterCommandsOf(useSession(), useInterfaceStore());
}
