import type { ReactNode } from 'react';
import { editSprint } from '@weft/board-doc';
import type { BoardView, NexusSprint, SprintId } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useToday } from '../../stores/use-today.ts';
import { useBoardVersion, useBoardView } from '../../stores/use-board.ts';
import { useIsFacilitator, usePhase } from '../../stores/use-phase.ts';
import { useSyncStatus } from '../../stores/use-sync.ts';
import styles from './phases.module.css';
import { checkPlanning, type PlanningCheck } from './planning-obstacles.ts';
import { PlanningObstacles } from './planning-obstacle-list.tsx';
import { useSetPhase } from './use-set-phase.ts';

/**
 * What still keeps the planning from being complete; when nothing does, it is completed here. With a
 * Sprint named it starts that one: the same check, and the phase of the board moves only where a
 * facilitator completes the planning that the board is in.
 */
export function CompletePlanningDialog(props: {
  readonly sprint?: SprintId;
  readonly onClose: () => void;
}): ReactNode {
  const { sprint: wanted, onClose } = props;
  useBoardVersion();
  const view = useBoardView();
  const { commands } = useSession();
  const today = useToday();
  const { isSetting, setPhase } = useSetPhase();
  const isOffline = useSyncStatus().kind === 'offline';
  const { phases } = useLaterMessages();
  const words = phases.complete;
  const { common } = useMessages();
  const isFacilitator = useIsFacilitator();
  const completes = usePhase() === 'planning' && isFacilitator;
  const check = checkPlanning(view, today, wanted);
  const { sprint } = check;

  const complete = async (planned: NexusSprint): Promise<void> => {
    // The server first: it may refuse, and then nothing has happened.
    if (completes && !(await setPhase('sprint'))) return;
    commands.perform(
      { kind: 'edit-sprint' },
      (edit) => editSprint(edit, planned.id, { state: 'running' }),
      () => (completes ? words : phases.start).completed(planned.name, check.items),
    );
    onClose();
  };

  const isComplete = sprint !== undefined && check.obstacles.length === 0;
  return (
    <Dialog
      title={completes ? words.title : phases.start.title(nameOf(view, wanted ?? sprint?.id))}
      onClose={onClose}
      footer={
        isComplete ? (
          <>
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button
              look="primary"
              data-autofocus
              aria-disabled={isSetting}
              unavailable={completes && isOffline ? phases.offline : undefined}
              onClick={() => {
                if (!isSetting) void complete(sprint);
              }}
            >
              {completes ? words.do : phases.start.do(sprint.name)}
            </Button>
          </>
        ) : (
          <Button onClick={onClose}>{common.close}</Button>
        )
      }
    >
      {isComplete ? (
        <WhatHappens check={check} sprint={sprint} completes={completes} />
      ) : (
        <NotYet check={check} />
      )}
    </Dialog>
  );
}

function nameOf(view: BoardView, sprint: SprintId | undefined): string {
  return sprint === undefined ? '' : (view.sprint(sprint)?.name ?? '');
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
  readonly completes: boolean;
}): ReactNode {
  const { check, sprint, completes } = props;
  const view = useBoardView();
  const { complete: words, start } = useLaterMessages().phases;
  const { forms, shell } = useMessages();
  return (
    <>
      <p className={styles['text']}>{words.facts(sprint.name, check.teams.length, check.items)}</p>
      <p className={styles['text']}>
        <strong>{words.goal}</strong> {shell.quoted(view.sprintGoal(null, sprint.id))}
      </p>
      <p className={styles['text']}>{completes ? words.whatHappens : start.whatHappens}</p>
      <ul className={styles['effects']}>
        {sprint.start === undefined || sprint.end === undefined ? null : (
          <li>
            {words.starts(sprint.name, forms.shortDay(sprint.start), forms.shortDay(sprint.end))}
          </li>
        )}
        <li>{words.becomesBacklog}</li>
        {completes ? <li>{words.phaseMoves}</li> : null}
      </ul>
    </>
  );
}
