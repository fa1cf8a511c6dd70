import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { OUTSIDE, placeOf, type BoardView, type CellId } from '@weft/domain';
import { loadLevel, type Effect, type LoadEffect } from '@weft/rules';
import { Icon } from '../../interface/icon.tsx';
import { useMessages, type Messages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardView } from '../../stores/use-board.ts';
import styles from './forecast.module.css';
import { netFindingsOf, SEVERITIES } from './net-findings.ts';

/** What edits would do, point by point: what is good about it, and what it costs. */
export function EffectSummary(props: { readonly effect: Effect }): ReactNode {
  const { effect } = props;
  const view = useBoardView();
  const { common } = useMessages();
  const words = useLaterMessages().forecast;
  const net = netFindingsOf(effect);
  const findings = SEVERITIES.filter((severity) => net[severity] !== 0);
  return (
    <ul className={styles['points']}>
      {findings.map((severity) => (
        <Point key={severity} isGood={net[severity] < 0}>
          {net[severity] < 0
            ? words.removes[severity](-net[severity])
            : words.adds[severity](net[severity])}
        </Point>
      ))}
      {findings.length === 0 ? <Point isGood={undefined}>{words.nothing}</Point> : null}
      {loadsToShow(effect).map((load) => (
        <Point key={load.cell} isGood={loadIsGood(load)}>
          {[
            words.load(
              cellInWords(load.cell, view, common),
              load.before.points,
              load.after.points,
              load.capacity,
            ),
            ...(pointsOver(load) > 0 ? [words.over(pointsOver(load))] : []),
          ].join(', ')}
        </Point>
      ))}
    </ul>
  );
}

function Point(props: {
  /** Undefined: neither. */
  readonly isGood: boolean | undefined;
  readonly children: string;
}): ReactNode {
  const { isGood, children } = props;
  const words = useLaterMessages().forecast;
  return (
    <li className={styles['point']} data-good={isGood}>
      {isGood === undefined ? null : <Icon of={isGood ? Check : X} />}
      <span>
        {children}
        {isGood === undefined ? null : (
          <span className="visually-hidden">, {isGood ? words.good : words.cost}</span>
        )}
      </span>
    </li>
  );
}

/** Loads of teams in Sprints; elsewhere there is no capacity to be over. */
function loadsToShow({ loads }: Effect): readonly LoadEffect[] {
  return loads.filter(({ cell, before, after, capacity, capacityBefore }) => {
    const { team, sprint } = placeOf(cell);
    const isSame = before.points === after.points && capacity === capacityBefore;
    return team !== null && team !== OUTSIDE && sprint !== null && !isSame;
  });
}

/** Relief is good, too much is a cost, and what fits is neither. */
function loadIsGood({ before, after, capacity, capacityBefore }: LoadEffect): boolean | undefined {
  const levelAfter = loadLevel(after.points, capacity);
  if (levelAfter === 'over' || levelAfter === 'far-over') return false;
  const levelBefore = loadLevel(before.points, capacityBefore);
  return levelBefore === 'over' || levelBefore === 'far-over' ? true : undefined;
}

function pointsOver({ after, capacity }: LoadEffect): number {
  return capacity === undefined ? 0 : Math.max(0, after.points - capacity);
}

function cellInWords(cell: CellId, view: BoardView, words: Messages['common']): string {
  const { team, sprint } = placeOf(cell);
  const names = [
    team === null ? words.notAssigned : (view.team(team)?.name ?? ''),
    sprint === null ? words.productBacklog : (view.sprint(sprint)?.name ?? ''),
  ];
  return names.join(', ');
}
