import { Plus } from 'lucide-react';
import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { applyEdits } from '@weft/board-doc';
import type { ItemId, ProductBacklogItem } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useItem } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { EffectSummary } from '../forecast/effect-summary.tsx';
import { ShareRows } from './share-rows.tsx';
import styles from './slice.module.css';
import { FEWEST_PARTS, MOST_PARTS, sumOf, type PartDraft } from './slice-draft.ts';
import { SlicePartFields } from './slice-part-fields.tsx';
import { useSliceDraft } from './use-slice-draft.ts';

/**
 * Slices a PBI into two or three: titles, sizes, places, and where its dependencies and acceptance
 * notes go. What is written starts from the PBI as it was on opening.
 */
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
  const { slice: words, phases } = useLaterMessages();
  const { common } = useMessages();
  const formId = useId();
  const draft = useSliceDraft(item);
  const [submitted, setSubmitted] = useState(false);
  const secondTitle = useRef<HTMLTextAreaElement>(null);
  // The first part is what it was; what has to be said is what the second one is.
  useEffect(() => secondTitle.current?.focus(), []);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setSubmitted(true);
    const { edit } = draft;
    if (edit === undefined || !canEdit) return;
    const made = commands.perform(
      { kind: 'slice-item', items: [item.id] },
      (write) => applyEdits(write, [edit]),
      () => words.sliced(item.key, edit.parts.length + 1),
    );
    if (made.ok) onClose();
  };
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
            unavailable={canEdit ? undefined : phases.viewOnlyHint}
          >
            {words.slice}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className={styles['form']}>
        <p className={styles['intro']}>{words.intro}</p>
        <div className={styles['parts']}>
          {draft.parts.map((part, index) => (
            <SlicePartFields
              // Parts have no identity beyond their place.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              number={index + 1}
              part={part}
              showFaults={submitted}
              {...(index === 1 && { titleRef: secondTitle })}
              onChange={(changed) => draft.changePart(index, changed)}
              onRemove={index < FEWEST_PARTS ? undefined : draft.removeThird}
            />
          ))}
        </div>
        <div className={styles['under']}>
          <SumHint parts={draft.parts} before={item.size} />
          {draft.parts.length < MOST_PARTS ? (
            <Button look="quiet" size="small" icon={Plus} onClick={draft.addThird}>
              {words.addPart}
            </Button>
          ) : null}
        </div>
        <ShareRows
          legend={words.lines}
          hint={words.linesHint}
          rows={draft.lines}
          parts={draft.parts.length}
          mayShare
          onChange={draft.shareLine}
        />
        <ShareRows
          legend={words.acceptance}
          rows={draft.notes}
          parts={draft.parts.length}
          mayShare={false}
          onChange={draft.shareNote}
        />
        {draft.edit === undefined ? null : (
          <section aria-live="polite" aria-label={words.effect} className={styles['effect']}>
            <EffectSummary effect={draft.effectOf(draft.edit)} />
          </section>
        )}
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
