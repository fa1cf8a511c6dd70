import type { ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSprints, useTeams } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { DraftForm, type Draft } from './draft-row.tsx';
import styles from './screen.module.css';

const TOP: Draft = { after: null };

/**
 * A Product Backlog without a PBI: the first can be written. On a board that has nothing at all the
 * ways to begin stand over every screen, and are enough.
 */
export function EmptyBacklog(props: { readonly onCreate: (title: string) => void }): ReactNode {
  const canEdit = useCanEdit();
  const teams = useTeams();
  const sprints = useSprints();
  const words = useLaterMessages().productBacklog;
  if (teams.length + sprints.length === 0) return null;
  return (
    <div className={styles['empty']}>
      {canEdit ? <DraftForm draft={TOP} onCreate={props.onCreate} onClose={undefined} /> : null}
      <p>{canEdit ? words.empty : words.emptyForViewer}</p>
    </div>
  );
}

/** Every PBI is left out by the filter. */
export function NothingShown(props: { readonly onClear: () => void }): ReactNode {
  const words = useLaterMessages().productBacklog;
  return (
    <div className={styles['empty']}>
      <p>{words.noMatch}</p>
      <Button onClick={props.onClear}>{words.clearFilters}</Button>
    </div>
  );
}
