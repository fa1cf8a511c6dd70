import type { LineId } from '@weft/domain';
import { encloses, type Rectangle } from '@weft/layout';
import type { FrameQueue } from '../../stores/frame-queue.ts';
import type { Arrows } from '../../stores/interface-store.ts';
import type { Size, Viewport } from '../view/camera.ts';
import { readColours, watchTheme, type CanvasColours } from './canvas-colours.ts';
import type { CanvasModel } from '../canvas-model.ts';
import type { CardNodes } from '../cards/card-nodes.ts';
import { paintAim } from './paint-aim.ts';
import { paintCards } from './paint-cards.ts';
import { paintLines } from './paint-lines.ts';
import { areaBehind, type Scene } from './scene.ts';

/** From this many painted things on, a moving view is painted anew only when it rests. */
const MANY_THINGS = 3_000;
/** How long a moving view must rest before it is painted anew. */
const REST_MS = 130;
/** How far beyond the edges of a moving view is painted, so that it can move on without paint; CSS pixels. */
const MOVING_MARGIN_PX = 200;
/** A picture that has grown by more is too coarse to be looked at, even in motion. */
const MOST_GROWN = 1.5;
/** Lines are painted a little beyond, for their heads; CSS pixels. */
const HEADS_PX = 12;
/** On what holds the canvas while the view moves: what lies on it may be moved as one layer. */
const MOVING = 'data-moving';

export interface BoardPainterOptions {
  readonly canvas: HTMLCanvasElement;
  readonly model: CanvasModel;
  readonly nodes: CardNodes;
  /** When the board's changes are told, and elements move. */
  readonly frames: Pick<FrameQueue, 'onFlushed'>;
  readonly selectedLine: () => LineId | undefined;
  /** The verb on a line, by where its arrow points. */
  readonly verbs: Readonly<Record<Arrows, string>>;
  /** Paints what lies behind lines and cards. */
  readonly paintGround: (scene: Scene) => void;
  /** Called after each painting: what lies above everything is painted then. */
  readonly onPainted: (scene: Scene) => void;
}

/** What the canvas shows. */
interface Picture {
  readonly viewport: Viewport;
  readonly area: Rectangle;
  readonly marginPx: number;
  readonly things: number;
  /** Cards are in it, and not only lines and the ground. */
  readonly hasCards: boolean;
}

/**
 * Paints everything that is not an element: the ground, lines, far cards. At most once per animation frame;
 * follows the view without React.
 */
export class BoardPainter {
  readonly #options: BoardPainterOptions;
  readonly #context: CanvasRenderingContext2D | null;
  readonly #stop: (() => void)[];
  readonly #font: string;
  #colours: CanvasColours;
  #viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  #size: Size = { width: 0, height: 0 };
  #painted: Picture | undefined;
  /** Something changed that may wait until the view rests. */
  #isStale = false;
  #frame: number | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(options: BoardPainterOptions) {
    this.#options = options;
    this.#context = options.canvas.getContext('2d');
    this.#font = getComputedStyle(options.canvas).fontFamily;
    this.#colours = readColours(options.canvas.parentElement ?? document.body);
    this.#stop = [
      options.model.subscribePaint((mayWait) => this.#schedule(mayWait)),
      options.nodes.subscribe(() => {
        const { painted } = options.nodes.window;
        const isSame = painted === this.#painted?.hasCards;
        // Cards that are elements come and go without paint.
        if (painted || !isSame) this.#schedule(isSame);
      }),
      // Elements move with the frame that tells of a change: paint that came a frame later would flicker.
      options.frames.onFlushed(() => {
        if (this.#frame !== undefined && !document.hidden) this.#paintNow(this.#frame);
      }),
      watchTheme(() => {
        this.#colours = readColours(options.canvas.parentElement ?? document.body);
        this.#schedule();
      }),
    ];
  }

  /**
   * Tells what is seen. While the view moves, the last picture is shifted and scaled along, and painted
   * anew only where it does not reach; when the view rests, it is painted as sharp as can be.
   */
  see(viewport: Viewport, size: Size): void {
    const isSame = this.#size.width === size.width && this.#size.height === size.height;
    const before = this.#viewport;
    this.#viewport = viewport;
    this.#size = size;
    const last = this.#painted;
    if (!isSame || last === undefined) {
      this.#schedule();
      return;
    }
    const { x: fromX, y: fromY, zoom } = before;
    if (viewport.x === fromX && viewport.y === fromY && viewport.zoom === zoom) return;
    const scale = viewport.zoom / last.viewport.zoom;
    const x = viewport.x + last.marginPx - (last.viewport.x + last.marginPx) * scale;
    const y = viewport.y + last.marginPx - (last.viewport.y + last.marginPx) * scale;
    this.#options.canvas.style.transform = `translate(${x.toString()}px, ${y.toString()}px) scale(${scale.toString()})`;
    this.#move();
    const isEnough = scale < MOST_GROWN && encloses(last.area, areaBehind(viewport, size));
    if (isEnough) return;
    if (last.things < MANY_THINGS) this.#schedule();
    else this.#isStale = true;
  }

  close(): void {
    for (const stop of this.#stop) stop();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    clearTimeout(this.#rest);
  }

  /** Each pixel of the picture is one of the screen: the view was only shifted by whole ones. */
  get #isSharp(): boolean {
    const { x, y, zoom } = this.#viewport;
    const last = this.#painted?.viewport;
    const ratio = window.devicePixelRatio || 1;
    return (
      last?.zoom === zoom &&
      Number.isInteger((x - last.x) * ratio) &&
      Number.isInteger((y - last.y) * ratio)
    );
  }

  /** The view moves until nobody said so for a moment. */
  #move(): void {
    const holder = this.#options.canvas.parentElement;
    if (this.#rest === undefined) holder?.setAttribute(MOVING, '');
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      holder?.removeAttribute(MOVING);
      if (this.#isStale || !this.#isSharp) this.#schedule();
    }, REST_MS);
  }

  /** `mayWait`: until the view rests. */
  #schedule(mayWait = false): void {
    if (mayWait && this.#rest !== undefined) {
      this.#isStale = true;
      return;
    }
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#paint();
    });
  }

  #paintNow(due: number): void {
    cancelAnimationFrame(due);
    this.#frame = undefined;
    this.#paint();
  }

  #paint(): void {
    const { canvas, model, nodes, verbs, selectedLine, paintGround, onPainted } = this.#options;
    const context = this.#context;
    if (context === null || this.#size.width === 0) return;
    this.#isStale = false;
    const marginPx = this.#rest === undefined ? 0 : MOVING_MARGIN_PX;
    this.#lay(canvas, context, marginPx);
    const { zoom } = this.#viewport;
    const { detail, painted, nodes: elements } = nodes.window;
    const scene: Scene = {
      context,
      model,
      cards: model.cards,
      viewport: this.#viewport,
      area: areaBehind(this.#viewport, this.#size, marginPx + HEADS_PX),
      colours: this.#colours,
      font: this.#font,
      detail,
      arrows: model.arrows,
      painted,
      pixel: 1 / zoom,
    };
    paintGround(scene);
    const cards = painted ? paintCards(scene, new Set(elements.map((node) => node.data.item))) : 0;
    const lines = paintLines(scene, verbs, selectedLine());
    paintAim(scene);
    this.#painted = {
      viewport: this.#viewport,
      area: areaBehind(this.#viewport, this.#size, marginPx),
      marginPx,
      things: cards + lines,
      hasCards: painted,
    };
    onPainted(scene);
  }

  /** An empty canvas behind the view and a margin around it, which counts in pixels of the board. */
  #lay(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, marginPx: number): void {
    const width = this.#size.width + 2 * marginPx;
    const height = this.#size.height + 2 * marginPx;
    const ratio = window.devicePixelRatio || 1;
    const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== pixelWidth) canvas.width = pixelWidth;
    if (canvas.height !== pixelHeight) canvas.height = pixelHeight;
    const { style } = canvas;
    style.transform = '';
    style.transformOrigin = '0 0';
    style.left = `${(-marginPx).toString()}px`;
    style.top = `${(-marginPx).toString()}px`;
    style.width = `${width.toString()}px`;
    style.height = `${height.toString()}px`;
    const { x, y, zoom } = this.#viewport;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, pixelWidth, pixelHeight);
    context.setTransform(
      ratio * zoom,
      0,
      0,
      ratio * zoom,
      ratio * (x + marginPx),
      ratio * (y + marginPx),
    );
  }
}
