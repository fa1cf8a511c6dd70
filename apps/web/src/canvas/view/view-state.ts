import type { Point } from '@weft/layout';
import type { Size, Viewport } from './camera.ts';

/** Moves the view; set by whatever handles wheel and fingers once it is there. */
export type ViewMover = (viewport: Viewport, durationMs: number) => void;

/**
 * Which part of the board is seen. The board is painted from this alone, before React Flow is
 * loaded; afterwards React Flow moves the view and this follows it.
 */
export class ViewState {
  readonly #listeners = new Set<() => void>();
  #viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  #size: Size = { width: 0, height: 0 };
  #mover: ViewMover | undefined;

  get viewport(): Viewport {
    return this.#viewport;
  }

  /** Size of the canvas, in CSS pixels. */
  get size(): Size {
    return this.#size;
  }

  /** Tells what is seen now. */
  set(viewport: Viewport, size: Size): void {
    const before = this.#viewport;
    const isSame =
      viewport.x === before.x &&
      viewport.y === before.y &&
      viewport.zoom === before.zoom &&
      size.width === this.#size.width &&
      size.height === this.#size.height;
    if (isSame) return;
    this.#viewport = viewport;
    this.#size = size;
    for (const listener of this.#listeners) listener();
  }

  /** Asks for another view; `durationMs` 0: at once. */
  move(viewport: Viewport, durationMs: number): void {
    if (this.#mover === undefined) this.set(viewport, this.#size);
    else this.#mover(viewport, durationMs);
  }

  /** From now on `mover` moves the view, until the returned function runs. */
  attach(mover: ViewMover): () => void {
    this.#mover = mover;
    return () => {
      if (this.#mover === mover) this.#mover = undefined;
    };
  }

  /** A point of the board in CSS pixels of the canvas. */
  canvasPointOf(board: Point): Point {
    const { x, y, zoom } = this.#viewport;
    return { x: board.x * zoom + x, y: board.y * zoom + y };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
