import type { ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useShowDecision } from './use-show-decision.ts';

/**
 * The flag on a card: a decision on its PBI is open, and this leads to it. With the keyboard the
 * decision is reached from the PBI itself and from the bar, so the flag is no stop of its own.
 */
export function DecisionFlag(props: {
  readonly item: ItemId;
  /** What the PBI is called. */
  readonly subject: string;
  readonly className: string | undefined;
}): ReactNode {
  const { item, subject, className } = props;
  const showDecision = useShowDecision();
  const { changes } = useLaterMessages();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={className}
      aria-label={changes.decideOn(subject)}
      title={changes.decideOn(subject)}
      onClick={(event) => {
        event.stopPropagation();
        showDecision(item);
      }}
    >
      ⚑
    </button>
  );
}
