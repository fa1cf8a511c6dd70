import { Vote } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import type { ItemId, ProductBacklogItem } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { useBallotActs } from './use-ballot-acts.ts';
import { useIsBallotReachable, usePokerOn } from './use-ballots.ts';
import styles from './voting.module.css';

const PokerTable = lazy(async () => ({
  default: (await import('./poker-table.tsx')).PokerTable,
}));

/** Beside the size of a PBI: asks everybody for theirs, and shows the vote while there is one. */
export function EstimateTogether(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { item } = props;
  const ballot = usePokerOn(item.id);
  const words = useLaterMessages().voting;
  if (ballot !== undefined) {
    return (
      <Suspense>
        <PokerTable item={item} ballot={ballot} />
      </Suspense>
    );
  }
  if (item.aside) return null;
  return (
    <div className={styles['offer']}>
      <EstimateButton item={item.id} look="quiet">
        {words.estimateTogether}
      </EstimateButton>
    </div>
  );
}

/** Asks everybody for the size of a PBI. Only for those who may change it. */
export function EstimateButton(props: {
  readonly item: ItemId;
  readonly look?: 'plain' | 'quiet';
  readonly children: string;
}): ReactNode {
  const { item, look = 'plain', children } = props;
  const canEdit = useCanEdit();
  const isReachable = useIsBallotReachable();
  const acts = useBallotActs();
  const words = useLaterMessages().voting;
  if (!canEdit) return null;
  return (
    <Button
      size="small"
      look={look}
      icon={Vote}
      unavailable={isReachable ? undefined : words.needsConnection}
      onClick={() => acts.estimate(item)}
    >
      {children}
    </Button>
  );
}
