import { useState, type ReactNode } from 'react';
import type { ProductBacklogItem } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { TextField } from '../../interface/text-field.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useBoardCounts } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './item.module.css';
import { useLaterCommands } from '../../stores/use-later-commands.ts';

/** From how many rows on a filter is offered. */
const FILTER_FROM = 8;

/** Everything that was put aside, to be brought back. */
export function PutAsideDialog(props: { readonly onClose: () => void }): ReactNode {
  const laterCommands = useLaterCommands();
  const canEdit = useCanEdit();
  const items = useItemsAside();
  const [filter, setFilter] = useState('');
  const words = useLaterMessages().item;
  const wanted = filter.trim().toLocaleLowerCase();
  const shown = items.filter((item) =>
    `${item.key} ${item.title}`.toLocaleLowerCase().includes(wanted),
  );
  return (
    <Dialog title={words.asideTitle} onClose={props.onClose}>
      <p className={styles['note']}>{items.length === 0 ? words.asideNone : words.asideIntro}</p>
      {items.length < FILTER_FROM ? null : (
        <TextField
          label={words.asideFilter}
          labelHidden
          placeholder={words.asideFilter}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      )}
      <ul className={styles['asideList']}>
        {shown.map((item) => (
          <li key={item.id} className={styles['asideRow']}>
            <span className={styles['lineKey']}>{item.key}</span>
            <span className={styles['lineText']}>{item.title}</span>
            {canEdit ? (
              <Button size="small" onClick={() => laterCommands.bringBack([item.id])}>
                {words.bringBack}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function useItemsAside(): readonly ProductBacklogItem[] {
  const { board } = useSession();
  useBoardCounts();
  return [...board.asideItems()];
}
