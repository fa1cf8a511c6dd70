import { Search } from 'lucide-react';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { matchesChord } from '../../commands/key-chord.ts';
import { classNames } from '../../interface/class-names.ts';
import { Icon } from '../../interface/icon.tsx';
import { moveInList } from '../../interface/list-keys.ts';
import { SegmentedControl } from '../../interface/segmented-control.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { NO_FILTER, partsInUse } from '../backlog/backlog-filter.ts';
import { ItemFilters } from '../search/item-filters.tsx';
import { chordFor } from './board-command.ts';
import type { PaletteEntry } from './palette-entry.ts';
import { PaletteOption } from './palette-option.tsx';
import styles from './palette.module.css';
import type { EntryGroup } from './rank-entries.ts';
import { usePalette, type PaletteContent, type PaletteScope } from './use-palette.ts';

/**
 * Finds everything: type, and Enter does or goes to the first. Arrows choose another one; Escape
 * closes and leaves everything as it was. Opened for PBIs only, it also narrows them down.
 */
export function PaletteDialog(props: {
  readonly scope: PaletteScope;
  readonly onClose: () => void;
}): ReactNode {
  const { onClose } = props;
  const { palette: words, search } = useLaterMessages();
  const [scope, setScope] = useState(props.scope);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(NO_FILTER);
  const [chosen, setChosen] = useState(0);
  const content = usePalette(query, scope, filter);
  const options = content.groups.flatMap((group) => group.entries);
  const active = Math.min(chosen, Math.max(0, options.length - 1));
  const listId = useId();
  const dialog = useDialog();
  const scopeOf = useScopeKeys();

  const choose = (entry: PaletteEntry | undefined): void => {
    // What is not available stays to be read.
    if (entry === undefined || entry.unavailable !== undefined) return;
    content.chose(entry);
    dialog.afterwards(entry.run);
    onClose();
  };
  const look = (next: PaletteScope): void => {
    setScope(next);
    setChosen(0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter inside an input method chooses a character, not a result.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') choose(options[active]);
    // Home and End belong to the text.
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    const move = isArrow ? moveInList(event.key, active, options.length, 'vertical') : undefined;
    if (move !== undefined) setChosen(move.index);
    if (move !== undefined || event.key === 'Enter') event.preventDefault();
  };

  return (
    // The backdrop closes by mouse; by keyboard Escape does, which is the browser's own.
    <dialog
      ref={dialog.element}
      className={styles['dialog']}
      aria-label={scope === 'all' ? words.title : search.title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === dialog.element.current) onClose();
      }}
      onKeyDown={(event) => {
        const wanted = scopeOf(event);
        if (wanted === undefined) return;
        event.preventDefault();
        look(wanted);
        dialog.element.current?.querySelector('input')?.focus();
      }}
    >
      <div className={styles['entry']}>
        <Icon of={Search} className={styles['icon'] ?? ''} />
        <input
          type="text"
          role="combobox"
          aria-label={scope === 'all' ? words.label : search.label}
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={options.length > 0 ? optionId(listId, active) : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={scope === 'all' ? words.placeholder : search.placeholder}
          className={styles['input']}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles['narrow']}>
        <SegmentedControl<PaletteScope>
          label={words.scope}
          value={scope}
          segments={[
            { value: 'all', label: words.scopes.all },
            { value: 'items', label: words.scopes.items },
          ]}
          onChange={look}
        />
        {scope === 'items' ? (
          <ItemFilters
            filter={filter}
            onChange={(next) => {
              setFilter(next);
              setChosen(0);
            }}
          />
        ) : null}
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label={scope === 'all' ? words.results : search.results}
        className={classNames(options.length > 0 && styles['list'])}
      >
        {content.groups.map((group, index) => (
          <Group
            key={group.kind}
            group={group}
            listId={listId}
            first={content.groups
              .slice(0, index)
              .reduce((sum, { entries }) => sum + entries.length, 0)}
            active={active}
            hasHeading={scope === 'all' || group.kind === 'recent'}
            onHover={setChosen}
            onChoose={choose}
          />
        ))}
      </div>
      <p role="status" className={styles['status']}>
        <Note
          query={query}
          scope={scope}
          shown={options.length}
          items={content.items}
          isFiltered={partsInUse(filter).length > 0}
        />
      </p>
    </dialog>
  );
}

function Group(props: {
  readonly group: EntryGroup;
  readonly listId: string;
  /** Index of its first entry among all that are listed. */
  readonly first: number;
  readonly active: number;
  readonly hasHeading: boolean;
  readonly onHover: (index: number) => void;
  readonly onChoose: (entry: PaletteEntry) => void;
}): ReactNode {
  const { group, listId, first, active, hasHeading, onHover, onChoose } = props;
  const words = useLaterMessages().palette;
  return (
    <div role="group" aria-label={words.groups[group.kind]}>
      {hasHeading ? (
        <div className={styles['heading']} aria-hidden="true">
          {words.groups[group.kind]}
        </div>
      ) : null}
      {group.entries.map((entry, index) => (
        <PaletteOption
          key={entry.id}
          id={optionId(listId, first + index)}
          entry={entry}
          active={first + index === active}
          onHover={() => onHover(first + index)}
          onChoose={() => onChoose(entry)}
        />
      ))}
    </div>
  );
}

function Note(props: {
  readonly query: string;
  readonly scope: PaletteScope;
  readonly shown: number;
  readonly items: PaletteContent['items'];
  readonly isFiltered: boolean;
}): ReactNode {
  const { query, scope, shown, items, isFiltered } = props;
  const { palette, search } = useLaterMessages();
  const wanted = query.trim();
  if (scope === 'all') {
    if (wanted === '') return palette.hint;
    return shown === 0 ? palette.none(wanted) : palette.found(shown);
  }
  if (items > shown) return search.more(items - shown);
  if (items > 0) return search.found(items);
  if (wanted !== '') return search.none(wanted);
  return isFiltered ? search.noneOfThese : search.hint;
}

/** The browser's own dialog, open while it is rendered. What was chosen is done once it is closed. */
function useDialog(): {
  readonly element: RefObject<HTMLDialogElement | null>;
  readonly afterwards: (run: () => void) => void;
} {
  const element = useRef<HTMLDialogElement>(null);
  const chosen = useRef<() => void>(undefined);
  useEffect(() => {
    const dialog = element.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => {
      // Closing gives the focus back; only then may a command move it on.
      dialog?.close();
      chosen.current?.();
      chosen.current = undefined;
    };
  }, []);
  return {
    element,
    afterwards: (run) => {
      chosen.current = run;
    },
  };
}

/** The keys that open the dialog change what it looks through while it is open. */
function useScopeKeys(): (press: KeyboardEvent) => PaletteScope | undefined {
  const keys = useInterface((state) => state.keys);
  const all = chordFor('palette', keys);
  const items = chordFor('search', keys);
  return ({ nativeEvent }) => {
    if (all !== undefined && matchesChord(nativeEvent, all)) return 'all';
    return items !== undefined && matchesChord(nativeEvent, items) ? 'items' : undefined;
  };
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index.toString()}`;
}
