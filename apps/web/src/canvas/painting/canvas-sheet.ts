import type { Rectangle } from '@weft/layout';
import type { Size, Viewport } from '../view/camera.ts';
import { areaBehind } from './scene.ts';

/** How far a sheet reaches beyond the view, in CSS pixels. */
export interface Reach {
  readonly left: number;
  readonly top: number;
  /** At the left and the right edge together, and as much at the top and the bottom. */
  readonly both: number;
}

export const NO_REACH: Reach = { left: 0, top: 0, both: 0 };

/** What was painted on a sheet. */
interface Laid {
  readonly viewport: Viewport;
  /** The part of the board that its picture shows. */
  readonly area: Rectangle;
  readonly reach: Reach;
}

/** One canvas that lies over the view, as large as it or larger, and can go along with it as it is. */
export class CanvasSheet {
  readonly context: CanvasRenderingContext2D | null;
  readonly #canvas: HTMLCanvasElement;
  #laid: Laid | undefined;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.context = canvas.getContext('2d');
  }

  /** Which part of the board it shows, and how large; undefined: nothing was painted on it. */
  get laid(): Laid | undefined {
    return this.#laid;
  }

  /** Each pixel of the picture is one of the screen: the view was only shifted by whole ones. */
  isSharpAt({ x, y, zoom }: Viewport): boolean {
    const last = this.#laid?.viewport;
    const ratio = window.devicePixelRatio || 1;
    return (
      last?.zoom === zoom &&
      Number.isInteger((x - last.x) * ratio) &&
      Number.isInteger((y - last.y) * ratio)
    );
  }

  /** Lays it empty behind the view and as far beyond it as said; its context counts in pixels of the board. */
  lay(viewport: Viewport, size: Size, reach: Reach): void {
    const { x, y, zoom } = viewport;
    const { left, top, both } = reach;
    const width = size.width + both;
    const height = size.height + both;
    const ratio = window.devicePixelRatio || 1;
    const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
    const canvas = this.#canvas;
    if (canvas.width !== pixelWidth) canvas.width = pixelWidth;
    if (canvas.height !== pixelHeight) canvas.height = pixelHeight;
    if (canvas.hidden) canvas.hidden = false;
    const { style } = canvas;
    style.transform = '';
    style.transformOrigin = '0 0';
    style.left = `${(-left).toString()}px`;
    style.top = `${(-top).toString()}px`;
    style.width = `${width.toString()}px`;
    style.height = `${height.toString()}px`;
    this.context?.setTransform(1, 0, 0, 1, 0, 0);
    this.context?.clearRect(0, 0, pixelWidth, pixelHeight);
    this.context?.setTransform(
      ratio * zoom,
      0,
      0,
      ratio * zoom,
      ratio * (x + left),
      ratio * (y + top),
    );
    const area = areaBehind({ x: x + left, y: y + top, zoom }, { width, height });
    this.#laid = { viewport, area, reach };
  }

  /** Shifts and scales its picture along with the view. */
  follow({ x: toX, y: toY, zoom }: Viewport): void {
    if (this.#laid === undefined) return;
    const { viewport, reach } = this.#laid;
    const scale = zoom / viewport.zoom;
    const x = toX + reach.left - (viewport.x + reach.left) * scale;
    const y = toY + reach.top - (viewport.y + reach.top) * scale;
    this.#canvas.style.transform = `translate(${x.toString()}px, ${y.toString()}px) scale(${scale.toString()})`;
  }

  /** Takes it away until it is laid again: even an empty one costs something in each frame. */
  hide(): void {
    // Said again, even the same makes the browser work out styles.
    if (!this.#canvas.hidden) this.#canvas.hidden = true;
    this.#laid = undefined;
  }
}
