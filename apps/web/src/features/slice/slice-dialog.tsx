import { Plus } from 'lucide-react';
import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { ItemId, ProductBacklogItem } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useItem, useLinesOf } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './slice.module.css';
import { FEWEST_PARTS, MOST_PARTS, partsOf, sumOf, type PartDraft } from './slice-draft.ts';
import { SlicePartFields } from './slice-part-fields.tsx';

/** Slices a PBI into two or three. What is written starts from the PBI as it was on opening. */
export function SliceDialog(props: {
  readonly item: ItemId;
  readonly onClose: () => void;
}): ReactNode {
  const { onClose } = props;
  const item = useItem(props.item);
  const words = useLaterMessages().slice;
  const { common } = useMessages();
  if (item === undefined || item.aside) {
    return (
      <Dialog
        title={words.slice}
        onClose={onClose}
        footer={<Button onClick={onClose}>{common.close}</Button>}
      >
        <p>{words.gone}</p>
      </Dialog>
    );
  }
  return <SliceForm item={item} onClose={onClose} />;
}

function SliceForm(props: {
  readonly item: ProductBacklogItem;
  readonly onClose: () => void;
}): ReactNode {
  const { item, onClose } = props;
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const words = useLaterMessages().slice;
  const { common, shell } = useMessages();
  const formId = useId();
  const { into, from } = useLinesOf(item.id);
  const [parts, setParts] = useState<readonly PartDraft[]>(() => [
    { title: item.title, size: item.size === null ? '' : item.size.toString() },
    { title: words.rest(item.title), size: '' },
  ]);
  const [submitted, setSubmitted] = useState(false);
  const secondTitle = useRef<HTMLTextAreaElement>(null);
  // The first part is what it was; what has to be said is what the second one is.
  useEffect(() => secondTitle.current?.focus(), []);

  const change = (at: number, part: PartDraft): void =>
    setParts(parts.map((before, index) => (index === at ? part : before)));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setSubmitted(true);
    const values = partsOf(parts);
    if (values !== undefined && canEdit && commands.sliceItem(item.id, values)) onClose();
  };
  const addThird = (): void =>
    setParts([...parts, { title: words.restOf(item.title, MOST_PARTS), size: '' }]);

  return (
    <Dialog
      title={words.title(item.key)}
      onClose={onClose}
      width="wide"
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            type="submit"
            form={formId}
            look="primary"
            unavailable={canEdit ? undefined : shell.viewOnlyHint}
          >
            {words.slice}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className={styles['form']}>
        <p className={styles['intro']}>{words.intro}</p>
        <div className={styles['parts']}>
          {parts.map((part, index) => (
            <SlicePartFields
              // Parts have no identity beyond their place.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              number={index + 1}
              part={part}
              showFaults={submitted}
              {...(index === 1 && { titleRef: secondTitle })}
              onChange={(changed) => change(index, changed)}
              onRemove={
                index < FEWEST_PARTS ? undefined : () => setParts(parts.slice(0, FEWEST_PARTS))
              }
            />
          ))}
        </div>
        <div className={styles['under']}>
          <SumHint parts={parts} before={item.size} />
          {parts.length < MOST_PARTS ? (
            <Button look="quiet" size="small" icon={Plus} onClick={addThird}>
              {words.addPart}
            </Button>
          ) : null}
        </div>
        {into.length + from.length > 0 ? (
          <p className={styles['intro']}>{words.lines(into.length + from.length)}</p>
        ) : null}
      </form>
    </Dialog>
  );
}

function SumHint(props: {
  readonly parts: readonly PartDraft[];
  readonly before: number | null;
}): ReactNode {
  const { parts, before } = props;
  const words = useLaterMessages().slice;
  const sum = sumOf(parts);
  if (sum === undefined) return <p className={styles['sum']}>{words.noSizes}</p>;
  const compared = sum.sum === before ? words.sumFits : before === null ? undefined : before;
  return (
    <p className={styles['sum']} aria-live="polite">
      <strong>{words.sum(sum.sizes, sum.sum)}</strong>{' '}
      {typeof compared === 'number' ? words.sumDiffers(compared) : compared}
    </p>
  );
}
