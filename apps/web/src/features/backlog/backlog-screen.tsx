import { useCallback, useState, type ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import { NO_FILTER, type BacklogFilter } from './backlog-filter.ts';
import { BacklogFilters } from './backlog-filters.tsx';
import { BacklogHead } from './backlog-head.tsx';
import { BacklogTable } from './backlog-table.tsx';
import { BacklogTreeView } from './backlog-tree-view.tsx';
import type { Draft } from './draft-row.tsx';
import { EmptyBacklog, NothingShown } from './empty-backlog.tsx';
import styles from './screen.module.css';
import { useBacklogActs } from './use-backlog-acts.ts';
import { useBacklogAddress } from './use-backlog-filter.ts';
import { useKeptAddress } from './use-kept-address.ts';
import { useShownItems } from './use-shown-items.ts';

/** The Product Backlog of the board: one order, as a list or as the tree of what was broken down. */
export function BacklogScreen(): ReactNode {
  const session = useSession();
  return <Screen key={session.boardId} />;
}

function Screen(): ReactNode {
  useKeptAddress();
  const { filter, shape, setFilter, setShape } = useBacklogAddress();
  const { made, create, draft, setDraft } = useDraft(filter);
  const { items, order, shown } = useShownItems(filter, made);
  const canEdit = useCanEdit();
  const words = useLaterMessages().productBacklog;
  const reveal = useCallback(
    (item: ItemId): void => {
      if (order.includes(item)) setFilter(NO_FILTER);
    },
    [order, setFilter],
  );
  return (
    <section aria-label={words.title} className={styles['screen']}>
      <BacklogHead
        items={shown}
        all={order.length}
        shape={shape}
        onShape={(next) => {
          setDraft(undefined);
          setShape(next);
        }}
        onAdd={
          canEdit && shape === 'list' && order.length > 0
            ? () => setDraft({ after: null })
            : undefined
        }
      />
      {order.length === 0 ? null : <BacklogFilters filter={filter} onChange={setFilter} />}
      {order.length === 0 ? (
        <EmptyBacklog onCreate={create} />
      ) : shown.length === 0 && draft === undefined ? (
        <NothingShown onClear={() => setFilter(NO_FILTER)} />
      ) : shape === 'list' ? (
        <BacklogTable
          order={order}
          shown={shown}
          draft={canEdit ? draft : undefined}
          setDraft={setDraft}
          onCreate={create}
          onReveal={reveal}
        />
      ) : (
        <BacklogTreeView
          items={items}
          shown={shown.length === items.length ? undefined : shown}
          onReveal={reveal}
        />
      )}
    </section>
  );
}

const NOTHING_MADE: ReadonlySet<ItemId> = new Set();

/**
 * Where a new PBI is written, and those made since the filter was last changed: they are shown even
 * where it would leave them out, or they would vanish with Enter.
 */
function useDraft(filter: BacklogFilter): {
  readonly made: ReadonlySet<ItemId>;
  readonly create: (title: string) => void;
  readonly draft: Draft | undefined;
  readonly setDraft: (draft: Draft | undefined) => void;
} {
  const acts = useBacklogActs();
  const [draft, setDraft] = useState<Draft | undefined>(undefined);
  const [kept, setKept] = useState({ under: filter, made: NOTHING_MADE });
  const made = kept.under === filter ? kept.made : NOTHING_MADE;
  const after = draft?.after ?? null;
  const create = useCallback(
    (title: string): void => {
      const id = acts.create(title, after);
      if (id === undefined) return;
      setKept({ under: filter, made: new Set([...made, id]) });
      setDraft({ after: id });
    },
    [acts, after, filter, made],
  );
  return { made, create, draft, setDraft };
}
