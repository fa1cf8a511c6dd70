import { OUTSIDE } from '@weft/domain';
import { cellById, cellsIn, type GridCell, type Rectangle } from '@weft/layout';
import type { Scene } from '../../canvas/painting/scene.ts';
import type { GridModel } from '../grid-model.ts';

const RADIUS = 10;

/** The cells: quiet plates on the table, one of them lit while cards hover over it. */
export function paintCells(scene: Scene, model: GridModel): void {
  const { context, colours, pixel, area } = scene;
  if (model.isBlank) return;
  const cells = cellsIn(model.grid, area);
  context.lineWidth = pixel;
  fillCells(
    scene,
    cells.filter((cell) => cell.row.team !== OUTSIDE),
    colours.surface,
    0.55,
  );
  context.strokeStyle = colours.line;
  context.setLineDash([]);
  strokeCells(
    scene,
    cells.filter((cell) => cell.row.team !== OUTSIDE),
  );
  // Work outside the Nexus stands on the bare table: it is nobody's plan here.
  context.setLineDash([4 * pixel, 4 * pixel]);
  strokeCells(
    scene,
    cells.filter((cell) => cell.row.team === OUTSIDE),
  );
  context.setLineDash([]);
  paintCounts(scene, cells);
  paintHovered(scene, model);
}

/** A folded column says how many PBIs it hides, as long as the number can be read. */
function paintCounts(scene: Scene, cells: readonly GridCell[]): void {
  const { context, colours, font, detail } = scene;
  const folded = cells.filter(({ column, items }) => column.folded && items.length > 0);
  // Nothing is set for nothing: a font makes the browser work out the canvas's style.
  if (detail === 'far' || folded.length === 0) return;
  context.fillStyle = colours.muted;
  context.font = `500 16px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { items, rectangle } of folded) {
    const middle = rectangle.x + rectangle.width / 2;
    context.fillText(items.length.toString(), middle, rectangle.y + 36, rectangle.width);
  }
  context.textAlign = 'start';
}

function paintHovered(scene: Scene, { grid, state }: GridModel): void {
  const { dropCell } = state.getState();
  const cell = dropCell === undefined ? undefined : cellById(grid, dropCell);
  if (cell === undefined) return;
  const { context, colours, pixel } = scene;
  fillCells(scene, [cell], colours.accentTint, 0.9);
  context.strokeStyle = colours.accent;
  context.lineWidth = 2 * pixel;
  strokeCells(scene, [cell]);
}

function fillCells(scene: Scene, cells: readonly GridCell[], colour: string, alpha: number): void {
  const { context } = scene;
  context.globalAlpha = alpha;
  context.fillStyle = colour;
  context.beginPath();
  for (const cell of cells) round(context, cell.rectangle);
  context.fill();
  context.globalAlpha = 1;
}

function strokeCells(scene: Scene, cells: readonly GridCell[]): void {
  scene.context.beginPath();
  for (const cell of cells) round(scene.context, cell.rectangle);
  scene.context.stroke();
}

function round(context: CanvasRenderingContext2D, rectangle: Rectangle): void {
  context.roundRect(rectangle.x, rectangle.y, rectangle.width, rectangle.height, RADIUS);
}
