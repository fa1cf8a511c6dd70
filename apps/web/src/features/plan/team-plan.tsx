import { Check, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { LIMITS, cellOf, type NexusSprint, type ScrumTeam } from '@weft/domain';
import { loadOf } from '@weft/rules';
import { Button } from '../../interface/button.tsx';
import { Icon } from '../../interface/icon.tsx';
import { Popover } from '../../interface/popover.tsx';
import { useEditingMessages } from '../../messages/editing-words.ts';
import { useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import {
  useBoardVersion,
  useBoardView,
  useCapacity,
  useSprintGoal,
} from '../../stores/use-board.ts';
import { useFindingsVersion } from '../../stores/use-findings.ts';
import { useLaterCommands } from '../../stores/use-later-commands.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { SeverityMark } from '../findings/severity-mark.tsx';
import { KeptField } from '../nexus/kept-field.tsx';
import { SEVERITIES, loadInWords } from './effect-words.ts';
import { usePlanWords } from './plan-context.tsx';
import { sayPlanFinished } from './finish-plan.ts';
import { ChangedSince, FinishedBy } from './plan-finish-words.tsx';
import { findingsLeft } from './plan-progress.ts';
import { planStateOf } from './plan-state.ts';
import styles from './team-plan.module.css';

interface TeamInSprint {
  readonly team: ScrumTeam;
  readonly sprint: NexusSprint;
}

/** Whether a team has finished its plan, and the way to say so or to take it up again. */
export function TeamPlan(props: TeamInSprint): ReactNode {
  const { team, sprint } = props;
  useBoardVersion();
  const view = useBoardView();
  const canEdit = useCanEdit();
  const words = usePlanWords().plan.team;
  const setFinished = useSetFinished(props);
  const state = planStateOf(view, team.id, sprint.id);
  if (state.kind !== 'open') {
    return (
      <div className={styles['state']}>
        {state.kind === 'finished' ? (
          <span className={styles['finished']}>
            <Icon of={Check} />
            <FinishedBy finish={state.finish} />
          </span>
        ) : (
          <span className={styles['changed']}>
            <Icon of={TriangleAlert} />
            <span>
              <ChangedSince teamName={team.name} change={state.change} />
            </span>
          </span>
        )}
        {canEdit && state.kind === 'changed' ? (
          <Button
            size="small"
            aria-label={words.finishAgainName(team.name)}
            onClick={() => setFinished(true)}
          >
            {words.finishAgain}
          </Button>
        ) : null}
        {canEdit ? (
          <Button
            size="small"
            look="quiet"
            data-quiet=""
            aria-label={words.reopenName(team.name)}
            onClick={() => setFinished(false)}
          >
            {words.reopen}
          </Button>
        ) : null}
      </div>
    );
  }
  if (!canEdit) return <div className={styles['state']}>{words.open}</div>;
  return (
    <div className={styles['state']}>
      <Popover
        label={words.checklist(team.name, sprint.name)}
        renderTrigger={(trigger) => (
          <Button size="small" {...trigger} aria-label={words.finish(team.name)}>
            {words.finishShort}
          </Button>
        )}
      >
        {(close) => (
          <Checklist
            team={team}
            sprint={sprint}
            onFinish={() => {
              close();
              setFinished(true);
            }}
          />
        )}
      </Popover>
    </div>
  );
}

/** What is looked at before a team says that its plan is finished; nothing of it is a must. */
function Checklist(props: TeamInSprint & { readonly onFinish: () => void }): ReactNode {
  const { team, sprint, onFinish } = props;
  const { findingStore } = useSession();
  useFindingsVersion();
  const view = useBoardView();
  const cell = cellOf({ team: team.id, sprint: sprint.id });
  const capacity = useCapacity(cell);
  const goal = useSprintGoal(team.id, sprint.id);
  const laterCommands = useLaterCommands();
  const vocabulary = usePlanWords();
  const words = vocabulary.plan.team;
  const left = findingsLeft(view, findingStore.rules, { team: team.id, sprint: sprint.id });
  const counts = { error: words.stops, warning: words.risks, info: words.hints };
  const levels = SEVERITIES.filter((severity) => left[severity] > 0);
  const heavy = levels
    .filter((severity) => severity !== 'info')
    .map((severity) => counts[severity](left[severity]));
  return (
    <div className={styles['checklist']}>
      <h3>{words.checklist(team.name, sprint.name)}</h3>
      <dl className={styles['facts']}>
        <dt>{words.load}</dt>
        <dd>{loadInWords({ points: loadOf(view, cell).points, capacity }, vocabulary)}</dd>
        <dt>{words.findings}</dt>
        <dd>
          {levels.length === 0 ? words.noFindings : null}
          {levels.map((severity) => (
            <span key={severity} className={styles['left']}>
              <SeverityMark severity={severity} wordHidden />
              {counts[severity](left[severity])}
            </span>
          ))}
        </dd>
      </dl>
      <KeptField
        label={words.goal(team.name)}
        value={goal}
        maxLength={LIMITS.goalChars}
        disabled={false}
        onKeep={(text) => laterCommands.setSprintGoal(team.id, sprint.id, text)}
      />
      <Button look="primary" onClick={onFinish}>
        {heavy.length === 0 ? words.finishNow : words.finishWith(heavy.join(', '))}
      </Button>
    </div>
  );
}

function useSetFinished({ team, sprint }: TeamInSprint): (finished: boolean) => void {
  const session = useSession();
  const interfaceStore = useInterfaceStore();
  const words = usePlanWords().plan.team;
  const { undo } = useEditingMessages().commands;
  return (finished) => {
    if (!sayPlanFinished(session, { team: team.id, sprint: sprint.id }, finished)) return;
    const text = finished ? words.told(team.name) : words.toldOpen(team.name);
    const { toast, announce } = interfaceStore.getState();
    toast({ text, action: { label: undo, run: session.commands.takingBack() } });
    announce(text);
  };
}
