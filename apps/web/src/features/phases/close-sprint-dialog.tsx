import type { ReactNode } from 'react';
import { closeSprint, outcomeOfSprint } from '@weft/board-doc';
import { OUTSIDE, type ItemId, type SprintId } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { HueMark } from '../../interface/hue-mark.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useBoardVersion, useBoardView, useItem } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './phases.module.css';

/** Says what closing a Sprint keeps and what it gives back, and closes it. */
export function CloseSprintDialog(props: {
  readonly sprint: SprintId;
  readonly onClose: () => void;
}): ReactNode {
  const { sprint: id, onClose } = props;
  useBoardVersion();
  const view = useBoardView();
  const canEdit = useCanEdit();
  const { commands } = useSession();
  const words = useLaterMessages().phases.close;
  const { common } = useMessages();
  const sprint = view.sprint(id);
  if (sprint === undefined || sprint.state === 'closed') {
    return (
      <Dialog
        title={words.title(sprint?.name ?? '')}
        onClose={onClose}
        footer={<Button onClick={onClose}>{common.close}</Button>}
      >
        <p className={styles['text']}>{words.gone}</p>
      </Dialog>
    );
  }
  const { kept, carried } = outcomeOfSprint(view, id);
  return (
    <Dialog
      title={words.title(sprint.name)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          {canEdit ? (
            <Button
              look="primary"
              data-autofocus
              onClick={() => {
                commands.perform(
                  { kind: 'close-sprint' },
                  (edit) => closeSprint(edit, id),
                  () => words.closed(sprint.name, kept.length, carried.length),
                );
                onClose();
              }}
            >
              {words.do(sprint.name)}
            </Button>
          ) : null}
        </>
      }
    >
      <Outcome heading={words.keptList} says={words.kept(kept.length)} items={kept} />
      <Outcome heading={words.carriedList} says={words.carried(carried.length)} items={carried} />
      <p className={styles['muted']}>{words.undoable}</p>
    </Dialog>
  );
}

function Outcome(props: {
  readonly heading: string;
  readonly says: string;
  readonly items: readonly ItemId[];
}): ReactNode {
  const { heading, says, items } = props;
  return (
    <section aria-label={heading} className={styles['outcome']}>
      <p className={styles['text']}>{says}</p>
      {items.length === 0 ? null : (
        <ul className={styles['items']}>
          {items.map((item) => (
            <OutcomeRow key={item} id={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OutcomeRow(props: { readonly id: ItemId }): ReactNode {
  const item = useItem(props.id);
  const view = useBoardView();
  const words = useLaterMessages().phases.close;
  const { common } = useMessages();
  if (item === undefined) return null;
  const { team } = item.place;
  const hue = team === null || team === OUTSIDE ? undefined : view.team(team)?.hue;
  const teamName =
    team === OUTSIDE
      ? common.outsideTheNexus
      : ((team === null ? undefined : view.team(team)?.name) ?? common.notAssigned);
  const lacksIntegration = item.state === 'done' && !item.integrated && team !== OUTSIDE;
  return (
    <li className={styles['item']}>
      <HueMark hue={hue} />
      <span className={styles['key']}>{item.key}</span>
      <span className={styles['itemTitle']}>{item.title}</span>
      <span className={styles['muted']}>
        {words.stateOf(teamName, lacksIntegration ? words.notIntegrated : common.state[item.state])}
      </span>
    </li>
  );
}
