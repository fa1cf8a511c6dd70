import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PlanningGrid } from '@weft/layout';
import { useStore } from 'zustand';
import type { ActionsToCome } from '../canvas/actions-to-come.ts';
import type { GridActions } from './grid-actions.ts';
import type { GridModel } from './grid-model.ts';
import type { GridState } from './grid-state.ts';

/** What everything on the Grid shares beside the canvas. */
export interface GridParts {
  readonly model: GridModel;
  readonly actionsToCome: ActionsToCome<GridActions>;
}

export const GridContext: React.Context<GridParts | undefined> = createContext<
  GridParts | undefined
>(undefined);

/** Only on the Grid. */
export function useGridParts(): GridParts {
  const parts = useContext(GridContext);
  if (parts === undefined) throw new Error('useGridParts needs a PlanningCanvas above it');
  return parts;
}

/** One selected piece of what happens on the Grid alone; choose the smallest. */
export function useGridState<Selected>(select: (state: GridState) => Selected): Selected {
  return useStore(useGridParts().model.state, select);
}

/** The Grid; renders again when something moved. */
export function useGrid(): PlanningGrid {
  const { model } = useGridParts();
  return useSyncExternalStore(model.canvas.subscribeCalmly, () => model.grid);
}

/** Rows and columns of the Grid; renders again only when one of them is another. */
export function useLanes(): Pick<PlanningGrid, 'rows' | 'columns'> {
  const { model } = useGridParts();
  const { subscribeCards } = model.canvas;
  const rows = useSyncExternalStore(subscribeCards, () => model.grid.rows);
  const columns = useSyncExternalStore(subscribeCards, () => model.grid.columns);
  return { rows, columns };
}
