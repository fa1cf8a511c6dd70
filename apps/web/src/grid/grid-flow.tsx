import { lazy, useEffect, useMemo, type ReactNode } from 'react';
import { dropTargetAt, gridOrder } from '@weft/layout';
import { BoardFlow } from '../canvas/board-flow.tsx';
import { useCanvas } from '../canvas/canvas-context.tsx';
import type { CanvasScreen } from '../canvas/canvas-screen.ts';
import { useMadeCanvasActions, whenShown, type OwnActs } from '../canvas/use-canvas-actions.ts';
import { useInterfaceStore, useSession } from '../stores/app-context.tsx';
import { CellHeads } from './cells/cell-heads.tsx';
import { GridActions, uncover } from './grid-actions.ts';
import { useGridParts } from './grid-context.tsx';
import { gridDragPlan } from './moving/grid-drag.ts';
import { gridShortcuts } from './grid-shortcuts.ts';
import { followLaneWish } from './headings/lane-wish.ts';

const GridTools = lazy(async () => ({
  default: (await import('./grid-tools.tsx')).GridTools,
}));

const CELL_HEADS = <CellHeads />;

/** The cards of the Grid as elements, and everything one does with them by pointer and keys. */
export function GridFlow(): ReactNode {
  const screen = useGridScreen();
  const interfaceStore = useInterfaceStore();
  const { camera } = useCanvas();
  const { model } = useGridParts();
  useEffect(() => followLaneWish(interfaceStore, model, camera), [interfaceStore, model, camera]);
  return <BoardFlow screen={screen} />;
}

function useGridScreen(): CanvasScreen {
  const session = useSession();
  const interfaceStore = useInterfaceStore();
  const { camera, pointer } = useCanvas();
  const { model, actionsToCome } = useGridParts();
  const acts = useMemo(
    (): OwnActs => ({
      order: () => gridOrder(model.grid),
      everything: () => model.canvas.cards.bounds,
      uncover: (item) => uncover(model, item),
      letGo: () => {
        const isMoving = model.state.getState().moving !== undefined;
        if (isMoving) model.state.setState({ moving: undefined });
        return isMoving;
      },
    }),
    [model],
  );
  const actions = useMadeCanvasActions(acts);
  const own = useMemo(
    () =>
      new GridActions({
        model,
        canvas: actions,
        camera,
        session,
        interfaceStore,
        laterCommands: async () => {
          const [{ laterCommandsOf }] = await Promise.all([
            import('../stores/use-later-commands.ts'),
            session.startEditing(),
          ]);
          return laterCommandsOf(session, interfaceStore);
        },
        hoveredCell: () =>
          pointer.at === undefined ? undefined : dropTargetAt(model.grid, pointer.at)?.cell.id,
        whenShown,
      }),
    [session, interfaceStore, model, actions, camera, pointer],
  );
  useEffect(() => void actionsToCome.become(own), [actionsToCome, own]);
  return useMemo(
    (): CanvasScreen => ({
      actions,
      shortcuts: gridShortcuts(own),
      drag: gridDragPlan(model, session.commands),
      press: (point) => {
        const cell = dropTargetAt(model.grid, point)?.cell;
        if (interfaceStore.getState().tool !== 'item' || cell === undefined) return false;
        own.newItem(cell.id);
        return true;
      },
      doubleClick: (point) => {
        const cell = dropTargetAt(model.grid, point)?.cell;
        if (cell !== undefined && !cell.column.folded) own.newItem(cell.id);
      },
      onBoard: CELL_HEADS,
      tools: <GridTools actions={own} />,
    }),
    [actions, own, model, session, interfaceStore],
  );
}
