import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useStartMessages } from '../messages/start-words.ts';
import { DeviceDatabase } from '../session/device-database.ts';
import { listRecentBoards, type RecentBoard } from '../session/recent-boards.ts';
import styles from './start-page.module.css';

const BoardRows = lazy(async () => ({ default: (await import('./board-rows.tsx')).BoardRows }));

/** The boards this device knows, the last opened first. They open without a network. */
export function RecentBoards(): ReactNode {
  const [boards, setBoards] = useState<readonly RecentBoard[] | undefined>(undefined);
  const words = useStartMessages();

  const database = useRef<DeviceDatabase>(undefined);

  useEffect(() => {
    const opened = new DeviceDatabase();
    database.current = opened;
    const list = async (): Promise<void> => {
      const found = await listRecentBoards(opened);
      if (database.current === opened) setBoards(found);
    };
    void list();
    return () => {
      database.current = undefined;
      void opened.close();
    };
  }, []);

  const forget = async (board: RecentBoard): Promise<void> => {
    if (database.current === undefined) return;
    await database.current.forgetBoard(board.id);
    setBoards(await listRecentBoards(database.current));
  };

  return (
    <section className={styles['recent']} aria-labelledby="recent-boards" aria-busy={!boards}>
      <h2 id="recent-boards" className={styles['heading']}>
        {words.recent}
      </h2>
      {boards === undefined ? null : boards.length === 0 ? (
        <p className={styles['none']}>{words.noRecent}</p>
      ) : (
        <Suspense>
          <BoardRows boards={boards} onForget={(board) => void forget(board)} />
        </Suspense>
      )}
    </section>
  );
}
