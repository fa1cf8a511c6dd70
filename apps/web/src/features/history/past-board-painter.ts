import type { BoardDocument } from '@weft/board-doc';
import { createRuleSet } from '@weft/rules';
import { CardNodes } from '../../canvas/cards/card-nodes.ts';
import { BoardPainter } from '../../canvas/painting/board-painter.ts';
import type { CardWords } from '../../canvas/painting/card-details.ts';
import { laterPaintOfPast } from '../../canvas/painting/paint-later.ts';
import type { PastScreen, PastView } from '../../canvas/painting/past-screen.ts';
import type { Arrows } from '../../stores/interface-store.ts';
import { boardPointAt, type Size, type Viewport } from '../../canvas/view/camera.ts';
import { BoardStore } from '../../stores/board-store.ts';
import { FindingStore } from '../../stores/finding-store.ts';
import { FrameQueue, requestBrowserFrame } from '../../stores/frame-queue.ts';
import { createInterfaceStore } from '../../stores/interface-store.ts';

/**
 * Shows a board that nobody edits, on one canvas: the same painting as that of the board of now. Follows its document
 * while that is replayed.
 */
export class PastBoardPainter {
  readonly screen: PastScreen;
  readonly findings: FindingStore;
  readonly #nodes: CardNodes;
  readonly #painter: BoardPainter;
  readonly #heads: HTMLCanvasElement;
  readonly #stops: (() => void)[];
  #seen: { readonly viewport: Viewport; readonly size: Size } | undefined;

  /** Costs a check of the whole board. `today`: ISO 8601 date; `changed`: there may be more or less to see. */
  constructor(options: {
    readonly board: BoardDocument;
    readonly canvas: HTMLCanvasElement;
    /** Lies over the other one. */
    readonly heads: HTMLCanvasElement;
    readonly today: string;
    readonly view: PastView;
    readonly verbs: Readonly<Record<Arrows, string>>;
    readonly words: CardWords;
    readonly changed: () => void;
  }) {
    const { board, canvas, heads, today, view, verbs, words, changed } = options;
    const frames = new FrameQueue(requestBrowserFrame);
    const interfaceStore = createInterfaceStore({
      theme: 'system',
      language: 'system',
      arrows: 'to-successor',
      panelOpen: false,
      panelWidthPx: 0,
    });
    this.findings = new FindingStore(board, createRuleSet(board.view, { today }), frames);
    const boardStore = new BoardStore(board, frames);
    const session = { boardStore, findingStore: this.findings };
    this.screen = view({ board, session, interfaceStore });
    const { model } = this.screen;
    this.#heads = heads;
    this.#nodes = new CardNodes(model, () => new Set());
    this.#painter = new BoardPainter({
      canvas,
      handCanvas: undefined,
      model,
      nodes: this.#nodes,
      frames,
      selectedLine: () => undefined,
      verbs,
      loadLater: () => Promise.resolve(laterPaintOfPast(words)),
      paintGround: this.screen.paintGround,
      onPainted: (scene) => {
        this.screen.paintAbove?.(scene);
        this.#paintHeads();
      },
    });
    this.#stops = [
      model.connect(),
      model.subscribeCards(() => this.#nodes.refresh()),
      this.screen.follow?.(() => frames.schedule()) ?? (() => undefined),
      // Once for each frame, however much is replayed in between.
      frames.onFlushed(changed),
      () => {
        this.#painter.close();
        this.findings.close();
        boardStore.close();
        frames.close();
      },
    ];
  }

  /** Shows a part of the board. */
  see(viewport: Viewport, size: Size): void {
    const { zoom } = viewport;
    const from = boardPointAt(viewport, { x: 0, y: 0 });
    this.#nodes.see({ ...from, width: size.width / zoom, height: size.height / zoom }, zoom);
    this.#painter.see(viewport, size);
    this.#seen = { viewport, size };
    this.#paintHeads();
  }

  close(): void {
    for (const stop of this.#stops) stop();
  }

  /** They stay where they are while the picture below moves along with the view. */
  #paintHeads(): void {
    const context = this.#heads.getContext('2d');
    if (context === null || this.#seen === undefined) return;
    const { viewport, size } = this.#seen;
    const ratio = window.devicePixelRatio || 1;
    // Also empties it.
    this.#heads.width = Math.round(size.width * ratio);
    this.#heads.height = Math.round(size.height * ratio);
    context.scale(ratio, ratio);
    this.screen.paintHeads?.(context, viewport, size);
  }
}
