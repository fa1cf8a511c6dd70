import { lazy, Suspense, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import type { NotOpened } from '../../session/open-browser-session.ts';
import { Notice } from './notice.tsx';

const RestoredBoard = lazy(async () => ({
  default: (await import('../device-board/restored-board.tsx')).RestoredBoard,
}));

const KeepHere = lazy(async () => ({
  default: (await import('../device-board/keep-here.tsx')).KeepHere,
}));

/** Why there is no board under this address, or nothing at all. */
export type BoardGoneReason = 'revoked' | 'no-such-board' | 'no-such-page' | 'lineage' | NotOpened;

/** Stands in place of the board. Nothing is uploaded and nothing is deleted by showing it. */
export function BoardGone(props: {
  readonly reason: BoardGoneReason;
  /** Changes on this device that were not sent. */
  readonly unsent?: number;
  /** Saves the copy on this device as a file; undefined when there is none. */
  readonly download?: (() => void) | undefined;
}): ReactNode {
  const { reason, unsent = 0, download } = props;
  const { shell } = useMessages();
  const { boardGone } = useLaterMessages();
  const words = boardGone[reason];
  // A copy of an earlier history is worth more than a sentence.
  if (reason === 'lineage' && download !== undefined) {
    return (
      <Suspense>
        <RestoredBoard />
      </Suspense>
    );
  }
  return (
    <Notice
      title={words.title}
      body={words.body}
      note={unsent > 0 ? boardGone.unsent(unsent) : undefined}
    >
      <Button look="primary" onClick={() => window.location.assign('/')}>
        {boardGone.startPage}
      </Button>
      {download === undefined ? null : (
        <>
          <Suspense>
            <KeepHere />
          </Suspense>
          <Button onClick={download}>{shell.downloadCopy}</Button>
        </>
      )}
    </Notice>
  );
}
