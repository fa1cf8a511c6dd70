import { useDroppable } from '@dnd-kit/core';
import { memo, type ReactNode } from 'react';
import { OUTSIDE, cellOf, type ItemId, type TeamId } from '@weft/domain';
import { loadLevel, loadThresholdsOf } from '@weft/rules';
import { classNames } from '../../interface/class-names.ts';
import { hueClass } from '../../interface/hue.ts';
import { HueMark } from '../../interface/hue-mark.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardSettings, useBoardView, useTeams } from '../../stores/use-board.ts';
import { useCellFindings } from '../../stores/use-findings.ts';
import { useLaterCommands } from '../../stores/use-later-commands.ts';
import { worst } from '../../canvas/canvas-model.ts';
import { SeverityMark } from '../findings/severity-mark.tsx';
import { columnId } from './drop-columns.ts';
import { FLOW, type Flow } from './flow.ts';
import { GoalEdit } from './goal-edit.tsx';
import { IntegrationPopover } from './integration-popover.tsx';
import type { SprintCard, SprintLane } from './sprint-backlog.ts';
import { SprintCardView } from './sprint-card.tsx';
import { flowName, teamNameOf, useSprintDesk } from './sprint-desk.tsx';
import styles from './sprint-lanes.module.css';

interface LaneProps {
  readonly lane: SprintLane;
  readonly tabbable: ItemId | undefined;
  /** A PBI of this lane is in hand: its columns can take it. */
  readonly isTarget: boolean;
  readonly onFocus: (card: SprintCard) => void;
}

/** The Sprint Backlog of one team: who it is, how full, what for, and its PBIs by column. */
export const SprintLaneView: React.NamedExoticComponent<LaneProps> = memo(function SprintLaneView(
  props: LaneProps,
): ReactNode {
  const { lane, tabbable, isTarget, onFocus } = props;
  const view = useBoardView();
  const hue = useTeams().find(({ id }) => id === lane.team)?.hue;
  const { common } = useMessages();
  const words = useLaterMessages().sprintBacklog;
  const name = teamNameOf(view, lane.team, common);
  return (
    <section
      className={classNames(styles['lane'], hueClass(hue))}
      aria-label={words.lane(name)}
      data-lane={lane.team ?? '-'}
    >
      <LaneHead lane={lane} name={name} hue={hue} />
      {FLOW.map((flow) => (
        <Column
          key={flow}
          team={lane.team}
          flow={flow}
          cards={lane.columns[flow]}
          tabbable={tabbable}
          isTarget={isTarget}
          onFocus={onFocus}
        />
      ))}
    </section>
  );
});

function LaneHead(props: {
  readonly lane: SprintLane;
  readonly name: string;
  readonly hue: number | undefined;
}): ReactNode {
  const { lane, name, hue } = props;
  const { team, load, capacity } = lane;
  const { sprint } = useSprintDesk();
  const words = useLaterMessages().sprintBacklog;
  const level = loadLevel(load.points, capacity, loadThresholdsOf(useBoardSettings()));
  const severity = worst(useCellFindings(cellOf({ team, sprint: sprint.id })));
  const isTeam = team !== null && team !== OUTSIDE;
  return (
    <header className={styles['laneHead']}>
      <h3 className={styles['team']}>
        <HueMark hue={hue} />
        <span>{name}</span>
        {severity === undefined ? null : <SeverityMark severity={severity} wordHidden />}
      </h3>
      {/* What others do outside the Nexus has no load and no capacity here. */}
      {team === OUTSIDE ? null : (
        <p className={styles['load']} data-level={level}>
          {words.load(load.points, capacity)}
          {words.loadLevels[level] === '' ? null : (
            <span className={styles['level']}>{words.loadLevels[level]}</span>
          )}
          {load.withoutSize === 0 ? null : <span>{words.withoutSize(load.withoutSize)}</span>}
        </p>
      )}
      {load.count === 0 ? <p className={styles['nothing']}>{words.nothing}</p> : null}
      {isTeam ? <TeamGoal team={team} name={name} goal={lane.goal} /> : null}
      {isTeam ? <IntegrationPopover team={team} name={name} /> : null}
    </header>
  );
}

function TeamGoal(props: {
  readonly team: TeamId;
  readonly name: string;
  readonly goal: string;
}): ReactNode {
  const { team, name, goal } = props;
  const { sprint, canChange } = useSprintDesk();
  const laterCommands = useLaterCommands();
  const words = useLaterMessages().sprintBacklog;
  return (
    <GoalEdit
      label={words.teamGoal(name)}
      goal={goal}
      none={words.noTeamGoal}
      add={canChange ? words.addTeamGoal : undefined}
      className={styles['goal']}
      onCommit={(text) => laterCommands.setSprintGoal(team, sprint.id, text)}
    />
  );
}

function Column(props: {
  readonly team: TeamId | null;
  readonly flow: Flow;
  readonly cards: readonly SprintCard[];
  readonly tabbable: ItemId | undefined;
  readonly isTarget: boolean;
  readonly onFocus: (card: SprintCard) => void;
}): ReactNode {
  const { team, flow, cards, tabbable, isTarget, onFocus } = props;
  const drop = useDroppable({ id: columnId(team, flow) });
  const messages = useMessages();
  const words = useLaterMessages().sprintBacklog;
  const name = flowName(flow, messages, words);
  return (
    <div
      ref={drop.setNodeRef}
      role="group"
      aria-label={words.column(name, cards.length)}
      className={styles['column']}
      data-flow={flow}
      data-target={isTarget ? '' : undefined}
      data-over={drop.isOver ? '' : undefined}
      data-empty={cards.length === 0 ? '' : undefined}
    >
      <h4 className={styles['columnName']} aria-hidden="true">
        {name}
        <span>{cards.length}</span>
      </h4>
      {cards.map((card) => (
        <SprintCardView
          key={card.item.id}
          card={card}
          tabbable={card.item.id === tabbable}
          onFocus={onFocus}
        />
      ))}
    </div>
  );
}
