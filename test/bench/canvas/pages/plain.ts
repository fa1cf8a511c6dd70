import { fetchScene, tellReady } from './scene.ts';

/**
 * The board with nothing but a canvas: everything in view is drawn anew at each change of it. What is
 * drawn cannot be read by a screen reader, focused, edited or checked; it is what a picture costs.
 */
const LEAST_TEXT_PX = 5;
const LEAST_ZOOM = 0.05;
const MOST_ZOOM = 2;

const { scene, opening } = await fetchScene();
const canvas = document.createElement('canvas');
canvas.width = opening.width;
canvas.height = opening.height;
canvas.style.cssText = `position:absolute;left:${opening.left}px;top:${opening.top}px`;
document.body.append(canvas);
const found = canvas.getContext('2d');
if (found === null) throw new Error('There is no canvas here.');
const context: CanvasRenderingContext2D = found;
const view = { x: opening.x, y: opening.y, zoom: opening.zoom };
const cards = scene.cards.map((card) => ({ ...card }));
let held: (typeof cards)[number] | undefined;
let isAsked = false;

function draw(): void {
  isAsked = false;
  const { zoom } = view;
  const left = -view.x / zoom;
  const top = -view.y / zoom;
  const right = left + opening.width / zoom;
  const bottom = top + opening.height / zoom;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = '#f6f7f9';
  context.fillRect(0, 0, opening.width, opening.height);
  context.setTransform(zoom, 0, 0, zoom, view.x, view.y);
  context.fillStyle = '#eef0f3';
  for (const cell of scene.cells) context.fillRect(cell.x, cell.y, cell.width, cell.height);
  context.strokeStyle = '#5b6472';
  context.lineWidth = 1.5;
  context.beginPath();
  for (const { points } of scene.lines) {
    const [x = 0, y = 0] = points;
    const endX = points.at(-2) ?? 0;
    const endY = points.at(-1) ?? 0;
    if (Math.max(x, endX) < left || Math.min(x, endX) > right) continue;
    if (Math.max(y, endY) < top || Math.min(y, endY) > bottom) continue;
    context.moveTo(x, y);
    if (scene.isCurved) {
      const [, , ax = 0, ay = 0, bx = 0, by = 0] = points;
      context.bezierCurveTo(ax, ay, bx, by, endX, endY);
      continue;
    }
    for (let at = 2; at < points.length; at += 2) {
      context.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
    }
  }
  context.stroke();
  const hasText = 14 * zoom >= LEAST_TEXT_PX;
  for (const card of cards) {
    if (card.x + card.width < left || card.x > right) continue;
    if (card.y + card.height < top || card.y > bottom) continue;
    context.fillStyle = '#ffffff';
    context.strokeStyle = '#d9dde3';
    context.beginPath();
    context.roundRect(card.x, card.y, card.width, card.height, 8);
    context.fill();
    context.stroke();
    if (!hasText) continue;
    context.fillStyle = '#1b1f27';
    context.font = '12px sans-serif';
    context.fillText(card.key, card.x + 17, card.y + 20);
    context.font = '14px sans-serif';
    context.fillText(card.title, card.x + 17, card.y + 42, card.width - 30);
  }
}

function ask(): void {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(draw);
}

canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    if (event.ctrlKey) {
      const zoom = Math.min(
        MOST_ZOOM,
        Math.max(LEAST_ZOOM, view.zoom * 2 ** (-event.deltaY * 0.002)),
      );
      const x = event.clientX - opening.left;
      const y = event.clientY - opening.top;
      view.x = x - ((x - view.x) / view.zoom) * zoom;
      view.y = y - ((y - view.y) / view.zoom) * zoom;
      view.zoom = zoom;
    } else {
      view.x -= event.deltaX;
      view.y -= event.deltaY;
    }
    ask();
  },
  { passive: false },
);
canvas.addEventListener('pointerdown', (event) => {
  const x = (event.clientX - opening.left - view.x) / view.zoom;
  const y = (event.clientY - opening.top - view.y) / view.zoom;
  held = cards.find(
    (card) => x >= card.x && x <= card.x + card.width && y >= card.y && y <= card.y + card.height,
  );
});
addEventListener('pointermove', (event) => {
  if (held === undefined) return;
  held.x += event.movementX / view.zoom;
  held.y += event.movementY / view.zoom;
  ask();
});
addEventListener('pointerup', () => {
  held = undefined;
});

draw();
tellReady();
