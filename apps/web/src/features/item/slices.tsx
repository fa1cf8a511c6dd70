import type { ReactNode } from 'react';
import type { ItemId, ProductBacklogItem } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardCounts, useBoardView, useItem } from '../../stores/use-board.ts';
import styles from './item.module.css';

/** What the PBI was sliced from, and what was sliced from it. */
export function Slices(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { item } = props;
  const children = useChildren(item.id);
  const words = useLaterMessages().item;
  if (item.parent === undefined && children.length === 0) return null;
  return (
    <section className={styles['section']}>
      {item.parent === undefined ? null : (
        <>
          <h3 className={styles['heading']}>{words.parent}</h3>
          <ItemRow id={item.parent} />
        </>
      )}
      {children.length === 0 ? null : (
        <>
          <h3 className={styles['heading']}>{words.slices(children.length)}</h3>
          <ul className={styles['lines']}>
            {children.map((child) => (
              <li key={child} className={styles['line']}>
                <ItemRow id={child} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Children are few and looked at rarely, so they are searched for instead of being indexed. */
function useChildren(parent: ItemId): readonly ItemId[] {
  const view = useBoardView();
  // Renders again whenever any PBI changes: a new child is announced by itself only.
  useBoardCounts();
  return [...view.items()].filter((each) => each.parent === parent).map((each) => each.id);
}

function ItemRow(props: { readonly id: ItemId }): ReactNode {
  const item = useItem(props.id);
  const focusItem = useInterface((state) => state.focusItem);
  const words = useLaterMessages().item;
  if (item === undefined) return <p className={styles['note']}>{words.missing}</p>;
  return (
    <button
      type="button"
      className={styles['lineMain']}
      aria-label={words.goTo(`${item.key} ${item.title}`)}
      onClick={() => focusItem(item.id)}
    >
      <span className={styles['lineKey']}>{item.key}</span>
      <span className={styles['lineText']}>{item.title}</span>
    </button>
  );
}
