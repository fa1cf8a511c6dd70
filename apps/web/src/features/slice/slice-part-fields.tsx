import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { LIMITS } from '@weft/domain';
import { IconButton } from '../../interface/icon-button.tsx';
import { TextArea, TextField } from '../../interface/text-field.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { PlaceFields } from '../item/place-fields.tsx';
import styles from './slice.module.css';
import { faultOf, type PartDraft } from './slice-draft.ts';

/** Title, size and place of one part. An empty title is only a fault once slicing was tried. */
export function SlicePartFields(props: {
  readonly number: number;
  readonly part: PartDraft;
  readonly showFaults: boolean;
  readonly titleRef?: RefObject<HTMLTextAreaElement | null>;
  readonly onChange: (part: PartDraft) => void;
  readonly onRemove: (() => void) | undefined;
}): ReactNode {
  const { number, part, showFaults, titleRef, onChange, onRemove } = props;
  const words = useLaterMessages().slice;
  const fault = faultOf(part);
  const titleFault =
    fault === 'title-too-long'
      ? words.tooLong(LIMITS.titleChars)
      : fault === 'empty-title' && showFaults
        ? words.emptyTitle
        : undefined;
  return (
    <fieldset className={styles['part']}>
      <legend className={styles['legend']}>{words.part(number)}</legend>
      {onRemove === undefined ? null : (
        <IconButton
          icon={X}
          size="small"
          label={words.removePart(number)}
          className={styles['remove']}
          onClick={onRemove}
        />
      )}
      <TextArea
        label={words.partTitle}
        rows={3}
        value={part.title}
        error={titleFault}
        ref={titleRef}
        onChange={(event) => onChange({ ...part, title: event.target.value })}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          // A title is one line: Enter slices, as in any other field of a form.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <TextField
        label={words.partSize}
        inputMode="decimal"
        className={styles['size']}
        value={part.size}
        error={fault === 'bad-size' ? words.badSize(LIMITS.sizePoints) : undefined}
        onChange={(event) => onChange({ ...part, size: event.target.value })}
      />
      <PlaceFields
        place={part.place}
        disabled={false}
        onChange={(place) => onChange({ ...part, place })}
      />
    </fieldset>
  );
}
