import { OUTSIDE, type DependencyLine, type LineId } from '@weft/domain';
import type { Point, Route } from '@weft/layout';
import { DASHES, DashPatterns, type LineLook } from './dash-patterns.ts';
import type { Scene } from './scene.ts';

const LOOKS: readonly LineLook[] = ['healthy', 'external', 'info', 'warning', 'error'];
const WIDTH_PX = 1.5;
/** Thinner than a pixel, a line is drawn in half the time: what is pushed back is painted anew while one drags. */
const FADED_WIDTH_PX = 0.9;
const STRONG_WIDTH_PX = 2.5;
const ARROW_PX = 7;
/** A smaller head could not be seen. */
const LEAST_ARROW_PX = 2.5;
const ARROW_LENGTH = 12;
/** More lines of one kind in view than this are drawn thinner. */
const CROWD = 250;
const FADED_ALPHA = 0.3;
const dashes = new DashPatterns();
/** A line is hit within this many pixels of the screen. */
const LINE_REACH_PX = 6;

/** Which lines are painted: all, or apart those that move with cards in the hand and those that rest. */
export type LinePart = 'all' | 'resting' | 'in-hand';

/** All lines shown of a part, those that stand out on top; returns how many. */
export function paintLines(scene: Scene, part: LinePart): number {
  const { model, context } = scene;
  const { calm, loud, count, isAnyLoud } = bundlesOf(scene, part);
  const { drag } = model.state.getState();
  // Hovering passes by; only what was chosen pushes the rest back.
  const isFaded = (model.hasSelection && isAnyLoud) || drag !== undefined;
  context.globalAlpha = isFaded ? FADED_ALPHA : 1;
  const widthPx = isFaded ? FADED_WIDTH_PX : WIDTH_PX;
  for (const look of LOOKS) paintBundle(scene, look, calm.get(look) ?? [], widthPx);
  context.globalAlpha = 1;
  for (const look of LOOKS) paintBundle(scene, look, loud.get(look) ?? [], STRONG_WIDTH_PX);
  return count;
}

type Bundle = ReadonlyMap<LineLook, readonly Route[]>;

/** The lines of a part by how they look; `isAnyLoud`: one stands out, in whatever part it is. */
function bundlesOf(
  scene: Scene,
  part: LinePart,
): {
  readonly calm: Bundle;
  readonly loud: Bundle;
  readonly count: number;
  readonly isAnyLoud: boolean;
} {
  const { model } = scene;
  const { routes, emphasis } = model;
  const strong = new Set([...model.emphasised()].map((line) => line.id));
  const calm = new Map<LineLook, Route[]>();
  const loud = new Map<LineLook, Route[]>();
  let count = 0;
  let isAnyLoud = false;
  // What moves with the hand goes another way than on the board: it is among the emphasis.
  for (const among of part === 'in-hand' ? [emphasis] : [routes, emphasis]) {
    for (const route of among.within(scene.area)) {
      const line = model.view.line(route.id);
      const isElsewhere = among !== emphasis && emphasis.route(route.id) !== undefined;
      if (line === undefined || isElsewhere) continue;
      const isLoud = strong.has(route.id);
      isAnyLoud ||= isLoud;
      if (!isOf(scene, part, line)) continue;
      count += 1;
      const bundle = isLoud ? loud : calm;
      const look = lookOf(scene, line);
      const bundled = bundle.get(look) ?? [];
      bundled.push(route);
      bundle.set(look, bundled);
    }
  }
  return { calm, loud, count, isAnyLoud };
}

/** Whether a line is of a part. */
export function isOf({ model }: Scene, part: LinePart, line: DependencyLine | undefined): boolean {
  if (part === 'all' || line === undefined) return part !== 'in-hand';
  const { inHand } = model;
  const isInHand = inHand?.has(line.from) === true || inHand?.has(line.to) === true;
  return isInHand === (part === 'in-hand');
}

function lookOf(scene: Scene, line: DependencyLine): LineLook {
  const { model } = scene;
  const severity = model.severityOf(line.id);
  if (severity !== undefined) return severity;
  const isOutside = [line.from, line.to].some(
    (end) => model.view.item(end)?.place.team === OUTSIDE,
  );
  return isOutside ? 'external' : 'healthy';
}

function colourOf(scene: Scene, look: LineLook): string {
  return look === 'healthy' || look === 'external' ? scene.colours.muted : scene.colours[look];
}

function paintBundle(
  scene: Scene,
  look: LineLook,
  routes: readonly Route[],
  widthPx: number,
): void {
  if (routes.length === 0) return;
  const { context, pixel } = scene;
  const colour = colourOf(scene, look);
  const dash = DASHES[look];
  context.strokeStyle = dash === undefined ? colour : dashes.of(context, dash, colour, pixel);
  context.fillStyle = colour;
  const isCrowd = routes.length > CROWD;
  context.lineWidth = widthPx * pixel * (look === 'healthy' || isCrowd ? 0.6 : 1);
  context.lineCap = 'butt';
  context.beginPath();
  for (const route of routes) scene.model.routes.trace(route, context, scene.area);
  // Dashes keep their ends sharp; smoothed, they took half as long again.
  context.imageSmoothingEnabled = dash === undefined;
  context.stroke();
  context.imageSmoothingEnabled = true;
  if (ARROW_LENGTH < LEAST_ARROW_PX * pixel) return;
  context.beginPath();
  for (const route of routes) traceEnds(scene, route);
  context.fill();
}

/** The arrowhead where the person wants it, or a dot where a line leads to nothing on this board. */
function traceEnds(scene: Scene, { points, stubAt }: Route): void {
  const { context, pixel } = scene;
  const [start] = points;
  const end = points.at(-1);
  if (start === undefined || end === undefined) return;
  const size = Math.min(ARROW_PX * pixel, ARROW_LENGTH);
  if (stubAt !== undefined) {
    const loose = stubAt === 'from' ? end : start;
    context.moveTo(loose.x + size / 2, loose.y);
    context.arc(loose.x, loose.y, size / 2, 0, 2 * Math.PI);
  }
  if (scene.arrows === 'to-successor' && stubAt !== 'from') {
    traceHead(context, end, points.at(-2), size);
  }
  if (scene.arrows === 'to-predecessor' && stubAt !== 'to') {
    traceHead(context, start, points[1], size);
  }
}

/** A head whose tip is at the point, where a line comes from `before`. */
function traceHead(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  before: Point | undefined,
  size: number,
): void {
  const [dx, dy] = [x - (before?.x ?? x), y - (before?.y ?? y)];
  const length = Math.hypot(dx, dy);
  const [alongX, alongY] = length === 0 ? [size, 0] : [(dx / length) * size, (dy / length) * size];
  context.moveTo(x, y);
  context.lineTo(x - alongX + alongY * 0.6, y - alongY - alongX * 0.6);
  context.lineTo(x - alongX - alongY * 0.6, y - alongY + alongX * 0.6);
}

/** The line under a point of the board, as painted at this zoom. */
export function lineAt(scene: Pick<Scene, 'model' | 'pixel'>, point: Point): LineId | undefined {
  const reach = LINE_REACH_PX * scene.pixel;
  const { emphasis, routes } = scene.model;
  return emphasis.nearest(point, reach) ?? routes.nearest(point, reach);
}
