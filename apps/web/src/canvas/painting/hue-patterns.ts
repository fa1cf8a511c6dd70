import { HUE_CELL_PX, HUE_SHAPES } from '../../interface/hue-shapes.ts';
import type { CanvasColours } from './canvas-colours.ts';
import type { Scene } from './scene.ts';

/** Finer than the screen, so that a pattern that is shifted by less than a pixel stays as it looks. */
const OVERSAMPLED = 2;
const LEAST_TILE_PX = 4;

/** The patterns that tell teams apart without colour, at the size in which they are painted. */
export class HuePatterns {
  #colours: CanvasColours | undefined;
  #tilePx = 0;
  readonly #patterns = new Map<number, CanvasPattern | null>();

  /** To fill with, in board pixels; null: none can be made. */
  of({ context, colours, pixel }: Scene, hue: number): CanvasPattern | null {
    const ratio = window.devicePixelRatio || 1;
    const tilePx = Math.max(LEAST_TILE_PX, Math.ceil((HUE_CELL_PX * OVERSAMPLED * ratio) / pixel));
    if (colours !== this.#colours || tilePx !== this.#tilePx) this.#patterns.clear();
    this.#colours = colours;
    this.#tilePx = tilePx;
    let pattern = this.#patterns.get(hue);
    if (pattern === undefined) {
      pattern = context.createPattern(tileOf(hue, colours.ink[hue] ?? colours.muted, tilePx), null);
      pattern?.setTransform(new DOMMatrix().scale(HUE_CELL_PX / tilePx));
      this.#patterns.set(hue, pattern);
    }
    return pattern;
  }
}

function tileOf(hue: number, ink: string, tilePx: number): OffscreenCanvas {
  const tile = new OffscreenCanvas(tilePx, tilePx);
  const context = tile.getContext('2d');
  const shape = HUE_SHAPES[hue];
  if (context === null || shape === undefined) return tile;
  context.scale(tilePx / HUE_CELL_PX, tilePx / HUE_CELL_PX);
  context.fillStyle = context.strokeStyle = ink;
  const lines = new Path2D(shape.path);
  if (shape.lineWidth === undefined) {
    context.clip(lines);
    context.fillRect(0, 0, HUE_CELL_PX, HUE_CELL_PX);
  } else {
    context.lineWidth = shape.lineWidth;
    context.stroke(lines);
  }
  return tile;
}
