import { useCallback } from 'react';
import { settleCollision, type Edit, type EditRefusal } from '@weft/board-doc';
import { done, type OpenCollision, type Result } from '@weft/domain';
import { useSession } from '../../stores/app-context.tsx';

/** An open decision and the answer it gets. */
export interface Settlement {
  readonly open: OpenCollision;
  readonly value: unknown;
}

/** Settles open decisions, all in one step; a refusal of one leaves all of them open. */
export function useSettle(): (settlements: readonly Settlement[]) => void {
  const { commands } = useSession();
  return useCallback(
    (settlements) => {
      const items = settlements.flatMap(({ open: { subject } }) =>
        subject.kind === 'item' ? [subject.item] : [],
      );
      commands.perform({ kind: 'decide-item', items, count: settlements.length }, (edit) =>
        settleAll(edit, settlements),
      );
    },
    [commands],
  );
}

function settleAll(edit: Edit, settlements: readonly Settlement[]): Result<void, EditRefusal> {
  for (const { open, value } of settlements) {
    const settled = settleCollision(edit, open, value);
    if (!settled.ok) return settled;
  }
  return done(undefined);
}
