import { centreOf, type Point } from '@weft/layout';
import type { Scene } from './scene.ts';

/** The dependency being drawn, from the card it was begun at to the pointer or the card it found. */
export function paintAim(scene: Scene): void {
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
