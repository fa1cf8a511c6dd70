import type { ReactNode } from 'react';
import { editSprint } from '@weft/board-doc';
import type { NexusSprint } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useBoardVersion, useBoardView } from '../../stores/use-board.ts';
import { useSyncStatus } from '../../stores/use-sync.ts';
import styles from './phases.module.css';
import { checkPlanning, type PlanningCheck } from './planning-obstacles.ts';
import { PlanningObstacles } from './planning-obstacle-list.tsx';
import { useSetPhase } from './use-set-phase.ts';

/** What still keeps the planning from being complete; when nothing does, it is completed here. */
export function CompletePlanningDialog(props: { readonly onClose: () => void }): ReactNode {
  const { onClose } = props;
  useBoardVersion();
  const view = useBoardView();
  const { commands, today } = useSession();
  const { isSetting, setPhase } = useSetPhase();
  const isOffline = useSyncStatus().kind === 'offline';
  const { phases } = useLaterMessages();
  const words = phases.complete;
  const { common } = useMessages();
  const check = checkPlanning(view, today);
  const { sprint } = check;

  const complete = async (planned: NexusSprint): Promise<void> => {
    // The server first: it may refuse, and then nothing has happened.
    if (!(await setPhase('sprint'))) return;
    commands.perform(
      { kind: 'edit-sprint' },
      (edit) => editSprint(edit, planned.id, { state: 'running' }),
      () => words.completed(planned.name, check.items),
    );
    onClose();
  };

  const isComplete = sprint !== undefined && check.obstacles.length === 0;
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        isComplete ? (
          <>
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button
              look="primary"
              data-autofocus
              aria-disabled={isSetting}
              unavailable={isOffline ? phases.offline : undefined}
              onClick={() => {
                if (!isSetting) void complete(sprint);
              }}
            >
              {words.do}
            </Button>
          </>
        ) : (
          <Button onClick={onClose}>{common.close}</Button>
        )
      }
    >
      {isComplete ? <WhatHappens check={check} sprint={sprint} /> : <NotYet check={check} />}
    </Dialog>
  );
}

function NotYet(props: { readonly check: PlanningCheck }): ReactNode {
  const { sprint, obstacles } = props.check;
  const words = useLaterMessages().phases.complete;
  return (
    <>
      <p className={styles['text']}>
        {sprint === undefined ? words.notYet : words.notYetOf(sprint.name)}
      </p>
      <PlanningObstacles obstacles={obstacles} sprint={sprint} />
    </>
  );
}

function WhatHappens(props: {
  readonly check: PlanningCheck;
  readonly sprint: NexusSprint;
}): ReactNode {
  const { check, sprint } = props;
  const view = useBoardView();
  const words = useLaterMessages().phases.complete;
  const { forms, shell } = useMessages();
  return (
    <>
      <p className={styles['text']}>{words.facts(sprint.name, check.teams.length, check.items)}</p>
      <p className={styles['text']}>
        <strong>{words.goal}</strong> {shell.quoted(view.sprintGoal(null, sprint.id))}
      </p>
      <p className={styles['text']}>{words.whatHappens}</p>
      <ul className={styles['effects']}>
        {sprint.start === undefined || sprint.end === undefined ? null : (
          <li>
            {words.starts(sprint.name, forms.shortDay(sprint.start), forms.shortDay(sprint.end))}
          </li>
        )}
        <li>{words.becomesBacklog}</li>
        <li>{words.phaseMoves}</li>
      </ul>
    </>
  );
}
