import type { BoardSession } from './board-session.ts';

/** On the root element while the first complete frame stands: `data-weft-ready`. */
const READY = 'weftReady';
export const READY_ATTRIBUTE = 'data-weft-ready';

/**
 * Says that the first complete frame of a board stands. Once it is on the screen, what changes the
 * board is loaded.
 *
 * @returns when the board can be changed
 */
export async function tellFirstFrame(session: Pick<BoardSession, 'startEditing'>): Promise<void> {
  document.documentElement.dataset[READY] = '';
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  await session.startEditing();
}

/** Takes back what {@link tellFirstFrame} said: the board has left the screen. */
export function forgetFirstFrame(): void {
  delete document.documentElement.dataset[READY];
}
