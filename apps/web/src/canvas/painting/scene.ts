import type { ProductBacklogItem } from '@weft/domain';
import {
  padded,
  type CardArrangement,
  type Detail,
  type Point,
  type Rectangle,
} from '@weft/layout';
import type { Arrows } from '../../stores/interface-store.ts';
import { boardPointAt, type Size, type Viewport } from '../view/camera.ts';
import type { CanvasColours } from './canvas-colours.ts';
import type { CanvasModel } from '../canvas-model.ts';

/** Paints what stands on a card whose ground is painted, its upper left corner at the place. */
export interface Details {
  paint(scene: Scene, item: ProductBacklogItem, at: Point): void;
}

/** Everything one painting of the board needs. */
export interface Scene {
  readonly context: CanvasRenderingContext2D;
  readonly model: CanvasModel;
  readonly cards: CardArrangement;
  readonly viewport: Viewport;
  /** The part of the board that is painted, in board pixels. */
  readonly area: Rectangle;
  readonly colours: CanvasColours;
  readonly font: string;
  readonly detail: Detail;
  readonly arrows: Arrows;
  /** Cards are painted, not elements. */
  readonly painted: boolean;
  /** What stands on cards that can be read; undefined until it is loaded. */
  readonly details: Details | undefined;
  /** Length of one CSS pixel of the screen in board pixels. */
  readonly pixel: number;
}

/** The board's rectangle behind the whole canvas and `marginPx` of the screen around it. */
export function areaBehind(viewport: Viewport, size: Size, marginPx = 0): Rectangle {
  const from = boardPointAt(viewport, { x: 0, y: 0 });
  return padded(
    { ...from, width: size.width / viewport.zoom, height: size.height / viewport.zoom },
    marginPx / viewport.zoom,
  );
}
