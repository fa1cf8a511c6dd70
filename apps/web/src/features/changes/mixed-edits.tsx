import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { bringBack } from '@weft/board-doc';
import type { ItemId, ProductBacklogItem } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { useKeyed } from '../../stores/use-keyed.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './changes.module.css';
import { ownWorkOf } from './own-work.ts';
import { shouldBeRead } from './please-read.ts';
import { putAsideEdits, type PutAsideEdit } from './put-aside-edits.ts';

/** What merged by itself, and a person had better look at: edits of what was put aside, titles written twice. */
export function MixedEdits(): ReactNode {
  const { aside, titles } = useMixedEdits();
  const words = useLaterMessages().changes;
  return (
    <>
      {titles.length === 0 ? null : (
        <section aria-label={words.pleaseRead} className={styles['section']}>
          <h2 className={styles['heading']}>{words.pleaseRead}</h2>
          <p className={styles['muted']}>{words.pleaseReadHint}</p>
          <ul>
            {titles.map((item) => (
              <Title key={item.id} item={item} />
            ))}
          </ul>
        </section>
      )}
      {aside.length === 0 ? null : (
        <section aria-label={words.asideEdits} className={styles['section']}>
          <h2 className={styles['heading']}>{words.asideEdits}</h2>
          <ul>
            {aside.map((edit) => (
              <Aside key={edit.item} edit={edit} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface Mixed {
  readonly aside: readonly PutAsideEdit[];
  readonly titles: readonly ProductBacklogItem[];
}

const NOTHING: Mixed = { aside: [], titles: [] };

function useMixedEdits(): Mixed {
  const session = useSession();
  const { boardStore } = session;
  const keeper = ownWorkOf(session);
  const work = useSyncExternalStore(keeper.subscribe, () => keeper.current);
  const version = useKeyed(boardStore.whole, 'any');
  return useMemo(() => {
    if (work?.mine === undefined || version < 0) return NOTHING;
    const now = boardStore.view;
    const [before, mine] = [work.before.view, work.mine.view];
    const titles = [...before.items()].flatMap(({ id, title }) => {
      const [own, is] = [mine.item(id), now.item(id)];
      if (own === undefined || is === undefined || is.aside) return [];
      return shouldBeRead(title, own.title, is.title) ? [is] : [];
    });
    return { aside: putAsideEdits({ before, mine, now }), titles };
  }, [work, boardStore, version]);
}

function Title({ item }: { readonly item: ProductBacklogItem }): ReactNode {
  const focusItem = useInterface((state) => state.focusItem);
  const openPanel = useInterface((state) => state.openPanel);
  const { changes } = useLaterMessages();
  const read = (): void => {
    focusItem(item.id);
    openPanel('item');
  };
  return (
    <li className={styles['row']}>
      <span className={styles['rowText']}>
        <strong>{item.key}</strong> <span>{item.title}</span>
      </span>
      <Button size="small" look="quiet" aria-label={changes.readName(item.key)} onClick={read}>
        {changes.read}
      </Button>
    </li>
  );
}

function Aside({ edit }: { readonly edit: PutAsideEdit }): ReactNode {
  const { boardStore, commands } = useSession();
  const canEdit = useCanEdit();
  const { changes } = useLaterMessages();
  const item = boardStore.view.item(edit.item);
  if (item === undefined) return null;
  const bring = (id: ItemId): void => {
    commands.perform({ kind: 'bring-back', items: [id] }, (made) => bringBack(made, [id]));
  };
  return (
    <li className={styles['row']}>
      <span className={styles['rowText']}>
        <strong>{`${item.key} ${item.title}`.trim()}</strong>{' '}
        <span>{changes.asideEdit[edit.edited]}</span>
      </span>
      {canEdit ? (
        <Button
          size="small"
          look="quiet"
          aria-label={changes.bringBackName(item.key)}
          onClick={() => bring(item.id)}
        >
          {changes.bringBack}
        </Button>
      ) : null}
    </li>
  );
}
