import { lineIdOf, type LineId } from '@weft/domain';
import { centreOf, overlaps, type Point, type Route } from '@weft/layout';
import type { Arrows } from '../../stores/interface-store.ts';
import { isOf, type LinePart } from './paint-lines.ts';
import type { Scene } from './scene.ts';

export interface PointedOptions {
  /** The verb on a line, by where its arrow points. */
  readonly verbs: Readonly<Record<Arrows, string>>;
  readonly selectedLine: LineId | undefined;
  readonly part: LinePart;
}

/** What is pointed at: the verbs of the hovered and the selected line, and the dependency being drawn. */
export function paintPointed(scene: Scene, options: PointedOptions): void {
  const { verbs, selectedLine, part } = options;
  const { model } = scene;
  for (const id of new Set([model.state.getState().hoveredLine, selectedLine])) {
    const route = id && model.route(id);
    if (route === undefined || !isOf(scene, part, model.view.line(route.id))) continue;
    paintVerb(scene, route, verbs[scene.arrows], id === selectedLine);
  }
  if (part === 'in-hand') return;
  paintCircle(scene);
  paintAim(scene);
}

/** The verb on a line, read along its arrow. */
function paintVerb(scene: Scene, route: Route, verb: string, isSelected: boolean): void {
  const { context, colours, pixel, font } = scene;
  const at = scene.model.routes.labelPoint(route);
  context.font = `500 ${(12 * pixel).toString()}px ${font}`;
  const width = context.measureText(verb).width + 10 * pixel;
  const height = 18 * pixel;
  context.fillStyle = isSelected ? colours.accent : colours.surface;
  context.strokeStyle = isSelected ? colours.accent : colours.line;
  context.lineWidth = pixel;
  context.beginPath();
  context.roundRect(at.x - width / 2, at.y - height / 2, width, height, height / 2);
  context.fill();
  context.stroke();
  context.fillStyle = isSelected ? colours.surface : colours.text;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.fillText(verb, at.x, at.y);
  context.textAlign = 'start';
}

/** The dependency being drawn, from the card it was begun at to the pointer or the card it found. */
function paintAim(scene: Scene): void {
  const { context, colours, pixel, cards, model } = scene;
  const { aim } = model.state.getState();
  const card = aim === undefined ? undefined : cards.rectangleOf(aim.item);
  if (aim === undefined || card === undefined) return;
  const found = aim.target === undefined ? undefined : cards.rectangleOf(aim.target);
  const startsHere = aim.known === 'from';
  const own = { x: startsHere ? card.x + card.width : card.x, y: centreOf(card).y };
  const other =
    found === undefined
      ? aim.point
      : { x: startsHere ? found.x : found.x + found.width, y: centreOf(found).y };
  context.strokeStyle = aim.circle === undefined ? colours.accent : colours.error;
  context.fillStyle = context.strokeStyle;
  context.lineWidth = 2 * pixel;
  context.beginPath();
  context.roundRect(card.x - 3, card.y - 3, card.width + 6, card.height + 6, 10);
  if (found !== undefined) {
    context.roundRect(found.x - 3, found.y - 3, found.width + 6, found.height + 6, 10);
  }
  context.stroke();
  if (other === undefined) return;
  const [from, to] = startsHere ? [own, other] : [other, own];
  paintArrow(scene, from, to);
}

function paintArrow(scene: Scene, from: Point, to: Point): void {
  const { context, pixel } = scene;
  const size = 8 * pixel;
  const bend = Math.max(24, Math.abs(to.x - from.x) / 3);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.bezierCurveTo(from.x + bend, from.y, to.x - bend, to.y, to.x - size, to.y);
  context.stroke();
  context.beginPath();
  context.moveTo(to.x, to.y);
  context.lineTo(to.x - size, to.y - size * 0.6);
  context.lineTo(to.x - size, to.y + size * 0.6);
  context.closePath();
  context.fill();
}

/** The circle that the dependency being drawn would close: its cards outlined, its lines thick. */
function paintCircle(scene: Scene): void {
  const { context, colours, pixel, cards, model } = scene;
  const circle = model.state.getState().aim?.circle;
  if (circle === undefined) return;
  context.strokeStyle = colours.error;
  context.lineWidth = 3 * pixel;
  context.beginPath();
  circle.forEach((item, index) => {
    const rectangle = cards.rectangleOf(item);
    if (rectangle !== undefined && overlaps(rectangle, scene.area)) {
      const { x, y, width, height } = rectangle;
      context.roundRect(x - 3, y - 3, width + 6, height + 6, 10);
    }
    const next = circle[index + 1];
    const id = next === undefined ? undefined : lineIdOf(item, next);
    const route = id && model.route(id);
    if (route !== undefined) model.routes.trace(route, context);
  });
  context.stroke();
}
