import { encloses, type Point, type Rectangle } from '@weft/layout';
import {
  readColours,
  watchTheme,
  type CanvasColours,
} from '../../../canvas/painting/canvas-colours.ts';
import type { Size, Viewport } from '../../../canvas/view/camera.ts';
import type { ViewState } from '../../../canvas/view/view-state.ts';
import type { MapObjects } from '../map-objects.ts';
import { inkOf } from './paint-objects.ts';
import { StrokeShapes, shapeOf, strokesIn } from './stroke-shapes.ts';

/** From this many strokes on, a zoom shows the last picture, which grows along with the Map. */
const MANY_STROKES = 600;
/** How long a zooming view must rest before many strokes are painted anew. */
const REST_MS = 130;
/** How much is painted beyond each edge of the view, as a part of it: a moved picture has no gaps at once. */
const MARGIN = 0.25;
const MARKED_ALPHA = 0.25;

/**
 * Paints the lines that people drew by hand on one canvas, which lies on the Map like a sheet of glass
 * and moves with it; the line that is being drawn is on it, too. At most once per animation frame.
 */
export class StrokePainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  readonly #objects: MapObjects;
  readonly #view: ViewState;
  readonly #shapes = new StrokeShapes();
  readonly #stop: (() => void)[];
  #colours: CanvasColours;
  #painted: { readonly zoom: number; readonly area: Rectangle; readonly count: number } | undefined;
  #frame: number | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(canvas: HTMLCanvasElement, objects: MapObjects, view: ViewState) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d');
    this.#objects = objects;
    this.#view = view;
    const host = canvas.parentElement ?? document.body;
    this.#colours = readColours(host);
    this.#stop = [
      view.subscribe(() => this.#follow()),
      objects.book.observe(() => this.#schedule()),
      objects.nodes.subscribe(() => this.#schedule()),
      objects.hand.subscribe((now, before) => {
        if (now.line !== before.line || now.marked !== before.marked) this.#schedule();
      }),
      watchTheme(() => {
        this.#colours = readColours(host);
        this.#schedule();
      }),
    ];
    this.#schedule();
  }

  /** Safe to call twice. */
  close(): void {
    for (const stop of this.#stop.splice(0)) stop();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    clearTimeout(this.#rest);
  }

  #follow(): void {
    const last = this.#painted;
    const { viewport, size } = this.#view;
    // The picture moves along with the Map, and reaches beyond the view.
    const isSameZoom = viewport.zoom === last?.zoom;
    if (isSameZoom && encloses(last.area, areaOf(viewport, size, 0))) return;
    if (last === undefined || last.count < MANY_STROKES) {
      this.#schedule();
      return;
    }
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#schedule(), REST_MS);
  }

  #schedule(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#paint();
    });
  }

  #paint(): void {
    const context = this.#context;
    const { viewport, size } = this.#view;
    if (context === null || size.width === 0) return;
    const { objects, hand } = { objects: this.#objects, hand: this.#objects.hand.getState() };
    const area = areaOf(viewport, size, MARGIN);
    const strokes = strokesIn(area, objects);
    this.#painted = { zoom: viewport.zoom, area, count: strokes.length };
    // Large as it is, even an empty canvas costs something in each frame.
    this.#canvas.hidden = strokes.length === 0 && hand.line === undefined;
    if (this.#canvas.hidden) return;
    this.#lay(area, viewport.zoom);
    for (const stroke of strokes) {
      context.globalAlpha = hand.marked.has(stroke.id) ? MARKED_ALPHA : 1;
      this.#shapes.paint(context, stroke, inkOf(this.#colours, stroke.hue), viewport.zoom);
    }
    context.globalAlpha = 1;
    if (hand.line !== undefined) this.#paintLine(context, hand.line);
  }

  /** Lays the canvas over a part of the Map, with one pixel of it for each of the screen. */
  #lay(area: Rectangle, zoom: number): void {
    const canvas = this.#canvas;
    const scale = (window.devicePixelRatio || 1) * zoom;
    const [width, height] = [Math.round(area.width * scale), Math.round(area.height * scale)];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    canvas.style.left = `${area.x.toString()}px`;
    canvas.style.top = `${area.y.toString()}px`;
    canvas.style.width = `${area.width.toString()}px`;
    canvas.style.height = `${area.height.toString()}px`;
    this.#context?.setTransform(1, 0, 0, 1, 0, 0);
    this.#context?.clearRect(0, 0, width, height);
    this.#context?.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale);
  }

  #paintLine(context: CanvasRenderingContext2D, line: readonly Point[]): void {
    const { pen, penHue } = this.#objects.mapStore.getState();
    context.fillStyle = inkOf(this.#colours, penHue);
    context.fill(shapeOf(line, pen));
  }
}

/** What is seen of the Map, and `margin` of that beyond each edge. */
function areaOf({ x, y, zoom }: Viewport, { width, height }: Size, margin: number): Rectangle {
  // Whole pixels beyond the edges: the picture stays as sharp as the screen.
  const [across, down] = [Math.round(width * margin), Math.round(height * margin)];
  return {
    x: (-x - across) / zoom,
    y: (-y - down) / zoom,
    width: (width + 2 * across) / zoom,
    height: (height + 2 * down) / zoom,
  };
}
