import { useRef, type ReactNode } from 'react';
import type { NexusSprint } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useIsBoardEmpty, useSprints } from '../../stores/use-board.ts';
import { useSyncStatus } from '../../stores/use-sync.ts';
import { cardsOf, type SprintBacklog } from './sprint-backlog.ts';
import { SprintDeskProvider } from './sprint-desk.tsx';
import {
  chosenSprint,
  isNarrowed,
  shownLanes,
  WHOLE_SPRINT,
  type SprintFilter,
} from './sprint-filter.ts';
import { SprintHead } from './sprint-head.tsx';
import { SprintLanes } from './sprint-lanes.tsx';
import styles from './sprint-screen.module.css';
import { SprintTools } from './sprint-tools.tsx';
import { useSprintBacklog } from './use-sprint-backlog.ts';
import { useSprintFilter, type ChangeFilter } from './use-sprint-filter.ts';
import { useDesk } from './use-desk.ts';
import { useFittingScale, useWall } from './use-wall.ts';

/** The Nexus Sprint Backlog: what all teams selected for a Sprint, and how far it is. */
export function SprintScreen(): ReactNode {
  const session = useSession();
  const [filter, change] = useSprintFilter();
  const sprint = chosenSprint(useSprints(), filter.sprint);
  const words = useLaterMessages().sprintBacklog;
  const isBoardEmpty = useIsBoardEmpty();
  const isWall = filter.isWall && sprint !== undefined;
  const screen = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useWall(isWall, change, screen);
  useFittingScale(isWall, screen, content);
  return (
    <section ref={screen} aria-label={words.label} className={styles['screen']}>
      {isBoardEmpty ? null : sprint === undefined ? (
        <div className={styles['state']}>
          <p>{words.states.noSprint}</p>
          <p className={styles['hint']}>{words.states.noSprintHint}</p>
        </div>
      ) : (
        <div ref={content}>
          <SprintPage
            key={`${session.boardId}/${sprint.id}`}
            sprint={sprint}
            filter={filter}
            change={change}
          />
        </div>
      )}
    </section>
  );
}

function SprintPage(props: {
  readonly sprint: NexusSprint;
  readonly filter: SprintFilter;
  readonly change: ChangeFilter;
}): ReactNode {
  const { sprint, filter, change } = props;
  const backlog = useSprintBacklog(sprint);
  const desk = useDesk(sprint, filter, change);
  if (backlog === undefined) return null;
  const lanes = shownLanes(backlog, filter);
  return (
    <SprintDeskProvider desk={desk}>
      <SprintHead backlog={backlog} change={change} />
      {filter.isWall ? null : <SprintTools lanes={lanes} filter={filter} change={change} />}
      <Narrowed backlog={backlog} filter={filter} change={change} />
      {backlog.lanes.flatMap(cardsOf).length === 0 ? <Empty /> : null}
      <SprintLanes lanes={lanes} />
      <WhileOffline />
    </SprintDeskProvider>
  );
}

/** How much of the Sprint the filter shows, and what shows all of it again. */
function Narrowed(props: {
  readonly backlog: SprintBacklog;
  readonly filter: SprintFilter;
  readonly change: ChangeFilter;
}): ReactNode {
  const { backlog, filter, change } = props;
  const words = useLaterMessages().sprintBacklog;
  if (!isNarrowed(filter)) return null;
  const shown = shownLanes(backlog, filter).flatMap(cardsOf).length;
  const all = backlog.lanes.flatMap(cardsOf).length;
  return (
    <div className={styles['narrowed']} role="status">
      <span>{shown === 0 ? words.noneMatch : words.showing(shown, all)}</span>
      {filter.isWall ? null : (
        <Button size="small" look="quiet" onClick={() => change(WHOLE_SPRINT)}>
          {words.showAll}
        </Button>
      )}
    </div>
  );
}

/** At the lower edge: nothing on the screen moves when the connection goes or comes back. */
function WhileOffline(): ReactNode {
  const isOffline = useSyncStatus().kind === 'offline';
  const words = useLaterMessages().sprintBacklog;
  return isOffline ? <p className={styles['offline']}>{words.states.offline}</p> : null;
}

function Empty(): ReactNode {
  const words = useLaterMessages().sprintBacklog;
  return (
    <div className={styles['state']}>
      <p>{words.states.empty}</p>
      <p className={styles['hint']}>{words.states.emptyHint}</p>
    </div>
  );
}
