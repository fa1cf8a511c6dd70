import { useEffect, useState } from 'react';
import type { BoardSession } from '../session/board-session.ts';
import type { NotOpened } from '../session/open-browser-session.ts';

/** Where opening a board stands. */
export type OpenedBoard =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly session: BoardSession }
  /** Nothing on this device opens the board: no link was ever followed here, or it cannot be read. */
  | { readonly kind: 'not-opened'; readonly reason: NotOpened };

/**
 * Opens a board for as long as the component lives, and opens it anew when its document had to be
 * given up (changes that the server refused and the person discarded).
 */
export function useBoardSession(open: () => Promise<BoardSession | NotOpened>): OpenedBoard {
  const [opened, setOpened] = useState<OpenedBoard>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let left = false;
    let current: BoardSession | undefined;
    const run = async (): Promise<void> => {
      const session = await open();
      if (typeof session === 'string') {
        if (!left) setOpened({ kind: 'not-opened', reason: session });
        return;
      }
      current = session;
      if (left) {
        await session.close();
        return;
      }
      session.sync.onNeedsFreshDocument(() => setAttempt((before) => before + 1));
      setOpened({ kind: 'open', session });
    };
    void run();
    return () => {
      left = true;
      setOpened({ kind: 'opening' });
      void current?.close();
    };
  }, [open, attempt]);

  return opened;
}
