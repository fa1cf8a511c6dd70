import { useId, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import { TextField } from '../../interface/text-field.tsx';
import { moveInList } from '../../interface/list-keys.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardView } from '../../stores/use-board.ts';
import { findItems } from './find-items.ts';
import styles from './item.module.css';

/** How many hits are offered. */
const MOST_HITS = 8;

/** Finds one PBI by key or words of its title. Arrows and Enter, or a press. */
export function ItemSearchField(props: {
  readonly label: string;
  /** Not offered: the PBI itself, and those already connected. */
  readonly without: ReadonlySet<ItemId>;
  readonly onPick: (item: ItemId) => void;
}): ReactNode {
  const { label, without, onPick } = props;
  const view = useBoardView();
  const words = useLaterMessages().item;
  const listId = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const hits = useMemo(
    () => (query.trim() === '' ? [] : findItems(view, query, { without, most: MOST_HITS })),
    [view, query, without],
  );
  const open = query.trim() !== '';

  const pick = (item: ItemId): void => {
    setQuery('');
    setAt(0);
    onPick(item);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setQuery('');
      return;
    }
    const hit = hits[at];
    if (event.key === 'Enter' && hit !== undefined) {
      event.preventDefault();
      pick(hit.id);
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const move = moveInList(event.key, at, hits.length, 'vertical');
    if (move === undefined) return;
    event.preventDefault();
    setAt(move.index);
  };

  return (
    <div className={styles['picker']}>
      <TextField
        label={label}
        labelHidden
        role="combobox"
        aria-expanded={open && hits.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={hits[at] === undefined ? undefined : `${listId}-${hits[at].id}`}
        placeholder={label}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {open && hits.length === 0 ? <p className={styles['note']}>{words.noMatch}</p> : null}
      <ul
        id={listId}
        role="listbox"
        aria-label={label}
        hidden={hits.length === 0}
        className={styles['pickerList']}
      >
        {hits.map((hit, index) => (
          // The text field keeps focus and the keys; a press must not take focus away first.
          <li
            key={hit.id}
            id={`${listId}-${hit.id}`}
            role="option"
            aria-selected={index === at}
            className={styles['pickerItem']}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(hit.id)}
          >
            <span className={styles['lineKey']}>{hit.key}</span>
            <span className={styles['lineText']}>{hit.title}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
