import { Suspense, lazy, type ReactNode } from 'react';
import type { NexusSprint } from '@weft/domain';
import { Popover } from '../../interface/popover.tsx';
import { classNames } from '../../interface/class-names.ts';
import { useMessages } from '../../messages/catalogue.ts';
import { useProductGoal, useSprintGoal, useSprints } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './top-bar.module.css';

const GoalFields = lazy(async () => ({
  default: (await import('./goal-fields.tsx')).GoalFields,
}));

/** The Sprint that counts now: the running one, else the first that is planned. */
function currentSprint(sprints: readonly NexusSprint[]): NexusSprint | undefined {
  return (
    sprints.find((sprint) => sprint.state === 'running') ??
    sprints.find((sprint) => sprint.state === 'planned')
  );
}

/** One line: the Nexus Sprint Goal of the current Sprint, else the Product Goal. Opens both. */
export function GoalLine(): ReactNode {
  const sprint = currentSprint(useSprints());
  return sprint === undefined ? (
    <GoalButton sprint={undefined} sprintGoal="" />
  ) : (
    <SprintGoalLine sprint={sprint} />
  );
}

function SprintGoalLine(props: { readonly sprint: NexusSprint }): ReactNode {
  const goal = useSprintGoal(null, props.sprint.id);
  return <GoalButton sprint={props.sprint} sprintGoal={goal} />;
}

function GoalButton(props: {
  readonly sprint: NexusSprint | undefined;
  readonly sprintGoal: string;
}): ReactNode {
  const { sprint, sprintGoal } = props;
  const productGoal = useProductGoal();
  const canEdit = useCanEdit();
  const { shell } = useMessages();
  const goal = sprintGoal === '' ? productGoal : sprintGoal;
  const empty = canEdit ? shell.addProductGoal : shell.noProductGoal;
  return (
    <Popover
      label={shell.goals}
      renderTrigger={(trigger) => (
        <button type="button" {...trigger} className={styles['goal']} title={goal || undefined}>
          {goal === '' ? (
            <span className={classNames(styles['goalText'], styles['goalEmpty'])}>{empty}</span>
          ) : (
            <>
              <span>{shell.goal}</span>
              <span className={styles['goalText']}>{shell.quoted(goal)}</span>
            </>
          )}
        </button>
      )}
    >
      {(close) => (
        <Suspense>
          <GoalFields
            sprint={sprint}
            sprintGoal={sprintGoal}
            productGoal={productGoal}
            readOnly={!canEdit}
            close={close}
          />
        </Suspense>
      )}
    </Popover>
  );
}
