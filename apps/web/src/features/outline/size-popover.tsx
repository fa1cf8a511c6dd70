import { useState, type ReactNode } from 'react';
import { pointsOfTShirtSize, type ItemId } from '@weft/domain';
import { AskingSurface } from '../../interface/asking-surface.tsx';
import { Button } from '../../interface/button.tsx';
import { TextField } from '../../interface/text-field.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardSettings, useBoardView } from '../../stores/use-board.ts';
import { parseSizeWords, sizeWords } from '../backlog/size-words.ts';
import { useBacklogActs } from '../backlog/use-backlog-acts.ts';
import styles from './popovers.module.css';

const NUMBERS: readonly number[] = [1, 2, 3, 5, 8, 13, 21];
const T_SHIRTS: readonly string[] = ['XS', 'S', 'M', 'L', 'XL', 'XXL'];

/** Asks for the size of PBIs: written and kept with Enter, or by one press. */
export function SizePopover(props: {
  readonly items: readonly ItemId[];
  readonly onClose: () => void;
}): ReactNode {
  const { items, onClose } = props;
  const view = useBoardView();
  const acts = useBacklogActs();
  const { sizeUnit } = useBoardSettings();
  const { outline: words, productBacklog } = useLaterMessages();
  const [only] = items;
  const item = items.length === 1 && only !== undefined ? view.item(only) : undefined;
  const [draft, setDraft] = useState(
    item?.size == null ? '' : sizeWords(item.size, sizeUnit, productBacklog.number),
  );
  const [isWrong, setWrong] = useState(false);
  const usual =
    sizeUnit === 't-shirt' ? T_SHIRTS.flatMap((size) => pointsOfTShirtSize(size) ?? []) : NUMBERS;
  return (
    <AskingSurface
      label={words.sizeTitle(item?.key ?? words.items(items.length))}
      onClose={onClose}
    >
      {(close) => (
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            const size = parseSizeWords(draft);
            setWrong(!size.ok);
            if (!size.ok) return;
            close();
            acts.setSize(items, size.value);
          }}
        >
          <TextField
            label={words.sizeField}
            data-first=""
            maxLength={8}
            hint={words.sizeHint}
            error={isWrong ? words.wrongSize : undefined}
            value={draft}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setDraft(event.target.value);
              setWrong(false);
            }}
          />
          <div role="group" aria-label={words.sizes} className={styles['usual']}>
            {[null, ...usual].map((points) => (
              <Button
                key={points ?? 'none'}
                size="small"
                aria-pressed={item !== undefined && item.size === points}
                onClick={() => {
                  close();
                  acts.setSize(items, points);
                }}
              >
                {points === null
                  ? words.noSize
                  : sizeWords(points, sizeUnit, productBacklog.number)}
              </Button>
            ))}
          </div>
          <Button type="submit" look="primary">
            {words.setSize}
          </Button>
        </form>
      )}
    </AskingSurface>
  );
}
