import type { BoardDocument } from '@weft/board-doc';
import type { Rectangle } from '@weft/layout';
import type { InterfaceStore } from '../../stores/interface-store.ts';
import type { CanvasModel, CanvasSession } from '../canvas-model.ts';
import type { Margins, Size, Viewport } from '../view/camera.ts';
import type { Scene } from './scene.ts';

/** What a board of the past is painted from. */
export interface PastParts {
  readonly board: BoardDocument;
  readonly session: CanvasSession;
  /** Of nobody: nothing is selected in the past. */
  readonly interfaceStore: InterfaceStore;
}

/** Paints for a view of this size; the context counts in CSS pixels. */
export type PaintHeads = (
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  size: Size,
) => void;

/** A screen with a canvas, as it was at some moment: where cards stood, and what lay below and above them. */
export interface PastScreen {
  readonly model: CanvasModel;
  /** What its headings cover at the edges. */
  readonly margins: Margins;
  readonly paintGround: (scene: Scene) => void;
  /** Paints what lies above lines and cards; undefined: nothing does. */
  readonly paintAbove: ((scene: Scene) => void) | undefined;
  /** Paints headings that stay at the edges, on a canvas of their own; undefined: there are none. */
  readonly paintHeads: PaintHeads | undefined;
  /** Everything that is there. */
  readonly whole: () => Rectangle;
  /** What a canvas of this size shows as long as nobody has looked closer. */
  readonly opening: (size: Size) => Rectangle;
  /** Follows what the model does not, until the returned function is called; undefined: there is nothing else. */
  readonly follow: ((changed: () => void) => () => void) | undefined;
}

/** How a screen shows the past; the same for as long as it is shown. */
export type PastView = (parts: PastParts) => PastScreen;

/** Writes as much of a text as there is room for. */
export function fillWithin(
  context: CanvasRenderingContext2D,
  text: string,
  at: { readonly x: number; readonly y: number },
  room: number,
): void {
  let shown = text;
  while (shown.length > 1 && context.measureText(shown).width > room) {
    shown = `${shown.slice(0, -2).trimEnd()}…`;
  }
  context.fillText(shown, at.x, at.y);
}
