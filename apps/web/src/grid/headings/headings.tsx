import { Plus } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { NexusSprint, ScrumTeam } from '@weft/domain';
import type { GridColumn, GridRow } from '@weft/layout';
import { Button } from '../../interface/button.tsx';
import { classNames } from '../../interface/class-names.ts';
import { hueClass } from '../../interface/hue.ts';
import { useMessages, type Messages } from '../../messages/catalogue.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useSprints, useTeams } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { useCanvasState } from '../../canvas/canvas-context.tsx';
import { teamInWords } from '../../canvas/cards/card-facts.ts';
import { useGrid, useGridParts, useLanes } from '../grid-context.tsx';
import { usePlacedHeadings } from './use-placed-headings.ts';
import styles from './headings.module.css';

const TeamMenu = lazy(async () => ({ default: (await import('./team-menu.tsx')).TeamMenu }));
const LanePeople = lazy(async () => ({ default: (await import('./lane-people.tsx')).LanePeople }));
const SprintMenu = lazy(async () => ({ default: (await import('./sprint-menu.tsx')).SprintMenu }));

/** Names of rows and columns: elements of constant size that stay in view. */
export function Headings(): ReactNode {
  const lanes = useLanes();
  const canEdit = useCanEdit();
  const words = useMessages().canvas;
  const { board } = useSession();
  const { actionsToCome } = useGridParts();
  const place = usePlacedHeadings();
  const rows = useRef(new Map<number, HTMLElement>());
  const columns = useRef(new Map<number, HTMLElement>());
  const addSprint = useRef<HTMLDivElement>(null);

  useEffect(() => {
    place({
      rows: rows.current,
      columns: columns.current,
      addSprint: addSprint.current,
    });
  }, [place, lanes.rows, lanes.columns, canEdit]);

  return (
    <div className={styles['headings']}>
      <div className={styles['columns']} role="group" aria-label={words.columns}>
        {lanes.columns.map((column) => (
          <div
            key={column.sprint ?? 'backlog'}
            ref={keepIn(columns.current, column.index)}
            className={styles['column']}
          >
            <ColumnHeading column={column} />
          </div>
        ))}
        {canEdit ? (
          <div ref={addSprint} className={styles['addSprint']}>
            <Button
              look="quiet"
              size="small"
              icon={Plus}
              aria-label={words.heading.addSprint}
              title={words.heading.addSprint}
              onClick={() => actionsToCome.do((actions) => void actions.addSprint())}
            >
              <span>{words.heading.addSprint}</span>
            </Button>
          </div>
        ) : null}
      </div>
      <div className={styles['rows']} role="group" aria-label={words.rows}>
        {lanes.rows.map((row) => (
          <div
            key={row.team ?? 'unassigned'}
            ref={keepIn(rows.current, row.index)}
            className={styles['row']}
          >
            <RowHeading row={row} />
          </div>
        ))}
      </div>
      <div className={styles['corner']}>
        {canEdit ? (
          <Button
            look="quiet"
            size="small"
            icon={Plus}
            aria-label={words.heading.addTeam}
            onClick={() =>
              actionsToCome.do(
                (actions) =>
                  void actions.addTeam(() => words.heading.newTeam(board.view.teams().length + 1)),
              )
            }
          >
            <span>{words.heading.addTeam}</span>
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function RowHeading({ row }: { readonly row: GridRow }): ReactNode {
  const { model } = useGridParts();
  const words = useMessages().canvas;
  const drawn = useCanvasState((state) => state.drawn);
  useTeams();
  const team = row.team === null ? undefined : model.view.team(row.team);
  return (
    <div
      className={classNames(styles['rowPlate'], hueClass(team?.hue))}
      data-bare={team === undefined ? '' : undefined}
    >
      <div className={styles['rowLabel']}>
        {team === undefined ? (
          <span className={styles['name']}>{teamInWords(row.team, model.view, words)}</span>
        ) : (
          <TeamName team={team} />
        )}
      </div>
      {drawn ? (
        <Suspense>
          <LanePeople team={row.team} />
        </Suspense>
      ) : null}
    </div>
  );
}

function TeamName({ team }: { readonly team: ScrumTeam }): ReactNode {
  const drawn = useCanvasState((state) => state.drawn);
  const canEdit = useCanEdit();
  const { heading } = useMessages().canvas;
  const name = (
    <span className={styles['name']}>
      {team.name}
      {team.aside ? <span className={styles['muted']}> {heading.aside}</span> : null}
    </span>
  );
  if (!drawn || !canEdit) return name;
  return (
    <Suspense fallback={name}>
      <TeamMenu team={team} />
    </Suspense>
  );
}

function ColumnHeading({ column }: { readonly column: GridColumn }): ReactNode {
  const { model } = useGridParts();
  const words = useMessages().canvas;
  useSprints();
  const sprint = column.sprint === null ? undefined : model.view.sprint(column.sprint);
  if (sprint === undefined) {
    return (
      <div className={styles['columnLabel']}>
        <span className={styles['name']}>{words.backlog}</span>
      </div>
    );
  }
  return column.folded ? <FoldedHeading sprint={sprint} /> : <SprintHeading sprint={sprint} />;
}

function FoldedHeading({ sprint }: { readonly sprint: NexusSprint }): ReactNode {
  const { model } = useGridParts();
  const { heading } = useMessages().canvas;
  const grid = useGrid();
  const count = grid.cells
    .filter((cell) => cell.column.sprint === sprint.id)
    .reduce((sum, cell) => sum + cell.items.length, 0);
  const label = heading.folded(sprint.name, count);
  return (
    <button
      type="button"
      className={styles['folded']}
      aria-label={label}
      title={label}
      onClick={() => model.toggleFold(sprint.id)}
    >
      <span aria-hidden="true">{sprint.number}</span>
    </button>
  );
}

function SprintHeading({ sprint }: { readonly sprint: NexusSprint }): ReactNode {
  const drawn = useCanvasState((state) => state.drawn);
  const canEdit = useCanEdit();
  const { canvas, forms } = useMessages();
  const { heading } = canvas;
  const state = sprint.aside ? heading.aside : heading.states[sprint.state];
  const name = <span className={styles['name']}>{sprint.name}</span>;
  return (
    <div className={styles['columnLabel']}>
      {drawn && (canEdit || sprint.state === 'closed') ? (
        <Suspense fallback={name}>
          <SprintMenu sprint={sprint} />
        </Suspense>
      ) : (
        name
      )}
      {state === '' ? null : <span className={styles['muted']}>{state}</span>}
      {sprint.start === undefined ? null : (
        <span className={styles['dates']}>{datesOf(sprint, forms)}</span>
      )}
    </div>
  );
}

/** First and last day, such as `2 Nov – 13 Nov`. */
function datesOf({ start, end }: NexusSprint, { shortDay }: Messages['forms']): string {
  return [start, end]
    .filter((day) => day !== undefined)
    .map((day) => shortDay(day))
    .join(' – ');
}

function keepIn(
  elements: Map<number, HTMLElement>,
  index: number,
): (element: HTMLElement | null) => void {
  return (element) => {
    if (element === null) elements.delete(index);
    else elements.set(index, element);
  };
}
