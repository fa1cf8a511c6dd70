import type { ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useItem } from '../../stores/use-board.ts';
import styles from './dots.module.css';

/** A PBI in a vote; pressing it closes the vote for now and shows it on the board. */
export function SubjectName(props: { readonly item: ItemId }): ReactNode {
  const item = useItem(props.item);
  const closeDialog = useInterface((state) => state.closeDialog);
  const focusItem = useInterface((state) => state.focusItem);
  const words = useLaterMessages().voting.dots;
  if (item === undefined) return <span className={styles['name']}>{words.goneItem}</span>;
  return (
    <button
      type="button"
      className={styles['subject']}
      title={words.show(item.key)}
      onClick={() => {
        closeDialog();
        focusItem(item.id);
      }}
    >
      <span className={styles['key']}>{item.key}</span>
      <span className={styles['name']}>{item.title}</span>
    </button>
  );
}
