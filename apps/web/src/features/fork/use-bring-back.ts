import { useCallback, useState } from 'react';
import { copyOver } from '@weft/board-doc';
import { brandId, type ItemId } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { changedMeanwhile, compareWithFork, type ForkRow } from './compare-fork.ts';
import type { OtherBoardState } from './known-forks.ts';

/** Brings things back from a fork, all given in one step; not when the board says something else by now. */
export function useBringBack(
  other: OtherBoardState,
  title: string,
): { readonly notice: string; readonly bringBack: (rows: readonly ForkRow[]) => void } {
  const session = useSession();
  const announce = useInterface((state) => state.announce);
  const words = useLaterMessages().fork;
  const [notice, setNotice] = useState('');
  const bringBack = useCallback(
    (rows: readonly ForkRow[]): void => {
      // The board may have changed between looking and clicking.
      const changed = changedMeanwhile(rows, compareWithFork(session, other).rows);
      if (changed.length > 0) {
        const text = words.changedMeanwhile(changed.length);
        setNotice(text);
        announce(text);
        return;
      }
      setNotice('');
      const differences = rows.map(({ difference }) => difference);
      const items = differences.flatMap((each) =>
        each.kind === 'item' ? [brandId<ItemId>((each.after ?? each.before)?.ref ?? '')] : [],
      );
      session.commands.perform(
        { kind: 'copy-over', items },
        (edit) => copyOver(edit, other.board, differences),
        () => words.done(rows.length, title),
      );
    },
    [session, other, title, announce, words],
  );
  return { notice, bringBack };
}
