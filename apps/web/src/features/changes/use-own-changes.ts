import { useMemo, useSyncExternalStore } from 'react';
import { snapshotOf } from '@weft/board-doc';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useKeyed } from '../../stores/use-keyed.ts';
import { toldDifferences, type ToldDifference } from './difference-words.ts';
import { ownChanges, type OwnChange } from './own-changes.ts';
import { ownWorkOf, type OwnWork } from './own-work.ts';
import { useOpenCollisions } from './use-open-collisions.ts';

/** An own change, in words. */
export interface ToldOwnChange extends OwnChange {
  readonly told: ToldDifference;
}

export interface OwnChangesOfTimeAway {
  readonly work: OwnWork;
  readonly changes: readonly ToldOwnChange[];
}

/** What was changed here during the time away that goes on or ended last; undefined: there was none. */
export function useOwnChanges(): OwnChangesOfTimeAway | undefined {
  const session = useSession();
  const { board, boardStore } = session;
  const keeper = ownWorkOf(session);
  const work = useSyncExternalStore(keeper.subscribe, () => keeper.current);
  const version = useKeyed(boardStore.whole, 'any');
  const open = useOpenCollisions();
  const { common } = useMessages();
  const { changes, item } = useLaterMessages();
  return useMemo(() => {
    if (work === undefined || version < 0) return undefined;
    const now = snapshotOf(board);
    const own = ownChanges(
      { before: work.snapshotBefore, mine: work.snapshotMine ?? now, now },
      open,
    );
    const byChange = new Map(own.map((each) => [each.change, each]));
    const words = { changes, item, everyday: common };
    const told = toldDifferences([...byChange.keys()], board.view, words);
    return {
      work,
      changes: told.flatMap((each) => {
        const change = byChange.get(each.difference);
        return change === undefined ? [] : [{ ...change, told: each }];
      }),
    };
  }, [board, work, version, open, common, changes, item]);
}
