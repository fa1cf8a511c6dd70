import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { saveBoardFile } from '../board-file/save-board-file.ts';
import { compareAddress } from '../fork/compare-address.ts';
import { Notice } from '../shell/notice.tsx';
import { countUnknown } from './count-unknown.ts';
import { keepMineBeside, takeTheServers } from './leave-history.ts';

type Count = number | 'counting' | 'unknown';

/**
 * The server has another history of the board than this device: what the copy here has is never
 * merged by itself. It is kept beside and compared, saved as a file, or given up.
 */
export function RestoredBoard(): ReactNode {
  const session = useSession();
  const { shell } = useMessages();
  const { boardFile: words, boardGone } = useLaterMessages();
  const [count, setCount] = useState<Count>('counting');
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState(false);
  const { board, boardId } = session;

  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const found = await countUnknown(session);
      if (isWanted) setCount(found ?? 'unknown');
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [session]);

  const compare = async (): Promise<void> => {
    const title = board.view.title || shell.untitled;
    const mine = await keepMineBeside(session, words.restoredCopy(title, Date.now()));
    if (mine.ok) window.location.assign(compareAddress(boardId, mine.value));
    else setFailed(true);
  };
  const download = async (): Promise<void> => {
    saveBoardFile(board, (await session.lineage()) ?? '');
  };
  const useServers = async (): Promise<void> => {
    if (!sure) setSure(true);
    else if ((await takeTheServers(boardId)).ok) window.location.reload();
    else setFailed(true);
  };
  return (
    <Notice
      title={words.restoredTitle}
      body={words.restoredBody}
      note={failed ? words.refused['not-kept'] : countInWords(count, words)}
    >
      <Button look="primary" onClick={() => void compare()}>
        {words.restoredCompare}
      </Button>
      <Button onClick={() => void download()}>{words.restoredDownload}</Button>
      <Button look={sure ? 'danger' : 'plain'} onClick={() => void useServers()}>
        {sure ? words.restoredUseSure : words.restoredUse}
      </Button>
      <Button look="quiet" onClick={() => window.location.assign('/')}>
        {boardGone.startPage}
      </Button>
    </Notice>
  );
}

function countInWords(
  count: Count,
  words: ReturnType<typeof useLaterMessages>['boardFile'],
): string {
  if (count === 'counting') return words.restoredCounting;
  if (count === 'unknown') return words.restoredUnknown;
  return count === 0 ? words.restoredSame : words.restoredCount(count);
}
