import type { ReactNode } from 'react';
import type { DependencyLine, ItemId } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useItem } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './dependencies.module.css';
import { useLaterCommands } from '../../stores/use-later-commands.ts';

/** Ways to both ends: go there, or bring back what was put aside. */
export function LineEnds({ line }: { readonly line: DependencyLine }): ReactNode {
  return (
    <div className={styles['row']}>
      <LineEnd id={line.to} />
      <LineEnd id={line.from} />
    </div>
  );
}

function LineEnd({ id }: { readonly id: ItemId }): ReactNode {
  const item = useItem(id);
  const laterCommands = useLaterCommands();
  const canEdit = useCanEdit();
  const words = useLaterMessages().dependencies;
  const focusItem = useInterface((state) => state.focusItem);
  if (item === undefined) return null;
  if (!item.aside) {
    return (
      <Button
        look="quiet"
        size="small"
        aria-label={words.show(item.key)}
        onClick={() => focusItem(id)}
      >
        {item.key}
      </Button>
    );
  }
  return (
    <span className={styles['row']}>
      <span className={styles['muted']}>{words.aside(item.key)}</span>
      {canEdit ? (
        <Button size="small" onClick={() => laterCommands.bringBack([id])}>
          {words.bringBack}
        </Button>
      ) : null}
    </span>
  );
}
