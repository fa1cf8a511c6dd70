import type { BoardDocument } from '@weft/board-doc';
import { OUTSIDE, type BoardView } from '@weft/domain';
import { createRuleSet } from '@weft/rules';
import { BoardPainter } from '../../canvas/painting/board-painter.ts';
import type { Size, Viewport } from '../../canvas/view/camera.ts';
import { CanvasModel } from '../../canvas/canvas-model.ts';
import { createCanvasStore } from '../../canvas/canvas-state.ts';
import { CardNodes } from '../../canvas/cards/card-nodes.ts';
import { GridModel, gridArranger } from '../../grid/grid-model.ts';
import { createGridStore } from '../../grid/grid-state.ts';
import { paintCells } from '../../grid/cells/paint-cells.ts';
import { BoardStore } from '../../stores/board-store.ts';
import { FindingStore } from '../../stores/finding-store.ts';
import { FrameQueue, requestBrowserFrame } from '../../stores/frame-queue.ts';
import { createInterfaceStore } from '../../stores/interface-store.ts';

/** Height of the heads of columns and width of those of rows, in CSS pixels. */
export const PAST_HEADS = { top: 28, left: 104 } as const;
const HEAD_PADDING_PX = 8;

/** What is said on a board of the past. */
export interface PastBoardWords {
  readonly before: string;
  readonly waitsForVerb: string;
  readonly notAssigned: string;
  readonly outsideTheNexus: string;
  readonly productBacklog: string;
}

/**
 * Shows a board that nobody edits, on one canvas: the same painting as that of the board of now, with the names of its
 * rows and columns. Follows its document while that is replayed.
 */
export class PastBoardPainter {
  readonly model: GridModel;
  readonly findings: FindingStore;
  readonly #nodes: CardNodes;
  readonly #painter: BoardPainter;
  readonly #canvas: HTMLCanvasElement;
  readonly #words: PastBoardWords;
  readonly #stops: (() => void)[];
  #viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  #size: Size = { width: 0, height: 0 };

  /** Costs a check of the whole board. `today`: ISO 8601 date. */
  constructor(options: {
    readonly board: BoardDocument;
    readonly canvas: HTMLCanvasElement;
    readonly today: string;
    readonly words: PastBoardWords;
  }) {
    const { board, canvas, today, words } = options;
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
    const state = createGridStore();
    const arranger = gridArranger(board.view, state);
    const model = new CanvasModel(session, interfaceStore, createCanvasStore(), arranger);
    this.model = new GridModel(model, state);
    this.#nodes = new CardNodes(model, () => new Set());
    this.#canvas = canvas;
    this.#words = words;
    this.#painter = new BoardPainter({
      canvas,
      model,
      nodes: this.#nodes,
      frames,
      selectedLine: () => undefined,
      verbs: { 'to-successor': words.before, 'to-predecessor': words.waitsForVerb },
      paintGround: (scene) => paintCells(scene, this.model),
      onPainted: () => this.#paintHeads(),
    });
    this.#stops = [
      model.connect(),
      model.subscribeCards(() => this.#nodes.refresh()),
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
    this.#viewport = viewport;
    this.#size = size;
    const { zoom } = viewport;
    this.#nodes.see(
      {
        x: -viewport.x / zoom,
        y: -viewport.y / zoom,
        width: size.width / zoom,
        height: size.height / zoom,
      },
      zoom,
    );
    this.#painter.see(viewport, size);
  }

  close(): void {
    for (const stop of this.#stops) stop();
  }

  /** Names of rows and columns stay at the edge, over the cells. */
  #paintHeads(): void {
    const context = this.#canvas.getContext('2d');
    if (context === null) return;
    const ratio = window.devicePixelRatio || 1;
    const { width, height } = this.#size;
    const { x, y, zoom } = this.#viewport;
    const { rows, columns } = this.model.grid;
    const style = getComputedStyle(this.#canvas);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.globalAlpha = 1;
    context.fillStyle = style.backgroundColor;
    context.fillRect(0, 0, width, PAST_HEADS.top);
    context.fillRect(0, 0, PAST_HEADS.left, height);
    context.fillStyle = style.color;
    context.font = `500 12px ${style.fontFamily}`;
    context.textBaseline = 'middle';
    for (const column of columns) {
      const from = Math.max(PAST_HEADS.left, x + column.x * zoom);
      const room = x + (column.x + column.width) * zoom - from - HEAD_PADDING_PX;
      const name = columnName(this.model.view, column.sprint, this.#words);
      fillWithin(context, name, { x: from, y: PAST_HEADS.top / 2 }, room);
    }
    for (const row of rows) {
      const from = Math.max(PAST_HEADS.top, y + row.y * zoom);
      const room = y + (row.y + row.height) * zoom - from;
      const at = { x: HEAD_PADDING_PX, y: from + Math.min(room, 2 * HEAD_PADDING_PX) / 2 };
      if (room < HEAD_PADDING_PX || from > height) continue;
      const name = rowName(this.model.view, row.team, this.#words);
      fillWithin(context, name, at, PAST_HEADS.left - 2 * HEAD_PADDING_PX);
    }
  }
}

function columnName(
  view: BoardView,
  sprint: string | null,
  { productBacklog }: PastBoardWords,
): string {
  if (sprint === null) return productBacklog;
  return view.sprints().find(({ id }) => id === sprint)?.name ?? '';
}

function rowName(view: BoardView, team: string | null, words: PastBoardWords): string {
  if (team === null) return words.notAssigned;
  if (team === OUTSIDE) return words.outsideTheNexus;
  return view.teams().find(({ id }) => id === team)?.name ?? '';
}

/** Writes as much of a text as there is room for; nothing where there is hardly any. */
function fillWithin(
  context: CanvasRenderingContext2D,
  text: string,
  at: { readonly x: number; readonly y: number },
  room: number,
): void {
  if (room < 3 * HEAD_PADDING_PX) return;
  let shown = text;
  while (shown.length > 1 && context.measureText(shown).width > room) {
    shown = `${shown.slice(0, -2).trimEnd()}…`;
  }
  context.fillText(shown, at.x, at.y);
}
