import { useMemo } from 'react';
import type { ItemId } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardView, useItemVersions } from '../../stores/use-board.ts';
import { useBallots } from './use-ballots.ts';

/** What a PBI that is voted on is called for short, also where it is gone. */
export function useSubjectKey(): (item: ItemId) => string {
  const view = useBoardView();
  const ballots = useBallots();
  useItemVersions(
    useMemo(
      () => ballots.flatMap((each) => (each.kind === 'poker' ? [each.item] : each.subjects)),
      [ballots],
    ),
  );
  const words = useLaterMessages().voting.dots;
  return (item) => view.item(item)?.key ?? words.goneItem;
}
