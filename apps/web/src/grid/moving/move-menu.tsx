import type { KeyboardEvent, ReactNode } from 'react';
import { placeOf, type ItemId } from '@weft/domain';
import type { GridCell, PlanningGrid } from '@weft/layout';
import { AskingSurface } from '../../interface/asking-surface.tsx';
import { hueClass } from '../../interface/hue.ts';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { placeInWords, teamInWords } from '../../canvas/cards/card-facts.ts';
import { EffectChips, effectInWords } from './effect-chips.tsx';
import styles from './move-menu.module.css';
import { useGrid, useGridParts, useGridState } from '../grid-context.tsx';
import type { MoveEffect } from './move-preview.ts';
import { useMovePreview } from './use-move-preview.ts';

/** All cells as buttons, each with what moving there would do: a plan without dragging. */
export function MoveMenu(): ReactNode {
  const moving = useGridState((state) => state.moving);
  return moving === undefined ? null : <OpenMoveMenu items={moving} />;
}

function OpenMoveMenu({ items }: { readonly items: readonly ItemId[] }): ReactNode {
  const { model } = useGridParts();
  const grid = useGrid();
  const { commands } = useSession();
  const words = useLaterMessages().canvasTools.move;
  const [first] = items;
  const subject =
    items.length === 1 && first !== undefined
      ? (model.view.item(first)?.key ?? '')
      : words.several(items.length);
  const here = first === undefined ? undefined : grid.places.get(first)?.cell;

  return (
    <AskingSurface
      label={words.title(subject)}
      className={styles['surface']}
      onClose={() => model.state.setState({ moving: undefined })}
      onKeyDown={stepBetweenCells}
    >
      {(close) => (
        <>
          <CellTable
            grid={grid}
            items={items}
            here={here}
            onPick={(cell) => {
              close();
              if (cell !== here || items.length > 1) commands.moveItems(items, placeOf(cell.id));
            }}
          />
          <p className={styles['help']}>{words.help}</p>
        </>
      )}
    </AskingSurface>
  );
}

function CellTable(props: {
  readonly grid: PlanningGrid;
  readonly items: readonly ItemId[];
  readonly here: GridCell | undefined;
  readonly onPick: (cell: GridCell) => void;
}): ReactNode {
  const { grid, items, here, onPick } = props;
  const { model } = useGridParts();
  const words = useMessages().canvas;
  const effectOf = useMovePreview();
  const columns = grid.columns.filter(({ folded }) => !folded);
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <td />
            {columns.map(({ index, sprint }) => (
              <th key={index} scope="col">
                {sprint === null ? words.backlog : model.view.sprint(sprint)?.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row) => (
            <tr key={row.index}>
              <th scope="row">
                <span
                  className={`${styles['hue'] ?? ''} ${hueClass(row.team === null ? undefined : model.view.team(row.team)?.hue)}`}
                />
                {teamInWords(row.team, model.view, words)}
              </th>
              {columns.map((column) => {
                const cell = grid.cells[row.index * grid.columns.length + column.index];
                return cell === undefined ? null : (
                  <td key={column.index}>
                    <CellButton
                      cell={cell}
                      effect={effectOf(items, cell.id)}
                      isHere={cell === here}
                      onPick={onPick}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellButton(props: {
  readonly cell: GridCell;
  readonly effect: MoveEffect;
  readonly isHere: boolean;
  readonly onPick: (cell: GridCell) => void;
}): ReactNode {
  const { cell, effect, isHere, onPick } = props;
  const { model } = useGridParts();
  const everyday = useMessages().canvas;
  const words = useLaterMessages().canvasTools.move;
  const name = placeInWords(placeOf(cell.id), model.view, everyday);
  return (
    <button
      type="button"
      className={styles['cell']}
      data-level={effect.level}
      data-first={isHere ? '' : undefined}
      aria-label={words.cell(name, isHere ? words.here : effectInWords(effect, words))}
      onClick={() => onPick(cell)}
    >
      <span>{everyday.cell.far(effect.points, effect.capacity)}</span>
      {isHere ? <span className={styles['dot']} /> : <EffectChips effect={effect} />}
    </button>
  );
}

/** Arrows go from cell to cell as on the board. */
function stepBetweenCells(event: KeyboardEvent<HTMLElement>): void {
  const { activeElement } = document;
  const cell = activeElement?.closest('td');
  const row = cell?.parentElement;
  if (!(cell instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement)) return;
  const target = besideCell(cell, row, event.key)?.querySelector('button');
  if (target == null) return;
  event.preventDefault();
  event.stopPropagation();
  target.focus();
}

function besideCell(
  cell: HTMLTableCellElement,
  row: HTMLTableRowElement,
  key: string,
): Element | null | undefined {
  switch (key) {
    case 'ArrowLeft':
      return cell.previousElementSibling;
    case 'ArrowRight':
      return cell.nextElementSibling;
    case 'ArrowUp':
      return row.previousElementSibling?.children[cell.cellIndex];
    case 'ArrowDown':
      return row.nextElementSibling?.children[cell.cellIndex];
    default:
      return undefined;
  }
}
