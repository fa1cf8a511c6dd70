import type { ItemId, ProductBacklogItem } from '@weft/domain';
import { CARD, type Rectangle } from '@weft/layout';
import { paintMark, traceMark } from './paint-marks.ts';
import type { Scene } from './scene.ts';

interface PaintedCard {
  readonly item: ProductBacklogItem;
  readonly rectangle: Rectangle;
}

const BAR = 4;
const RADIUS = 8;
const TEXT_X = 17;
const TEXT_WIDTH = CARD.width - 30;
/** What is outside the lens; the same as `--pushed-back`. */
const PUSHED_BACK_ALPHA = 0.35;
/** The same places as in the style of the card as an element. */
const TEXTS = {
  near: { keyPx: 12, keyY: 19, titlePx: 14, titleY: 37, markPx: 9 },
  middle: { keyPx: 17, keyY: 32, titlePx: 19, titleY: 62, markPx: 14 },
} as const;

/** Cards as paint, for when there are too many for elements or too small to be read. */
export function paintCards(scene: Scene, asElements: ReadonlySet<ItemId>): number {
  const { model, area } = scene;
  const { inLens } = model.state.getState();
  const lit = new Map<number | undefined, PaintedCard[]>();
  const pushedBack = new Map<number | undefined, PaintedCard[]>();
  let count = 0;
  for (const id of scene.cards.cardsIn(area)) {
    const item = model.view.item(id);
    const rectangle = scene.cards.rectangleOf(id);
    if (item === undefined || rectangle === undefined || asElements.has(id)) continue;
    const { team } = item.place;
    const hue = team === null ? undefined : model.view.team(team)?.hue;
    const byHue = inLens?.has(id) === false ? pushedBack : lit;
    const cards = byHue.get(hue) ?? [];
    cards.push({ item, rectangle });
    byHue.set(hue, cards);
    count += 1;
  }
  for (const [hue, cards] of pushedBack) paintHue(scene, hue, cards, PUSHED_BACK_ALPHA);
  for (const [hue, cards] of lit) paintHue(scene, hue, cards, 1);
  scene.context.globalAlpha = 1;
  return count;
}

function paintHue(
  scene: Scene,
  hue: number | undefined,
  cards: readonly PaintedCard[],
  alpha: number,
): void {
  const { context, colours, pixel, detail } = scene;
  const ink = (hue === undefined ? undefined : colours.ink[hue]) ?? colours.muted;
  const tint = (hue === undefined ? undefined : colours.tint[hue]) ?? colours.surface;
  const isFar = detail === 'far';
  context.globalAlpha = alpha;
  context.fillStyle = isFar ? tint : colours.surface;
  context.strokeStyle = isFar ? ink : colours.line;
  context.lineWidth = pixel;
  context.beginPath();
  for (const { rectangle: r } of cards) context.roundRect(r.x, r.y, r.width, r.height, RADIUS);
  context.fill();
  context.stroke();
  const details = isFar ? undefined : scene.details;
  if (details === undefined) paintBars(scene, cards, ink);
  if (isFar) paintFar(scene, cards);
  else if (details === undefined) for (const card of cards) paintFirst(scene, card);
  else for (const { item, rectangle } of cards) details.paint(scene, item, rectangle);
}

function paintBars({ context, pixel }: Scene, cards: readonly PaintedCard[], ink: string): void {
  context.fillStyle = ink;
  context.beginPath();
  const bar = Math.max(BAR, 2 * pixel);
  const corners = [RADIUS, 0, 0, RADIUS];
  for (const { rectangle: r } of cards) context.roundRect(r.x, r.y, bar, r.height, corners);
  context.fill();
}

/** All marks of one kind at once: one by one they took as long as all cards. */
function paintFar(scene: Scene, cards: readonly PaintedCard[]): void {
  const { context, colours, model, pixel } = scene;
  const size = Math.min(CARD.height * 0.7, Math.max(20, 8 * pixel));
  for (const severity of ['info', 'warning', 'error'] as const) {
    context.fillStyle = colours[severity];
    context.beginPath();
    for (const { item, rectangle: r } of cards) {
      if (model.severityOfItem(item.id) !== severity) continue;
      traceMark(context, severity, { x: r.x + r.width - size, y: r.y + r.height / 2 }, size);
    }
    context.fill();
  }
}

/** Key, beginning of the title, mark: until the rest is loaded. */
function paintFirst(scene: Scene, { item, rectangle }: PaintedCard): void {
  const { context, colours, font } = scene;
  context.textBaseline = 'middle';
  const text = TEXTS[scene.detail === 'near' ? 'near' : 'middle'];
  context.fillStyle = colours.muted;
  context.font = `400 ${text.keyPx.toString()}px ${font}`;
  context.fillText(item.key, rectangle.x + TEXT_X, rectangle.y + text.keyY, TEXT_WIDTH);
  context.fillStyle = item.state === 'done' ? colours.muted : colours.text;
  context.font = `500 ${text.titlePx.toString()}px ${font}`;
  context.fillText(cutTitle(context, item.title), rectangle.x + TEXT_X, rectangle.y + text.titleY);
  const severity = scene.model.severityOfItem(item.id);
  if (severity === undefined) return;
  paintMark(
    scene,
    severity,
    { x: rectangle.x + rectangle.width - 20, y: rectangle.y + text.keyY },
    text.markPx,
  );
}

/** The beginning of a title that fits; begins where it would if all letters were as wide: to measure costs a lot. */
function cutTitle(context: CanvasRenderingContext2D, title: string): string {
  const { width } = context.measureText(title);
  if (width <= TEXT_WIDTH) return title;
  const fits = (length: number): boolean =>
    context.measureText(`${title.slice(0, length)}…`).width <= TEXT_WIDTH;
  let length = Math.floor((title.length * TEXT_WIDTH) / width);
  while (length > 0 && !fits(length)) length -= 1;
  while (length < title.length && fits(length + 1)) length += 1;
  return `${title.slice(0, length).trimEnd()}…`;
}
