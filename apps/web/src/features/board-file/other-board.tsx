import { useState, type ReactNode } from 'react';
import type { BoardId } from '@weft/domain';
import type { BoardFile } from '@weft/interchange';
import { useLocation } from 'wouter';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { createDeviceBoard } from '../../session/device-boards.ts';
import { DeviceImages } from '../../session/device-images.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { withDatabase } from '../device-board/with-database.ts';
import { keepImagesOfFile } from '../images/images-in-files.ts';
import styles from './board-file.module.css';

/** A file with another history is never merged by itself: it is kept beside, or looked at. */
export function OtherBoard({ file }: { readonly file: BoardFile }): ReactNode {
  const session = useSession();
  const [, navigate] = useLocation();
  const openDialog = useInterface((state) => state.openDialog);
  const words = useLaterMessages().boardFile;
  const [failed, setFailed] = useState(false);
  const name = file.name || words.untitled;

  const keep = async (isCompared: boolean): Promise<BoardId | undefined> => {
    const { lineage, update, madeAtMs } = file;
    const fork = {
      boardId: session.boardId,
      title: session.board.view.title,
      atMs: madeAtMs,
      base: undefined,
    };
    const created = await withDatabase(async (database) => {
      const made = await createDeviceBoard(database, {
        title: file.name,
        lineage,
        update,
        ...(isCompared && { fork }),
      });
      const device = new DeviceImages(database, () => Date.now());
      if (made.ok) await keepImagesOfFile(device, made.value, file.images);
      return made;
    });
    if (!created.ok) setFailed(true);
    return created.ok ? created.value : undefined;
  };
  const openAsOwn = async (): Promise<void> => {
    const board = await keep(false);
    if (board !== undefined) navigate(`/b/${board}`);
  };
  const compare = async (): Promise<void> => {
    const board = await keep(true);
    if (board !== undefined) openDialog({ kind: 'fork', other: board });
  };
  return (
    <section className={styles['part']}>
      <h3 className={styles['heading']}>{words.otherTitle}</h3>
      <p>{words.otherBody(name)}</p>
      <p className={styles['muted']}>{words.madeAt(file.madeAtMs)}</p>
      <div className={styles['acts']}>
        <Button look="primary" onClick={() => void compare()}>
          {words.compare}
        </Button>
        <Button onClick={() => void openAsOwn()}>{words.openAsOwn}</Button>
      </div>
      {failed ? (
        <p role="status" className={styles['refused']}>
          {words.refused['not-kept']}
        </p>
      ) : null}
    </section>
  );
}
