import { lazy, Suspense, useCallback, useRef, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { openingViewport, type Size, type Viewport } from '../canvas/view/camera.ts';
import type { CanvasStore } from '../canvas/canvas-state.ts';
import { CanvasSurface } from '../canvas/canvas-surface.tsx';
import type { Scene } from '../canvas/painting/scene.ts';
import { useMessages } from '../messages/catalogue.ts';
import { useInterface } from '../stores/app-context.tsx';
import { GridContext } from './grid-context.tsx';
import { headingMargins } from './headings/heading-size.ts';
import { Headings } from './headings/headings.tsx';
import { paintCells } from './cells/paint-cells.ts';
import { useGridCanvas } from './use-grid-canvas.ts';

const GridFlow = lazy(async () => ({
  default: (await import('./grid-flow.tsx')).GridFlow,
}));

const BacklogDrawer = lazy(async () => ({
  default: (await import('../features/backlog-order/backlog-drawer.tsx')).BacklogDrawer,
}));

/** The Grid: the board as rows of teams and columns of Sprints. */
export function PlanningCanvas(): ReactNode {
  const container = useRef<HTMLDivElement>(null);
  const { canvas, grid } = useGridCanvas(container);
  const { model } = grid;
  const { label } = useMessages().canvas;
  const paintGround = useCallback((scene: Scene) => paintCells(scene, model), [model]);
  const opening = useCallback(
    (size: Size): Viewport =>
      openingViewport(model.canvas.cards.bounds, size, headingMargins(size.width)),
    [model],
  );
  return (
    <GridContext value={grid}>
      <CanvasSurface
        label={label}
        parts={canvas}
        opening={opening}
        beside={<Backlog state={canvas.model.state} />}
        paintGround={paintGround}
        flow={<GridFlow />}
        headings={<Headings />}
      />
    </GridContext>
  );
}

/** Order is changed there, places on the Grid. */
function Backlog({ state }: { readonly state: CanvasStore }): ReactNode {
  const isOpen = useInterface((store) => store.backlogOpen);
  const drawn = useStore(state, (now) => now.drawn);
  if (!isOpen || !drawn) return null;
  return (
    <Suspense>
      <BacklogDrawer />
    </Suspense>
  );
}
