import { Trash2 } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Button } from '../interface/button.tsx';
import { Dialog } from '../interface/dialog.tsx';
import { IconButton } from '../interface/icon-button.tsx';
import { useMessages } from '../messages/catalogue.ts';
import { useStartMessages } from '../messages/start-words.ts';
import type { RecentBoard } from '../session/recent-boards.ts';
import styles from './start-page.module.css';

const ForgetDeviceDialog = lazy(async () => ({
  default: (await import('./forget-device-dialog.tsx')).ForgetDeviceDialog,
}));

/** Boards of this device, each with its way in and out. Who comes for the first time has none. */
export function BoardRows(props: {
  readonly boards: readonly RecentBoard[];
  readonly onForget: (board: RecentBoard) => void;
}): ReactNode {
  const { boards, onForget } = props;
  const [asked, setAsked] = useState<RecentBoard | undefined>(undefined);
  const [forgetsAll, setForgetsAll] = useState(false);
  const words = useStartMessages();
  return (
    <>
      <ul className={styles['boards']}>
        {boards.map((board) => (
          <BoardRow key={board.id} board={board} onForget={() => setAsked(board)} />
        ))}
      </ul>
      <p>
        <Button look="quiet" size="small" onClick={() => setForgetsAll(true)}>
          {words.forgetDevice}
        </Button>
      </p>
      {forgetsAll ? (
        <Suspense>
          <ForgetDeviceDialog boards={boards} onClose={() => setForgetsAll(false)} />
        </Suspense>
      ) : null}
      {asked === undefined ? null : (
        <ForgetDialog
          board={asked}
          onClose={() => setAsked(undefined)}
          onForget={() => {
            setAsked(undefined);
            onForget(asked);
          }}
        />
      )}
    </>
  );
}

function BoardRow(props: {
  readonly board: RecentBoard;
  readonly onForget: () => void;
}): ReactNode {
  const { board, onForget } = props;
  const words = useStartMessages();
  const [nowMs] = useState(() => Date.now());
  const title = board.title || words.untitled;
  return (
    <li className={styles['board']}>
      <Link href={`/b/${board.id}`} className={styles['open']}>
        <span className={styles['boardTitle']}>{title}</span>
        <span className={styles['boardNote']}>
          {board.openedAtMs === undefined ? '' : words.openedAt(board.openedAtMs, nowMs)}
        </span>
        {board.home === 'device' ? (
          <span className={styles['boardNote']}>
            {words.onDeviceOnly}
            {board.fork === undefined
              ? ''
              : ` · ${words.forkOf(board.fork.title || words.untitled)}`}
          </span>
        ) : null}
        {board.waiting === 0 ? null : (
          <span className={styles['waiting']}>{words.waiting(board.waiting)}</span>
        )}
      </Link>
      <IconButton icon={Trash2} label={words.forget(title)} tooltipSide="left" onClick={onForget} />
    </li>
  );
}

function ForgetDialog(props: {
  readonly board: RecentBoard;
  readonly onClose: () => void;
  readonly onForget: () => void;
}): ReactNode {
  const { board, onClose, onForget } = props;
  const { common } = useMessages();
  const words = useStartMessages();
  const isOnlyHere = board.home === 'device';
  return (
    <Dialog
      title={isOnlyHere ? words.deleteTitle : words.forgetTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="danger" onClick={onForget}>
            {isOnlyHere ? words.deleteDo : words.forgetDo}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <p>{(isOnlyHere ? words.deleteBody : words.forgetBody)(board.title || words.untitled)}</p>
        {board.waiting === 0 ? null : (
          <p className={styles['waiting']}>{words.forgetUnsent(board.waiting)}</p>
        )}
      </div>
    </Dialog>
  );
}
