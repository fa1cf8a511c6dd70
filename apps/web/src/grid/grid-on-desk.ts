import type { BoardSnapshot } from '@weft/domain';
import type { GridCards } from '@weft/layout';
import type { Clock } from '@weft/sync-client';
import { canvasOnDesk, type CanvasOnDesk } from '../canvas/canvas-on-desk.ts';
import { GridModel, gridArranger } from './grid-model.ts';
import { createGridStore } from './grid-state.ts';

/** A Grid without a screen, for tests. */
export interface GridOnDesk extends CanvasOnDesk<GridCards> {
  readonly grid: GridModel;
}

/** `clock`: with which what others do is followed at its own pace. */
export function gridOnDesk(snapshot: BoardSnapshot, clock?: Clock): GridOnDesk {
  const state = createGridStore();
  const desk = canvasOnDesk(snapshot, (view) => gridArranger(view, state), clock);
  const grid = new GridModel(desk.model, state);
  grid.connect();
  return { ...desk, grid };
}
