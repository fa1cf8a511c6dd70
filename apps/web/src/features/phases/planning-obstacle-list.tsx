import type { ReactNode } from 'react';
import { unreachable, type NexusSprint, type TeamId } from '@weft/domain';
import type { Finding } from '@weft/rules';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import type { OpenDialog } from '../../stores/interface-store.ts';
import { useBoardView } from '../../stores/use-board.ts';
import { useFindingVocabulary } from '../findings/finding-words.ts';
import { SeverityMark } from '../findings/severity-mark.tsx';
import { sayPlanFinished } from '../plan/finish-plan.ts';
import { obstacleInWords } from './obstacle-words.ts';
import styles from './phases.module.css';
import type { PlanningObstacle } from './planning-obstacles.ts';

/** What keeps a planning from being complete, each with the way to it. */
export function PlanningObstacles(props: {
  readonly obstacles: readonly PlanningObstacle[];
  readonly sprint: NexusSprint | undefined;
}): ReactNode {
  const { obstacles, sprint } = props;
  return (
    <ul className={styles['obstacles']}>
      {obstacles.map((obstacle) => (
        <li key={keyOf(obstacle)} className={styles['obstacle']}>
          <Obstacle obstacle={obstacle} sprint={sprint} />
        </li>
      ))}
    </ul>
  );
}

function keyOf(obstacle: PlanningObstacle): string {
  if (obstacle.kind === 'finding') return obstacle.finding.key;
  return 'team' in obstacle ? obstacle.team : obstacle.kind;
}

function Obstacle(props: {
  readonly obstacle: PlanningObstacle;
  readonly sprint: NexusSprint | undefined;
}): ReactNode {
  const { obstacle, sprint } = props;
  const view = useBoardView();
  const { phases } = useLaterMessages();
  const findings = useFindingVocabulary();
  const words = phases.complete;
  const said = { text: obstacleInWords(obstacle, sprint, view, { phases, findings }) };
  switch (obstacle.kind) {
    case 'no-sprint':
      return <Way {...said} button={words.addSprint} to={{ kind: 'nexus', tab: 'sprints' }} />;
    case 'still-running':
      return (
        <Way
          {...said}
          button={words.closeFirst}
          to={{ kind: 'close-sprint', sprint: obstacle.sprint }}
        />
      );
    case 'nothing-selected':
      return <p>{said.text}</p>;
    case 'no-dates':
      return <Way {...said} button={words.setDates} to={{ kind: 'nexus', tab: 'sprints' }} />;
    case 'team-open':
    case 'team-changed':
      return <OpenTeam {...said} team={obstacle.team} sprint={sprint} />;
    case 'finding':
      return <Stop {...said} finding={obstacle.finding} />;
    default:
      return unreachable(obstacle);
  }
}

function Way(props: {
  readonly text: string;
  readonly button: string;
  readonly to: OpenDialog;
}): ReactNode {
  const { text, button, to } = props;
  const openDialog = useInterface((state) => state.openDialog);
  return (
    <>
      <p>{text}</p>
      <Button size="small" onClick={() => openDialog(to)}>
        {button}
      </Button>
    </>
  );
}

/** Who facilitates may say it for a team that has said so aloud. */
function OpenTeam(props: {
  readonly text: string;
  readonly team: TeamId;
  readonly sprint: NexusSprint | undefined;
}): ReactNode {
  const { text, team, sprint } = props;
  const view = useBoardView();
  const session = useSession();
  const words = useLaterMessages().phases.complete;
  const name = view.team(team)?.name ?? '';
  return (
    <>
      <p>{text}</p>
      {sprint === undefined ? null : (
        <Button
          size="small"
          onClick={() => sayPlanFinished(session, { team, sprint: sprint.id }, true)}
        >
          {words.finishFor(name)}
        </Button>
      )}
    </>
  );
}

function Stop(props: { readonly text: string; readonly finding: Finding }): ReactNode {
  const { text, finding } = props;
  const openDialog = useInterface((state) => state.openDialog);
  const words = useLaterMessages().phases.complete;
  const isGoal = finding.rule === 'goal-missing';
  return (
    <>
      <div>
        <SeverityMark severity={finding.severity} />
        <p>{text}</p>
      </div>
      <Button
        size="small"
        onClick={() => openDialog({ kind: 'nexus', tab: isGoal ? 'goals' : 'done' })}
      >
        {isGoal ? words.writeGoals : words.writeDone}
      </Button>
    </>
  );
}
