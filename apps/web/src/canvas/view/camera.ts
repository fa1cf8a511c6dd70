import { centreOf, containsPoint, encloses, type Point, type Rectangle } from '@weft/layout';

/** Which part of the board is seen: screen = board × zoom + (x, y), in CSS pixels of the canvas. */
export interface Viewport extends Point {
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of the canvas library that moves the view. */
export interface ViewportPort {
  read(): { readonly viewport: Viewport; readonly size: Size };
  move(viewport: Viewport, options: { readonly durationMs: number }): void;
}

/** Smallest and largest zoom. */
export const ZOOM = { least: 0.05, most: 2, step: 1.25 } as const;
/** What headings cover at the left and top edge, in CSS pixels. */
export interface Margins {
  readonly left: number;
  readonly top: number;
}

const PADDING_PX = 24;
const MOVE_MS = 200;
/** On opening, a board is not shown smaller than this: its texts are to be read. */
const OPENING_ZOOM = { least: 0.5, most: 1 } as const;
/** Cards too small to be read are shown so when they are gone to. */
const READING_ZOOM = 0.8;
/** From this zoom on, a text can be written on a card. */
export const WRITING_ZOOM = 0.75;

/** Turns wishes ("show everything") into viewports. Pure but for its port. */
export class Camera {
  readonly #port: ViewportPort;
  readonly #margins: () => Margins;
  readonly #isStill: () => boolean;

  /** `isStill`: the person wants no motion. */
  constructor(port: ViewportPort, margins: () => Margins, isStill: () => boolean) {
    this.#port = port;
    this.#margins = margins;
    this.#isStill = isStill;
  }

  get viewport(): Viewport {
    return this.#port.read().viewport;
  }

  /** The part of the board that is seen beside the headings. */
  get seen(): Rectangle {
    const { viewport, size } = this.#port.read();
    const { left, top } = this.#margins();
    const from = boardPointAt(viewport, { x: left, y: top });
    return {
      ...from,
      width: (size.width - left) / viewport.zoom,
      height: (size.height - top) / viewport.zoom,
    };
  }

  /** Shows the whole rectangle, as large as it fits, but not above real size. */
  fit(area: Rectangle): void {
    const { size } = this.#port.read();
    this.#go(viewportAround(area, size, this.#margins(), { least: ZOOM.least, most: 1 }));
  }

  /** Goes back to what was seen before. */
  goBack(viewport: Viewport): void {
    this.#go(viewport);
  }

  /** Zooms to `zoom` around the middle of what is seen, or around a point of the canvas. */
  zoomTo(zoom: number, around?: Point): void {
    const { viewport, size } = this.#port.read();
    const at = around ?? { x: size.width / 2, y: size.height / 2 };
    const next = Math.min(ZOOM.most, Math.max(ZOOM.least, zoom));
    const fixed = boardPointAt(viewport, at);
    this.#go({ x: at.x - fixed.x * next, y: at.y - fixed.y * next, zoom: next });
  }

  zoomBy(factor: number): void {
    this.zoomTo(this.viewport.zoom * factor);
  }

  /** Shows a board as when it opens. */
  open(area: Rectangle): void {
    const { size } = this.#port.read();
    this.#go(openingViewport(area, size, this.#margins()));
  }

  /**
   * Moves only if the rectangle is out of sight, or shown smaller than `least` allows. What is in sight
   * stays where it is, as far as there is room around it: only what is farther away comes to the middle.
   */
  reveal(area: Rectangle, least: number = OPENING_ZOOM.least): void {
    const { viewport } = this.#port.read();
    const isReadable = viewport.zoom >= least;
    if (isReadable && encloses(this.seen, area)) return;
    const zoom = isReadable ? viewport.zoom : READING_ZOOM;
    if (containsPoint(this.seen, centreOf(area))) this.#go(this.#held(area, zoom));
    else this.centreOn(centreOf(area), zoom);
  }

  /** Puts a point of the board into the middle of what is seen. */
  centreOn(point: Point, zoom: number = this.viewport.zoom): void {
    this.#go(this.#centred(point, zoom));
  }

  /** The same at once: for a view that follows a pointer. */
  jumpTo(point: Point): void {
    this.#port.move(this.#centred(point, this.viewport.zoom), { durationMs: 0 });
  }

  #centred(point: Point, zoom: number): Viewport {
    const { size } = this.#port.read();
    const { left, top } = this.#margins();
    const x = left + (size.width - left) / 2;
    const y = top + (size.height - top) / 2;
    return { x: x - point.x * zoom, y: y - point.y * zoom, zoom };
  }

  /** Shows the rectangle with its middle where it is on the screen, or as near to there as it is seen whole. */
  #held(area: Rectangle, zoom: number): Viewport {
    const { viewport, size } = this.#port.read();
    const { left, top } = this.#margins();
    const middle = centreOf(area);
    const hold = (at: number, length: number, from: number, to: number): number => {
      const half = (length * zoom) / 2 + PADDING_PX;
      return Math.max(from + half, Math.min(to - half, at));
    };
    const x = hold(middle.x * viewport.zoom + viewport.x, area.width, left, size.width);
    const y = hold(middle.y * viewport.zoom + viewport.y, area.height, top, size.height);
    return { x: x - middle.x * zoom, y: y - middle.y * zoom, zoom };
  }

  #go(viewport: Viewport): void {
    this.#port.move(viewport, { durationMs: this.#isStill() ? 0 : MOVE_MS });
  }
}

/** The point of the board under a point of the canvas. */
export function boardPointAt(viewport: Viewport, point: Point): Point {
  return {
    x: (point.x - viewport.x) / viewport.zoom,
    y: (point.y - viewport.y) / viewport.zoom,
  };
}

/** How a board opens: all of it if it can be read then, else its beginning; always from the top left. */
export function openingViewport(area: Rectangle, size: Size, margins: Margins): Viewport {
  const { zoom } = viewportAround(area, size, margins, OPENING_ZOOM);
  return { x: margins.left - area.x * zoom, y: margins.top - area.y * zoom, zoom };
}

function viewportAround(
  area: Rectangle,
  size: Size,
  margins: Margins,
  limits: { readonly least: number; readonly most: number },
): Viewport {
  const width = Math.max(1, size.width - margins.left - 2 * PADDING_PX);
  const height = Math.max(1, size.height - margins.top - 2 * PADDING_PX);
  const fitting = Math.min(width / area.width, height / area.height);
  const zoom = Math.min(limits.most, Math.max(limits.least, fitting));
  const free = { x: width - area.width * zoom, y: height - area.height * zoom };
  return {
    x: margins.left + PADDING_PX + Math.max(0, free.x / 2) - area.x * zoom,
    y: margins.top + PADDING_PX + Math.max(0, free.y / 2) - area.y * zoom,
    zoom,
  };
}
