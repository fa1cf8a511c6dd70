import type { ItemId, LineId } from '@weft/domain';
import { encloses, padded, type Detail } from '@weft/layout';
import type { FrameQueue } from '../../stores/frame-queue.ts';
import type { Arrows } from '../../stores/interface-store.ts';
import type { Size, Viewport } from '../view/camera.ts';
import { readColours, watchTheme, type CanvasColours } from './canvas-colours.ts';
import { CanvasSheet, NO_REACH, type Reach } from './canvas-sheet.ts';
import type { CanvasModel, PaintCause } from '../canvas-model.ts';
import type { CardNodes } from '../cards/card-nodes.ts';
import { paintCards } from './paint-cards.ts';
import { paintLines, type LinePart } from './paint-lines.ts';
import type { PaintLater } from './paint-later.ts';
import { areaBehind, type Scene } from './scene.ts';

/** From this many painted things on, a moving view is painted anew only when it rests. */
const MANY_THINGS = 3_000;
/** How long a moving view must rest before it is painted anew. */
const REST_MS = 130;
/** How far beyond two opposite edges of a moving view is painted, so that it can move on without paint; CSS pixels. */
const MOVING_REACH_PX = 400;
/** By so much it is shifted towards where a view goes that is pushed; CSS pixels. */
const LEAN_PX = 150;
/** A picture that has grown by more is too coarse to be looked at, even in motion. */
const MOST_GROWN = 1.5;
/** Lines are painted a little beyond, for their heads; CSS pixels. */
const HEADS_PX = 12;
/** On what holds the canvas while the view moves: what lies on it may be moved as one layer. */
const MOVING = 'data-moving';

export interface BoardPainterOptions {
  readonly canvas: HTMLCanvasElement;
  /** Lies above it, for what moves with the hand while all else rests; undefined: nothing is ever in a hand. */
  readonly handCanvas: HTMLCanvasElement | undefined;
  readonly model: CanvasModel;
  readonly nodes: CardNodes;
  /** When the board's changes are told, and elements move. */
  readonly frames: Pick<FrameQueue, 'onFlushed'>;
  readonly selectedLine: () => LineId | undefined;
  /** The verb on a line, by where its arrow points. */
  readonly verbs: Readonly<Record<Arrows, string>>;
  /** Loads what no first frame waits for. */
  readonly loadLater: () => Promise<PaintLater>;
  /** Paints what lies behind lines and cards. */
  readonly paintGround: (scene: Scene) => void;
  /** Called after each painting: what lies above everything is painted then. */
  readonly onPainted: (scene: Scene) => void;
}

/** What the canvas shows. */
interface Picture {
  readonly things: number;
  /** Cards are in it, and not only lines and the ground. */
  readonly hasCards: boolean;
  readonly detail: Detail;
  /** Cards that are elements, and therefore not in it. */
  readonly elements: ReadonlySet<ItemId>;
  /** Cards whose lines are not in it, because they move with the hand. */
  readonly inHand: ReadonlySet<ItemId> | undefined;
}

/**
 * Paints everything that is not an element: the ground, lines, far cards. At most once per animation frame;
 * follows the view without React.
 */
export class BoardPainter {
  readonly #options: BoardPainterOptions;
  readonly #sheet: CanvasSheet;
  readonly #handSheet: CanvasSheet | undefined;
  readonly #stop: (() => void)[];
  readonly #font: string;
  #colours: CanvasColours;
  #viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  #size: Size = { width: 0, height: 0 };
  #painted: Picture | undefined;
  /** Something changed that may wait until the view rests. */
  #isStale = false;
  #frame: number | undefined;
  #later: PaintLater | undefined;
  #isLoading = false;
  #isClosed = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(options: BoardPainterOptions) {
    this.#options = options;
    this.#sheet = new CanvasSheet(options.canvas);
    this.#handSheet = options.handCanvas && new CanvasSheet(options.handCanvas);
    this.#font = getComputedStyle(options.canvas).fontFamily;
    this.#colours = readColours(options.canvas.parentElement ?? document.body);
    this.#stop = [
      options.model.subscribePaint((cause) => this.#follow(cause)),
      options.nodes.subscribe(() => this.#followElements()),
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
    const { laid } = this.#sheet;
    if (!isSame || last === undefined || laid === undefined) {
      this.#schedule();
      return;
    }
    const { x: fromX, y: fromY, zoom } = before;
    if (viewport.x === fromX && viewport.y === fromY && viewport.zoom === zoom) return;
    this.#sheet.follow(viewport);
    this.#handSheet?.follow(viewport);
    this.#move();
    const hasGrown = viewport.zoom / laid.viewport.zoom;
    const isEnough = hasGrown < MOST_GROWN && encloses(laid.area, areaBehind(viewport, size));
    if (isEnough) return;
    if (last.things < MANY_THINGS) this.#schedule();
    else this.#isStale = true;
  }

  close(): void {
    this.#isClosed = true;
    for (const stop of this.#stop) stop();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    clearTimeout(this.#rest);
  }

  #follow(cause: PaintCause): void {
    const { model, nodes } = this.#options;
    const { inHand } = model;
    if (cause === 'cards' && !nodes.window.painted) return;
    const isApart = inHand !== undefined && inHand === this.#painted?.inHand;
    // At once: it comes with the frame in which the cards move, and no more often.
    if (cause === 'hand' && isApart) this.#paintHand();
    else this.#schedule(cause === 'pointer');
  }

  /** Cards that are elements come, go and move without paint, unless they are painted otherwise. */
  #followElements(): void {
    const { painted, nodes, detail } = this.#options.nodes.window;
    const before = this.#painted;
    const isSame = painted === before?.hasCards;
    const areSame =
      detail === before?.detail &&
      nodes.length === before.elements.size &&
      nodes.every((node) => before.elements.has(node.data.item));
    if (!isSame || (painted && !areSame)) this.#schedule(isSame);
  }

  /** The view moves until nobody said so for a moment. */
  #move(): void {
    const holder = this.#options.canvas.parentElement;
    if (this.#rest === undefined) holder?.setAttribute(MOVING, '');
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      holder?.removeAttribute(MOVING);
      if (this.#isStale || !this.#sheet.isSharpAt(this.#viewport)) this.#schedule();
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
    const { model, nodes, paintGround, onPainted } = this.#options;
    if (this.#size.width === 0) return;
    this.#isStale = false;
    const reach = this.#rest === undefined ? NO_REACH : this.#reachAhead();
    const scene = this.#laidScene(this.#sheet, reach);
    if (scene === undefined) return;
    const { painted, detail, nodes: elements } = nodes.window;
    paintGround(scene);
    const asElements = new Set(elements.map((node) => node.data.item));
    // Cards that move must be elements: painted, they would stay where they are with all that rests.
    const isApart = !painted || [...(model.inHand ?? [])].every((item) => asElements.has(item));
    const inHand = isApart ? model.inHand : undefined;
    const cards = painted ? paintCards(scene, asElements) : 0;
    const lines = this.#paintLines(scene, inHand === undefined ? 'all' : 'resting');
    this.#painted = {
      things: cards + lines,
      hasCards: painted,
      detail,
      elements: asElements,
      inHand,
    };
    if (inHand === undefined) this.#handSheet?.hide();
    else this.#paintHand();
    onPainted(scene);
    if (cards > 0 && detail !== 'far') this.#needLater();
  }

  /** Farthest where the view goes, if it is pushed: most views that are go on. */
  #reachAhead(): Reach {
    const { x, y, zoom } = this.#viewport;
    const from = this.#sheet.laid?.viewport;
    const lean = from?.zoom === zoom ? LEAN_PX : 0;
    const before = (now: number, then = now): number =>
      MOVING_REACH_PX / 2 + lean * Math.sign(now - then);
    return { left: before(x, from?.x), top: before(y, from?.y), both: MOVING_REACH_PX };
  }

  /** Paints only what goes with the hand, over all that rests. */
  #paintHand(): void {
    const scene = this.#handSheet && this.#laidScene(this.#handSheet, NO_REACH);
    if (scene !== undefined) this.#paintLines(scene, 'in-hand');
  }

  #paintLines(scene: Scene, part: LinePart): number {
    const { model, verbs, selectedLine: selected } = this.#options;
    const count = paintLines(scene, part);
    const { aim, hoveredLine } = model.state.getState();
    const selectedLine = selected();
    if (aim === undefined && (hoveredLine ?? selectedLine) === undefined) return count;
    this.#needLater();
    this.#later?.paintPointed(scene, { verbs, selectedLine, part });
    return count;
  }

  #needLater(): void {
    if (this.#later === undefined && !this.#isLoading) void this.#loadLater();
  }

  async #loadLater(): Promise<void> {
    this.#isLoading = true;
    try {
      const later = await this.#options.loadLater();
      if (this.#isClosed) return;
      this.#later = later;
      this.#stop.push(later.details.subscribe(() => this.#followDetails()));
      this.#schedule();
    } finally {
      this.#isLoading = false;
    }
  }

  #followDetails(): void {
    const { painted, detail } = this.#options.nodes.window;
    if (painted && detail !== 'far') this.#schedule();
  }

  /** What is to be painted on a sheet that was just laid, empty. */
  #laidScene(sheet: CanvasSheet, reach: Reach): Scene | undefined {
    const { context } = sheet;
    if (context === null) return undefined;
    sheet.lay(this.#viewport, this.#size, reach);
    if (sheet.laid === undefined) return undefined;
    const { model, nodes } = this.#options;
    const { detail, painted } = nodes.window;
    return {
      context,
      model,
      cards: model.cards,
      viewport: this.#viewport,
      area: padded(sheet.laid.area, HEADS_PX / this.#viewport.zoom),
      colours: this.#colours,
      font: this.#font,
      detail,
      arrows: model.arrows,
      painted,
      details: this.#later?.details,
      pixel: 1 / this.#viewport.zoom,
    };
  }
}
