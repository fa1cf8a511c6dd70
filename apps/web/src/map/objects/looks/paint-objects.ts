import type { MapImage, MapNote, MapSection, MapText } from '@weft/domain';
import { overlaps } from '@weft/layout';
import type { CanvasColours } from '../../../canvas/painting/canvas-colours.ts';
import type { Scene } from '../../../canvas/painting/scene.ts';
import type { MapObjects } from '../map-objects.ts';
import type { ObjectHand } from '../object-hand.ts';
import type { ObjectNodes } from './object-nodes.ts';
import { LEADING, TEXT_PX } from './object-sizes.ts';

type Painting = Pick<Scene, 'context' | 'area' | 'colours' | 'font' | 'detail' | 'pixel'>;

const SECTION_RADIUS = 12;
const NOTE_RADIUS = 4;
/** How much of its hue the ground of a section has. */
const GROUND_ALPHA = 0.5;
/** Far away a text is a block, as high as its letters without their tails. */
const BLOCK_ALPHA = 0.35;

/** What painting has to know of the objects of a Map, that of now or an earlier one. */
export interface PaintedObjects extends Pick<MapObjects, 'book' | 'measure' | 'thumbnails'> {
  /** What is shown otherwise. */
  readonly nodes: Pick<ObjectNodes, 'painted' | 'isElement'>;
  readonly hand: { readonly getState: () => Pick<ObjectHand, 'held' | 'resizing'> };
}

/** Paints the grounds of sections, which lie below lines and cards. */
export function paintSections(painting: Painting, objects: PaintedObjects): void {
  const { measure, book, hand } = objects;
  const { held, resizing } = hand.getState();
  for (const object of book.shown()) {
    if (object.kind !== 'section') continue;
    const own = measure.rectangleOf(object);
    const rectangle =
      resizing?.object === object.id ? resizing.rectangle : { ...own, ...held.get(object.id) };
    if (overlaps(painting.area, rectangle)) paintSection(painting, object, rectangle);
  }
}

/** Paints notes, texts and images, which lie above lines and cards, when they are no elements. */
export function paintSheets(painting: Painting, objects: PaintedObjects): void {
  const { measure, nodes, book } = objects;
  if (!nodes.painted) return;
  for (const object of book.shown()) {
    if (object.kind === 'stroke' || object.kind === 'section') continue;
    if (nodes.isElement(object.id)) continue;
    if (!overlaps(painting.area, measure.rectangleOf(object))) continue;
    if (object.kind === 'note') paintNote(painting, object, objects);
    else if (object.kind === 'image') paintImage(painting, object, objects);
    else paintText(painting, object, objects);
  }
}

/** The colour of what is written or drawn in a hue; null: ink. */
export function inkOf(colours: CanvasColours, hue: number | null): string {
  return (hue === null ? undefined : colours.ink[hue]) ?? colours.text;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function paintSection({ context, colours, pixel }: Painting, { hue }: MapSection, at: Place): void {
  context.beginPath();
  context.roundRect(at.x, at.y, at.width, at.height, SECTION_RADIUS);
  context.globalAlpha = GROUND_ALPHA;
  context.fillStyle = (hue === null ? undefined : colours.tint[hue]) ?? colours.surface;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = Math.max(1, pixel);
  context.strokeStyle = hue === null ? colours.line : inkOf(colours, hue);
  context.stroke();
}

function paintNote(painting: Painting, note: MapNote, { measure }: PaintedObjects): void {
  const { context, colours, pixel, font, detail } = painting;
  const { at, size, hue } = note;
  context.beginPath();
  context.roundRect(at.x, at.y, size.width, size.height, NOTE_RADIUS);
  context.fillStyle = (hue === null ? undefined : colours.tint[hue]) ?? colours.surface;
  context.fill();
  context.lineWidth = pixel;
  context.strokeStyle = hue === null ? colours.muted : inkOf(colours, hue);
  context.stroke();
  if (detail === 'far') return;
  const { fontPx, lines } = measure.setNote(note);
  const leading = fontPx * LEADING;
  context.fillStyle = colours.text;
  context.font = `400 ${fontPx.toString()}px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const top = at.y + Math.max(12, (size.height - 20 - lines.length * leading) / 2);
  for (const [index, line] of lines.entries()) {
    const y = top + (index + 0.5) * leading;
    if (y > at.y + size.height - leading) break;
    context.fillText(line, at.x + size.width / 2, y);
  }
  context.textAlign = 'start';
}

function paintImage(
  { context, colours }: Painting,
  { at, size, asset }: MapImage,
  { thumbnails }: PaintedObjects,
): void {
  const small = thumbnails?.of(asset);
  if (small === undefined) {
    context.fillStyle = colours.line;
    context.fillRect(at.x, at.y, size.width, size.height);
  } else context.drawImage(small, at.x, at.y, size.width, size.height);
}

function paintText(painting: Painting, text: MapText, { measure }: PaintedObjects): void {
  const { context, colours, font, detail } = painting;
  const { x, y, width, height } = measure.rectangleOf(text);
  const lines = measure.linesOf(text);
  const fontPx = TEXT_PX[text.scale];
  const leading = height / Math.max(1, lines.length);
  context.fillStyle = inkOf(colours, text.hue);
  if (detail === 'far') {
    context.globalAlpha = BLOCK_ALPHA;
    context.beginPath();
    for (const [index, line] of lines.entries()) {
      const long = Math.min(width, measure.widthOf(line) * fontPx);
      context.rect(x, y + index * leading + fontPx * 0.3, long, fontPx * 0.7);
    }
    context.fill();
    context.globalAlpha = 1;
    return;
  }
  context.font = `400 ${fontPx.toString()}px ${font}`;
  context.textBaseline = 'middle';
  for (const [index, line] of lines.entries()) {
    context.fillText(line, x, y + (index + 0.5) * leading);
  }
}
