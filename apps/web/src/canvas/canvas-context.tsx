import { createContext, useContext, useSyncExternalStore, type RefObject } from 'react';
import type { CardArrangement, Point } from '@weft/layout';
import { useStore } from 'zustand';
import type { ActionsToCome } from './actions-to-come.ts';
import type { CanvasActions } from './canvas-actions.ts';
import type { Camera, Margins, Size, Viewport } from './view/camera.ts';
import type { CanvasModel } from './canvas-model.ts';
import type { CanvasState } from './canvas-state.ts';
import type { CardNodes } from './cards/card-nodes.ts';
import type { ViewState } from './view/view-state.ts';
import type { CanvasName } from '../stores/use-screen.ts';

/** What everything on the canvas shares. */
export interface CanvasParts {
  /** Which canvas this is: points on one mean nothing on another. */
  readonly name: CanvasName;
  readonly model: CanvasModel;
  readonly view: ViewState;
  readonly nodes: CardNodes;
  readonly camera: Camera;
  readonly actionsToCome: ActionsToCome<CanvasActions>;
  /** Where the pointer is on the board; undefined: not over the canvas. */
  readonly pointer: { at: Point | undefined };
  readonly container: RefObject<HTMLDivElement | null>;
  /** What is covered at the left and top edge of the canvas as wide as this, in CSS pixels. */
  readonly margins: (widthPx: number) => Margins;
  /** Tells which part of the board is seen, so that its cards become elements. */
  readonly see: (viewport: Viewport, size: Size) => void;
}

export const CanvasContext: React.Context<CanvasParts | undefined> = createContext<
  CanvasParts | undefined
>(undefined);

/** Only below the canvas. */
export function useCanvas(): CanvasParts {
  const parts = useContext(CanvasContext);
  if (parts === undefined) throw new Error('useCanvas needs a canvas above it');
  return parts;
}

/** One selected piece of what happens on the canvas; choose the smallest. */
export function useCanvasState<Selected>(select: (state: CanvasState) => Selected): Selected {
  return useStore(useCanvas().model.state, select);
}

/** Where the cards stand; renders again when one moved. */
export function useCards(): CardArrangement {
  const { model } = useCanvas();
  return useSyncExternalStore(model.subscribeCalmly, () => model.cards);
}
