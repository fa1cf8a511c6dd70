import { useState, type ReactNode } from 'react';
import { T_SHIRT_SIZES, type ItemId } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { TextField } from '../../interface/text-field.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardSettings } from '../../stores/use-board.ts';
import styles from './bulk.module.css';
import { parseSizeWords, sizeWords } from './size-words.ts';
import { useBacklogActs } from './use-backlog-acts.ts';

/** One size for several PBIs: a usual one by one press, any other in words; empty is *not sized*. */
export function BulkSize(props: {
  readonly items: readonly ItemId[];
  readonly close: () => void;
}): ReactNode {
  const { items, close } = props;
  const { sizeUnit } = useBoardSettings();
  const acts = useBacklogActs();
  const words = useLaterMessages().productBacklog;
  const [draft, setDraft] = useState('');
  const [isWrong, setWrong] = useState(false);
  const set = (size: number | null): void => {
    close();
    acts.setSize(items, size);
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const size = parseSizeWords(draft);
        if (size.ok) set(size.value);
        else setWrong(true);
      }}
    >
      <div className={styles['sizes']}>
        {T_SHIRT_SIZES.map(({ points }) => (
          <Button key={points} size="small" onClick={() => set(points)}>
            {sizeWords(points, sizeUnit, words.number)}
          </Button>
        ))}
      </div>
      <TextField
        label={words.sizeField}
        placeholder={words.notSized}
        error={isWrong ? words.wrongSize : undefined}
        value={draft}
        onChange={(event) => {
          setDraft(event.target.value);
          setWrong(false);
        }}
      />
      <Button type="submit">{words.apply}</Button>
    </form>
  );
}
