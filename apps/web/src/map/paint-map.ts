import { overlaps, type MapLayout } from '@weft/layout';
import type { Scene } from '../canvas/painting/scene.ts';
import { paintSections, type PaintedObjects } from './objects/looks/paint-objects.ts';

/** Distance of the dots of the ground, in pixels of the Map, and their size on the screen. */
const DOTS = { gap: 48, sizePx: 1.5 } as const;
/** Nearer to each other on the screen, dots would be noise; in CSS pixels. */
const LEAST_GAP_PX = 18;
const TRAY_RADIUS = 12;

/** A Map to look at: that of now, or an earlier one. */
export interface ShownMap {
  readonly model: { readonly cards: MapLayout };
  readonly objects: PaintedObjects;
}

/** What lies behind lines and cards of the Map; with `dots` also those of the ground. */
export function paintMap(scene: Scene, { model, objects }: ShownMap, dots: boolean): void {
  if (dots) paintDots(scene);
  paintTray(scene, model.cards.tray);
  paintSections(scene, objects);
}

/** Quiet dots: they say that one can put things anywhere, and how far one has moved. */
function paintDots({ context, area, colours, pixel }: Scene): void {
  if (DOTS.gap / pixel < LEAST_GAP_PX) return;
  const size = DOTS.sizePx * pixel;
  context.fillStyle = colours.line;
  const first = { x: Math.ceil(area.x / DOTS.gap), y: Math.ceil(area.y / DOTS.gap) };
  for (let x = first.x * DOTS.gap; x < area.x + area.width; x += DOTS.gap) {
    for (let y = first.y * DOTS.gap; y < area.y + area.height; y += DOTS.gap) {
      // Each by itself: as parts of one path, a thousand would take longer than all lines.
      context.fillRect(x - size / 2, y - size / 2, size, size);
    }
  }
}

/** The plate on which PBIs wait that nobody has put on the Map. */
function paintTray(scene: Scene, { items, rectangle }: MapLayout['tray']): void {
  const { context, area, colours, pixel } = scene;
  if (items.length === 0 || !overlaps(rectangle, area)) return;
  const { x, y, width, height } = rectangle;
  context.beginPath();
  context.roundRect(x, y, width, height, TRAY_RADIUS);
  context.globalAlpha = 0.55;
  context.fillStyle = colours.surface;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = colours.line;
  context.lineWidth = pixel;
  context.setLineDash([6 * pixel, 4 * pixel]);
  context.stroke();
  context.setLineDash([]);
}
