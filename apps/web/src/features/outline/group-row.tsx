import { memo, type ReactNode } from 'react';
import { unreachable, type CellId, type SprintId } from '@weft/domain';
import { loadLevel, loadOf, loadThresholdsOf, sumOfSizes } from '@weft/rules';
import { teamInWords } from '../../canvas/cards/card-facts.ts';
import { HueMark } from '../../interface/hue-mark.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardSettings, useBoardView, useCapacity } from '../../stores/use-board.ts';
import { useCellFindings } from '../../stores/use-findings.ts';
import { FoundMark, foundInWords } from './found-mark.tsx';
import type { OutlineEntry } from './outline-rows.ts';
import { RowFrame, type RowProps } from './row-frame.tsx';
import styles from './rows.module.css';

/** A row that others are below: a Sprint, a team in it, or the Nexus as a whole. */
export const GroupRow: React.NamedExoticComponent<RowProps> = memo(function GroupRow(
  props: RowProps,
): ReactNode {
  const { entry } = props.row;
  const words = useLaterMessages().outline;
  switch (entry.kind) {
    case 'nexus':
      return <RowFrame {...props} label={words.nexus} lead={null} title={words.nexus} />;
    case 'sprint':
      return <SprintRow {...props} sprint={entry.sprint} count={entry.items} />;
    case 'team':
      return <TeamRow {...props} entry={entry} />;
    case 'item':
    case 'waits-for':
    case 'enables':
    case 'collision':
    case 'finding':
      return null;
    default:
      return unreachable(entry);
  }
});

function SprintRow(
  props: RowProps & { readonly sprint: SprintId | null; readonly count: number },
): ReactNode {
  const { sprint: id, count } = props;
  const view = useBoardView();
  const words = useLaterMessages().outline;
  const sprint = id === null ? undefined : view.sprint(id);
  const name = sprint?.name ?? words.backlog;
  const state = sprint === undefined ? '' : words.sprintStates[sprint.state];
  const size = sumOfSizes([...view.items()].filter(({ place }) => place.sprint === id));
  const isAside = sprint !== undefined && !view.sprints().includes(sprint);
  return (
    <RowFrame
      {...props}
      label={words.parts([
        words.beside([name, state, isAside ? words.aside : '']),
        words.items(count),
        words.points(size),
      ])}
      lead={null}
      title={name}
      facts={
        <>
          {state === '' ? null : <span className={styles['tag']}>{state}</span>}
          {isAside ? <span className={styles['tag']}>{words.aside}</span> : null}
          <span className={styles['muted']}>{words.items(count)}</span>
          <span className={styles['number']}>{words.points(size)}</span>
        </>
      }
    />
  );
}

function TeamRow(
  props: RowProps & { readonly entry: Extract<OutlineEntry, { readonly kind: 'team' }> },
): ReactNode {
  const { entry } = props;
  const view = useBoardView();
  const { canvas } = useMessages();
  const words = useLaterMessages().outline;
  const findings = useCellFindings(entry.cell);
  const load = useLoad(entry.cell);
  const team = entry.team === null ? undefined : view.team(entry.team);
  const name = teamInWords(entry.team, view, canvas);
  const isAside = team !== undefined && !view.teams().includes(team);
  const count = entry.items === 0 ? words.nothingYet : words.items(entry.items);
  return (
    <RowFrame
      {...props}
      label={words.parts([
        words.beside([name, isAside ? words.aside : '']),
        count,
        words.load(load.points, load.capacity),
        foundInWords(findings, canvas),
      ])}
      lead={entry.team === null ? null : <HueMark hue={team?.hue} />}
      title={name}
      facts={
        <>
          {isAside ? <span className={styles['tag']}>{words.aside}</span> : null}
          <FoundMark findings={findings} />
          <span className={styles['muted']}>{count}</span>
          <span className={styles['number']} data-load={load.level}>
            {words.loadShort(load.points, load.capacity)}
          </span>
        </>
      }
    />
  );
}

function useLoad(cell: CellId): {
  readonly points: number;
  readonly capacity: number | undefined;
  readonly level: ReturnType<typeof loadLevel>;
} {
  const view = useBoardView();
  const settings = useBoardSettings();
  const capacity = useCapacity(cell);
  const { points } = loadOf(view, cell);
  return { points, capacity, level: loadLevel(points, capacity, loadThresholdsOf(settings)) };
}
