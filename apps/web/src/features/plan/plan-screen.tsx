import { useState, type ReactNode } from 'react';
import { LIMITS } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { TextField } from '../../interface/text-field.tsx';
import { useSession } from '../../stores/app-context.tsx';
import { useIsBoardEmpty } from '../../stores/use-board.ts';
import { useLaterCommands } from '../../stores/use-later-commands.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { PlanDrag } from './plan-drag.tsx';
import { PlanDrawer } from './plan-drawer.tsx';
import { PlanHead } from './plan-head.tsx';
import { PlanLaneRows } from './plan-lane-rows.tsx';
import { PlanProvider, usePlan, usePlanWords } from './plan-context.tsx';
import { useHandKeys } from './use-hand-keys.ts';
import { useShowHand } from './use-show-hand.ts';
import styles from './plan.module.css';

/** Nexus Sprint Planning: the ordered Product Backlog beside the lanes of teams and Sprints. */
export function PlanScreen(): ReactNode {
  const session = useSession();
  return (
    <PlanProvider key={session.boardId}>
      <PlanPage />
    </PlanProvider>
  );
}

function PlanPage(): ReactNode {
  const { lanes } = usePlan();
  const words = usePlanWords().plan;
  useHandKeys();
  useShowHand();
  const isPossible = lanes.teams.length > 0 && lanes.sprints.length > 0;
  if (useIsBoardEmpty()) return <section aria-label={words.label} className={styles['plan']} />;
  return (
    <section aria-label={words.label} className={styles['plan']}>
      <PlanDrag>
        <PlanDrawer />
        <div className={styles['table']}>
          <PlanHead />
          {isPossible ? <PlanLaneRows /> : <Missing />}
        </div>
      </PlanDrag>
    </section>
  );
}

/** What is needed before anything can be planned. */
function Missing(): ReactNode {
  const { lanes } = usePlan();
  const words = usePlanWords().plan;
  const canEdit = useCanEdit();
  const noTeams = lanes.teams.length === 0;
  return (
    <div className={styles['missing']}>
      <p>
        {noTeams
          ? canEdit
            ? words.noTeams
            : words.viewerNoTeams
          : canEdit
            ? words.noSprint
            : words.viewerNoSprint}
      </p>
      {canEdit ? noTeams ? <AddTeam /> : <AddSprint /> : null}
    </div>
  );
}

function AddTeam(): ReactNode {
  const commands = useLaterCommands();
  const { plan, canvas } = usePlanWords();
  return (
    <Button look="primary" onClick={() => commands.addTeam({ name: canvas.heading.newTeam(1) })}>
      {plan.addTeam}
    </Button>
  );
}

function AddSprint(): ReactNode {
  const commands = useLaterCommands();
  const words = usePlanWords().plan;
  const [name, setName] = useState('');
  return (
    <form
      className={styles['addSprint']}
      onSubmit={(event) => {
        event.preventDefault();
        const trimmed = name.trim();
        commands.addSprint(trimmed === '' ? {} : { name: trimmed });
      }}
    >
      <TextField
        label={words.sprintName}
        value={name}
        maxLength={LIMITS.nameChars}
        onChange={(event) => setName(event.target.value)}
      />
      <Button look="primary" type="submit">
        {words.addSprint}
      </Button>
    </form>
  );
}
