import type { ReactNode } from 'react';
import type { ProductBacklogItem } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardView } from '../../stores/use-board.ts';
import styles from './item.module.css';

/** Says which closed Sprint gave a PBI back before it was Done. */
export function CarriedNote(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { carriedFrom } = props.item;
  const view = useBoardView();
  const words = useLaterMessages().productBacklog;
  if (carriedFrom === undefined) return null;
  const sprint = view.sprint(carriedFrom)?.name ?? words.unknownSprint;
  return <p className={styles['carried']}>{words.carried(sprint)}</p>;
}
