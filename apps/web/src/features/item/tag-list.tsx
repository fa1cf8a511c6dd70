import { useState, type ReactNode } from 'react';
import { LIMITS } from '@weft/domain';
import { Chip } from '../../interface/chip.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './item.module.css';
import { tagsAfter } from './tags-after.ts';

/** A set of short words, such as skills: Enter or a comma adds, the cross takes away. */
export function TagList(props: {
  readonly label: string;
  readonly hint: string;
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}): ReactNode {
  const { label, hint, tags, onChange } = props;
  const [draft, setDraft] = useState('');
  const canEdit = useCanEdit();
  const words = useLaterMessages().item;

  const add = (): void => {
    const added = tagsAfter(tags, draft);
    setDraft('');
    if (added.length > tags.length) onChange(added);
  };

  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>
        {label} · {hint}
      </h3>
      <div className={styles['tags']}>
        {tags.map((tag) => (
          <Chip
            key={tag}
            remove={
              canEdit
                ? {
                    label: words.removeTag(tag),
                    run: () => onChange(tags.filter((each) => each !== tag)),
                  }
                : undefined
            }
          >
            {tag}
          </Chip>
        ))}
        {canEdit && tags.length < LIMITS.tagCount ? (
          <input
            type="text"
            aria-label={`${label}: ${words.addTag}`}
            placeholder={words.addTag}
            value={draft}
            maxLength={LIMITS.tagChars}
            autoComplete="off"
            className={styles['tagInput']}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'Enter' || event.key === ',') {
                event.preventDefault();
                add();
              }
              if (event.key === 'Backspace' && draft === '' && tags.length > 0) {
                onChange(tags.slice(0, -1));
              }
            }}
          />
        ) : null}
      </div>
    </section>
  );
}
