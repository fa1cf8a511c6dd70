import type { ReactNode } from 'react';
import type { ProductBacklogItem } from '@weft/domain';
import { Fold } from '../../interface/fold.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import styles from './item.module.css';
import { ValueFields, valuesInWords } from './value-fields.tsx';

/** What the PBI is worth: told in one line, and folded away until somebody wants to say it. */
export function ItemValue(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { item } = props;
  const { item: words, productBacklog } = useLaterMessages();
  return (
    <Fold title={words.value(valuesInWords(item, productBacklog))} className={styles['section']}>
      <ValueFields item={item} />
    </Fold>
  );
}
