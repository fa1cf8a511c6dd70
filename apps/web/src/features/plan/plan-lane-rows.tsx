import { memo, type ReactNode } from 'react';
import { cellOf, type NexusSprint, type ScrumTeam } from '@weft/domain';
import { hueClass } from '../../interface/hue.ts';
import { HueMark } from '../../interface/hue-mark.tsx';
import type { Opens } from './cell-outlook.tsx';
import { usePlan, usePlanWords } from './plan-context.tsx';
import { PlanCell } from './plan-cell.tsx';
import { opensUp } from './plan-lanes.ts';
import { TeamPlan } from './team-plan.tsx';
import styles from './lanes.module.css';

/** Teams below each other, the planned Sprint and the next side by side. */
export function PlanLaneRows(): ReactNode {
  const { lanes } = usePlan();
  const words = usePlanWords().plan;
  const { teams, sprints } = lanes;
  return (
    <div
      className={styles['lanes']}
      role="region"
      aria-label={words.lanes}
      data-columns={sprints.length}
    >
      <div className={styles['columns']}>
        <span />
        {sprints.map((sprint, index) => (
          <h2 key={sprint.id} className={styles['column']}>
            {index === 0 ? words.planned(sprint.name) : words.next(sprint.name)}
          </h2>
        ))}
      </div>
      {teams.map((team, index) => (
        <LaneRow
          key={team.id}
          team={team}
          sprints={sprints}
          opens={opensUp(index, teams.length) ? 'up' : 'down'}
        />
      ))}
    </div>
  );
}

const LaneRow = memo(function LaneRow(props: {
  readonly team: ScrumTeam;
  readonly sprints: readonly NexusSprint[];
  readonly opens: Opens;
}): ReactNode {
  const { team, sprints, opens } = props;
  const [planned] = sprints;
  return (
    <section className={`${styles['row'] ?? ''} ${hueClass(team.hue)}`} aria-label={team.name}>
      <div className={styles['team']}>
        <h3 className={styles['name']}>
          <HueMark hue={team.hue} />
          <span>{team.name}</span>
        </h3>
        {planned === undefined ? null : <TeamPlan team={team} sprint={planned} />}
      </div>
      {sprints.map((sprint) => (
        <PlanCell
          key={sprint.id}
          cell={cellOf({ team: team.id, sprint: sprint.id })}
          sprintName={sprint.name}
          opens={opens}
        />
      ))}
    </section>
  );
});
