import type { ReactNode } from 'react';
import type { Point, Rectangle } from '@weft/layout';
import type { Shortcut } from '../commands/keyboard-shortcuts.ts';
import type { CanvasActions } from './canvas-actions.ts';
import type { DragPlan } from './gestures/drag-gesture.ts';
import type { FurtherNodes } from './cards/further-nodes.ts';

/** What a screen brings along for the canvas it is shown on, once that can be touched. */
export interface CanvasScreen {
  readonly actions: CanvasActions;
  /** Keys of this screen alone; they stand before those that every canvas has. */
  readonly shortcuts: readonly Shortcut[];
  readonly drag: DragPlan;
  /** A click on the empty board, with the tool in hand; true: it meant something. */
  readonly press: (point: Point) => boolean;
  readonly doubleClick: (point: Point) => void;
  /**
   * A rectangle is begun over the board; what comes back is given each area it has: what of it is this screen's alone is
   * selected, too, `adds`: besides what was. No area: all is selected as before.
   */
  readonly marquee?: (adds: boolean) => (area: Rectangle | undefined) => void;
  /** Nothing is selected any more. */
  readonly clear?: () => void;
  /** Things beside cards. */
  readonly further?: FurtherNodes;
  /** Stands in the board, below menus and people. */
  readonly onBoard: ReactNode;
  /** Tools, menus and other people: loaded once the board stands. */
  readonly tools: ReactNode;
}
