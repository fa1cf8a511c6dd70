import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import { classNames } from '../../interface/class-names.ts';
import { Icon } from '../../interface/icon.tsx';
import { moveInList } from '../../interface/list-keys.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { SearchHit } from './search-hit.tsx';
import styles from './search.module.css';
import { useSearch } from './use-search.ts';

/**
 * Find and jump: type, and Enter brings the first PBI to the middle of the board. Arrows choose
 * another one; Escape closes and leaves everything as it was.
 */
export function SearchDialog(props: { readonly onClose: () => void }): ReactNode {
  const { onClose } = props;
  const words = useLaterMessages().search;
  const element = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const focusItem = useInterface((state) => state.focusItem);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const { hits, total } = useSearch(query);
  const active = Math.min(chosen, Math.max(0, hits.length - 1));

  useEffect(() => {
    const dialog = element.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);

  const jump = (item: ItemId | undefined): void => {
    if (item === undefined) return;
    onClose();
    focusItem(item);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter inside an input method chooses a character, not a PBI.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') jump(hits[active]);
    // Home and End belong to the text.
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    const move = isArrow ? moveInList(event.key, active, hits.length, 'vertical') : undefined;
    if (move !== undefined) setChosen(move.index);
    if (move !== undefined || event.key === 'Enter') event.preventDefault();
  };

  return (
    // The backdrop closes by mouse; by keyboard Escape does, which is the browser's own.
    <dialog
      ref={element}
      className={styles['dialog']}
      aria-label={words.title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <div className={styles['entry']}>
        <Icon of={Search} className={styles['icon'] ?? ''} />
        <input
          type="text"
          role="combobox"
          aria-label={words.label}
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={hits.length > 0 ? optionId(listId, active) : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={words.placeholder}
          className={styles['input']}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label={words.results}
        className={classNames(hits.length > 0 && styles['list'])}
      >
        {hits.map((item, index) => (
          <SearchHit
            key={item}
            id={optionId(listId, index)}
            item={item}
            active={index === active}
            onHover={() => setChosen(index)}
            onChoose={() => jump(item)}
          />
        ))}
      </div>
      <p role="status" className={styles['note']}>
        {noteOf(words, query, hits.length, total)}
      </p>
    </dialog>
  );
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index.toString()}`;
}

type Words = ReturnType<typeof useLaterMessages>['search'];

function noteOf(words: Words, query: string, shown: number, total: number): string {
  if (query.trim() === '') return words.hint;
  if (total === 0) return words.none(query.trim());
  return total > shown ? words.more(total - shown) : words.found(total);
}
