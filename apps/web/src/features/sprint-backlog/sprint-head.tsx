import { Minimize } from 'lucide-react';
import type { ReactNode } from 'react';
import { unreachable } from '@weft/domain';
import { IconButton } from '../../interface/icon-button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useToday } from '../../stores/use-today.ts';
import { useBoardTitle } from '../../stores/use-board.ts';
import { useLaterCommands } from '../../stores/use-later-commands.ts';
import { GoalEdit } from './goal-edit.tsx';
import type { SprintBacklog } from './sprint-backlog.ts';
import { sprintDayOf } from './sprint-day.ts';
import { useSprintDesk } from './sprint-desk.tsx';
import styles from './sprint-head.module.css';
import { SprintInNumbers } from './sprint-in-numbers.tsx';
import { useNotUpdated } from './use-sprint-findings.ts';
import type { ChangeFilter } from './use-sprint-filter.ts';

/** Which Sprint it is, what for, how far it is, and what of all that may be out of date. */
export function SprintHead(props: {
  readonly backlog: SprintBacklog;
  readonly change: ChangeFilter;
}): ReactNode {
  const { backlog, change } = props;
  const { isWall } = useSprintDesk();
  const words = useLaterMessages().sprintBacklog;
  return (
    <header className={styles['head']}>
      <div className={styles['line']}>
        <h2 className={styles['title']}>{words.title(backlog.sprint.name)}</h2>
        <p className={styles['when']}>{useWhen(backlog)}</p>
        <AsOf />
        {isWall ? (
          <IconButton
            icon={Minimize}
            label={words.leaveWall}
            className={styles['leave']}
            tooltipSide="left"
            onClick={() => change({ isWall: false })}
          />
        ) : null}
      </div>
      <NexusSprintGoal backlog={backlog} />
      <SprintInNumbers backlog={backlog} />
      <Nudges backlog={backlog} />
    </header>
  );
}

/** On paper: the day it was printed, as the board counts its days, and of which board. */
function AsOf(): ReactNode {
  const today = useToday();
  const title = useBoardTitle();
  const { forms } = useMessages();
  const words = useLaterMessages().sprintBacklog;
  // Noon of the device: the same day wherever it is.
  const day = forms.longDay(new Date(`${today}T12:00:00`).getTime());
  return <p className={styles['asOf']}>{words.asOf(day, title)}</p>;
}

/** The goal of the whole Nexus, where everybody who works on the Sprint sees it. */
function NexusSprintGoal({ backlog }: { readonly backlog: SprintBacklog }): ReactNode {
  const { sprint, goal } = backlog;
  const { canChange } = useSprintDesk();
  const commands = useLaterCommands();
  const words = useLaterMessages().sprintBacklog;
  return (
    <div className={styles['goal']}>
      <span className={styles['goalName']}>{words.goal}</span>
      <GoalEdit
        label={words.goal}
        goal={goal}
        none={words.noGoal}
        add={canChange ? words.addGoal : undefined}
        className={styles['goalText']}
        onCommit={(text) => commands.setSprintGoal(null, sprint.id, text)}
      />
    </div>
  );
}

function Nudges({ backlog }: { readonly backlog: SprintBacklog }): ReactNode {
  const { sprint } = backlog;
  const nudge = useNotUpdated(sprint.id);
  const { forms } = useMessages();
  const words = useLaterMessages().sprintBacklog;
  const nudges = [
    sprint.state === 'closed' ? words.states.closed : '',
    nudge === undefined
      ? ''
      : words.notUpdated(nudge.last === undefined ? undefined : forms.shortDay(nudge.last)),
  ].filter((text) => text !== '');
  return nudges.map((text) => (
    <p key={text} className={styles['nudge']}>
      {text}
    </p>
  ));
}

/** Its dates, and where today stands in them: `3 Nov – 14 Nov · Day 4 of 10`. */
function useWhen({ sprint }: SprintBacklog): string {
  const today = useToday();
  const { forms } = useMessages();
  const words = useLaterMessages().sprintBacklog;
  const { start, end, state } = sprint;
  const dates =
    start === undefined || end === undefined
      ? words.noDates
      : words.dates(forms.shortDay(start), forms.shortDay(end));
  const parts = [words.sprintStates[state], dates];
  const day = state === 'running' ? sprintDayOf(sprint, today) : undefined;
  if (day !== undefined) parts.push(inWords(day, words));
  return parts.join(' · ');
}

function inWords(
  day: Exclude<ReturnType<typeof sprintDayOf>, undefined>,
  words: ReturnType<typeof useLaterMessages>['sprintBacklog'],
): string {
  switch (day.kind) {
    case 'day':
      return words.day(day.day, day.of);
    case 'before':
      return words.notBegun;
    case 'after':
      return words.isOver;
    default:
      return unreachable(day);
  }
}
