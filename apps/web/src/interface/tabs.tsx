import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { moveInList } from './list-keys.ts';
import styles from './tabs.module.css';

export interface TabChoice<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Shown behind the label; undefined shows nothing. */
  readonly count?: number | undefined;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabChoice<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** Stands at the end of the row of tabs. */
  readonly trailing?: ReactNode;
  readonly children: ReactNode;
}

/** A row of tabs over one panel. Arrows move and select; one tab stop for the row. */
export function Tabs<Id extends string>(props: TabsProps<Id>): ReactNode {
  const { label, tabs, selected, onSelect, trailing, children } = props;
  const id = useId();
  const at = tabs.findIndex((tab) => tab.id === selected);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const move = moveInList(event.key, at, tabs.length, 'horizontal');
    const tab = move === undefined ? undefined : tabs[move.index];
    if (tab === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onSelect(tab.id);
    document.getElementById(`${id}-${tab.id}`)?.focus();
  };

  return (
    <>
      <div className={styles['list']}>
        <div role="tablist" aria-label={label} className={styles['tabs']} onKeyDown={onKeyDown}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              id={`${id}-${tab.id}`}
              type="button"
              role="tab"
              aria-selected={tab.id === selected}
              aria-controls={`${id}-panel`}
              tabIndex={tab.id === selected ? 0 : -1}
              className={styles['tab']}
              onClick={() => onSelect(tab.id)}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className={styles['count']}>{tab.count}</span>
              )}
            </button>
          ))}
        </div>
        {trailing}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${selected}`}
        tabIndex={-1}
        className={styles['panel']}
      >
        {children}
      </div>
    </>
  );
}
