import type { LineId } from '@weft/domain';
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

/** From this many painted things on, a moving view shows the last picture shifted and scaled. */
const MANY_THINGS = 1_500;
/** How long a moving view must rest before many things are painted anew. */
const REST_MS = 130;

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
  /** Called after each painting. */
  readonly onPainted: () => void;
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
  #painted: { readonly viewport: Viewport; readonly things: number } | undefined;
  #frame: number | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(options: BoardPainterOptions) {
    this.#options = options;
    this.#context = options.canvas.getContext('2d');
    this.#font = getComputedStyle(options.canvas).fontFamily;
    this.#colours = readColours(options.canvas.parentElement ?? document.body);
    this.#stop = [
      options.model.subscribePaint(() => this.#schedule()),
      options.nodes.subscribe(() => this.#schedule()),
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

  /** Tells what is seen. Many things are shifted while the view moves and painted when it rests. */
  see(viewport: Viewport, size: Size): void {
    const isSame = this.#size.width === size.width && this.#size.height === size.height;
    this.#viewport = viewport;
    this.#size = size;
    const last = this.#painted;
    if (!isSame || last === undefined || last.things < MANY_THINGS) {
      this.#schedule();
      return;
    }
    const scale = viewport.zoom / last.viewport.zoom;
    const x = viewport.x - last.viewport.x * scale;
    const y = viewport.y - last.viewport.y * scale;
    this.#options.canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#schedule(), REST_MS);
  }

  close(): void {
    for (const stop of this.#stop) stop();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    clearTimeout(this.#rest);
  }

  #schedule(): void {
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
    const { width, height } = this.#size;
    if (context === null || width === 0) return;
    const ratio = window.devicePixelRatio || 1;
    const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== pixelWidth) canvas.width = pixelWidth;
    if (canvas.height !== pixelHeight) canvas.height = pixelHeight;
    canvas.style.transform = '';
    const { x, y, zoom } = this.#viewport;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, pixelWidth, pixelHeight);
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
    const { detail, painted, nodes: elements } = nodes.window;
    const scene: Scene = {
      context,
      model,
      cards: model.cards,
      viewport: this.#viewport,
      area: areaBehind(this.#viewport, this.#size),
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
    this.#painted = { viewport: this.#viewport, things: cards + lines };
    onPainted();
  }
}
