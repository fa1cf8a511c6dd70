import type { Rectangle } from '@weft/layout';
import type { Size, Viewport } from '../view/camera.ts';
import { areaBehind } from './scene.ts';

/** What was painted on a sheet. */
interface Laid {
  readonly viewport: Viewport;
  /** The part of the board that its picture shows. */
  readonly area: Rectangle;
  readonly marginPx: number;
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

  /** Lays it empty behind the view and a margin around it; its context counts in pixels of the board. */
  lay(viewport: Viewport, size: Size, marginPx: number): void {
    const { x, y, zoom } = viewport;
    const width = size.width + 2 * marginPx;
    const height = size.height + 2 * marginPx;
    const ratio = window.devicePixelRatio || 1;
    const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
    const canvas = this.#canvas;
    if (canvas.width !== pixelWidth) canvas.width = pixelWidth;
    if (canvas.height !== pixelHeight) canvas.height = pixelHeight;
    canvas.hidden = false;
    const { style } = canvas;
    style.transform = '';
    style.transformOrigin = '0 0';
    style.left = `${(-marginPx).toString()}px`;
    style.top = `${(-marginPx).toString()}px`;
    style.width = `${width.toString()}px`;
    style.height = `${height.toString()}px`;
    this.context?.setTransform(1, 0, 0, 1, 0, 0);
    this.context?.clearRect(0, 0, pixelWidth, pixelHeight);
    this.context?.setTransform(
      ratio * zoom,
      0,
      0,
      ratio * zoom,
      ratio * (x + marginPx),
      ratio * (y + marginPx),
    );
    this.#laid = { viewport, area: areaBehind(viewport, size, marginPx), marginPx };
  }

  /** Shifts and scales its picture along with the view. */
  follow({ x: toX, y: toY, zoom }: Viewport): void {
    if (this.#laid === undefined) return;
    const { viewport, marginPx } = this.#laid;
    const scale = zoom / viewport.zoom;
    const x = toX + marginPx - (viewport.x + marginPx) * scale;
    const y = toY + marginPx - (viewport.y + marginPx) * scale;
    this.#canvas.style.transform = `translate(${x.toString()}px, ${y.toString()}px) scale(${scale.toString()})`;
  }

  /** Takes it away until it is laid again: even an empty one costs something in each frame. */
  hide(): void {
    this.#canvas.hidden = true;
    this.#laid = undefined;
  }
}
