import { OUTSIDE, type BoardView } from '@weft/domain';
import type { Rectangle } from '@weft/layout';
import { CanvasModel } from '../../canvas/canvas-model.ts';
import { createCanvasStore } from '../../canvas/canvas-state.ts';
import { fillWithin, type PaintHeads, type PastView } from '../../canvas/painting/past-screen.ts';
import { paintCells } from '../cells/paint-cells.ts';
import { GridModel, gridArranger } from '../grid-model.ts';
import { createGridStore } from '../grid-state.ts';

/** Height of the heads of columns and width of those of rows, in CSS pixels. */
const HEADS = { top: 28, left: 104 } as const;
const HEAD_PADDING_PX = 8;
/** In less room a name says nothing. */
const LEAST_ROOM_PX = 24;

/** What is said on the Grid of the past. */
export interface PastGridWords {
  readonly notAssigned: string;
  readonly outsideTheNexus: string;
  readonly productBacklog: string;
}

/** The Grid as it was, with the names of its rows and columns. */
export function pastGrid(words: PastGridWords): PastView {
  return ({ board, session, interfaceStore }) => {
    const state = createGridStore();
    const arranger = gridArranger(board.view, state);
    const model = new CanvasModel(session, interfaceStore, createCanvasStore(), arranger);
    const grid = new GridModel(model, state);
    const whole = (): Rectangle => {
      const { width, height } = grid.grid;
      return { x: 0, y: 0, width, height };
    };
    return {
      model,
      margins: HEADS,
      paintGround: (scene) => paintCells(scene, grid),
      paintAbove: undefined,
      paintHeads: (...on) => paintHeads(on, grid, words),
      whole,
      opening: whole,
      follow: undefined,
    };
  };
}

/** Names of rows and columns stay at the edge, over the cells. */
function paintHeads(
  [context, { x, y, zoom }, { width, height }]: Parameters<PaintHeads>,
  { grid: { rows, columns }, view }: GridModel,
  words: PastGridWords,
): void {
  const { canvas } = context;
  const { color, fontFamily } = getComputedStyle(canvas);
  context.fillStyle = getComputedStyle(canvas.parentElement ?? canvas).backgroundColor;
  context.fillRect(0, 0, width, HEADS.top);
  context.fillRect(0, 0, HEADS.left, height);
  context.fillStyle = color;
  context.font = `500 12px ${fontFamily}`;
  context.textBaseline = 'middle';
  for (const column of columns) {
    const from = Math.max(HEADS.left, x + column.x * zoom);
    const room = x + (column.x + column.width) * zoom - from - HEAD_PADDING_PX;
    if (room < LEAST_ROOM_PX) continue;
    const name = columnName(view, column.sprint, words);
    fillWithin(context, name, { x: from, y: HEADS.top / 2 }, room);
  }
  for (const row of rows) {
    const from = Math.max(HEADS.top, y + row.y * zoom);
    const room = y + (row.y + row.height) * zoom - from;
    if (room < HEAD_PADDING_PX || from > height) continue;
    const at = { x: HEAD_PADDING_PX, y: from + Math.min(room, 2 * HEAD_PADDING_PX) / 2 };
    fillWithin(context, rowName(view, row.team, words), at, HEADS.left - 2 * HEAD_PADDING_PX);
  }
}

function columnName(
  view: BoardView,
  sprint: string | null,
  { productBacklog }: PastGridWords,
): string {
  if (sprint === null) return productBacklog;
  return view.sprints().find(({ id }) => id === sprint)?.name ?? '';
}

function rowName(view: BoardView, team: string | null, words: PastGridWords): string {
  if (team === null) return words.notAssigned;
  if (team === OUTSIDE) return words.outsideTheNexus;
  return view.teams().find(({ id }) => id === team)?.name ?? '';
}
