import type { ReactNode } from 'react';
import type { ProductBacklogItem } from '@weft/domain';
import { InlineEdit } from '../../interface/inline-edit.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardSettings } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './row-cells.module.css';
import { parseSizeWords, sizeWords } from './size-words.ts';
import { useBacklogActs } from './use-backlog-acts.ts';

const LONGEST = 8;

/** The size of a PBI in the board's unit, to be written over. */
export function RowSize(props: {
  readonly item: ProductBacklogItem;
  readonly tabIndex: number;
}): ReactNode {
  const { item, tabIndex } = props;
  const { sizeUnit } = useBoardSettings();
  const canEdit = useCanEdit();
  const acts = useBacklogActs();
  const toast = useInterface((state) => state.toast);
  const words = useLaterMessages().productBacklog;
  const shown = item.size === null ? '' : sizeWords(item.size, sizeUnit, words.number);
  if (!canEdit) {
    return (
      <span className={styles['size']}>
        {shown === '' ? <span className="visually-hidden">{words.notSized}</span> : shown}
      </span>
    );
  }
  return (
    <InlineEdit
      label={words.sizeOf(item.key)}
      value={shown}
      placeholder="–"
      maxLength={LONGEST}
      tabIndex={tabIndex}
      className={styles['sizeField']}
      onCommit={(text) => {
        const size = parseSizeWords(text);
        if (size.ok) acts.setSize([item.id], size.value);
        else toast({ text: words.wrongSize });
      }}
    />
  );
}
