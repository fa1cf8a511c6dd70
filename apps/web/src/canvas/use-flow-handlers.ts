import { useMemo } from 'react';
import type { NodeChange, ReactFlowProps } from 'reactflow';
import { useStoreApi } from 'reactflow';
import { cardAt, dropTargetAt } from '@weft/layout';
import { useInterfaceStore, useSession } from '../stores/app-context.tsx';
import { boardPointAt } from './camera.ts';
import { useCanvas } from './canvas-context.tsx';
import type { CardNode } from './card-nodes.ts';
import { DRAG_BROWSER, DragGesture } from './drag-gesture.ts';
import { lineAt } from './paint-lines.ts';
import { useCanvasActions } from './use-canvas-actions.ts';

type Handlers = Pick<
  ReactFlowProps<CardNode>,
  | 'onNodesChange'
  | 'onNodeDragStart'
  | 'onNodeDrag'
  | 'onNodeDragStop'
  | 'onNodeClick'
  | 'onNodeDoubleClick'
  | 'onNodeMouseEnter'
  | 'onNodeMouseLeave'
  | 'onPaneClick'
>;

/** What the canvas library reports, as gestures of ours. Selection is kept by us, never by it. */
export function useFlowHandlers(): Handlers {
  const { model, nodes, aim, container } = useCanvas();
  const actions = useCanvasActions();
  const interfaceStore = useInterfaceStore();
  const session = useSession();
  const flowStore = useStoreApi();
  const drag = useMemo(
    () => new DragGesture({ model, nodes, session, interfaceStore, browser: DRAG_BROWSER }),
    [model, nodes, session, interfaceStore],
  );

  return useMemo(() => {
    const state = interfaceStore.getState;
    const boardPoint = (event: { readonly clientX: number; readonly clientY: number }) => {
      const bounds = container.current?.getBoundingClientRect();
      const [x, y, zoom] = flowStore.getState().transform;
      return boardPointAt(
        { x, y, zoom },
        { x: event.clientX - (bounds?.left ?? 0), y: event.clientY - (bounds?.top ?? 0) },
      );
    };
    const pointOf = (event: MouseEvent | TouchEvent) =>
      boardPoint(
        'clientX' in event ? event : (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }),
      );

    const click = (item: CardNode['data']['item'], event: React.MouseEvent): void => {
      const { tool, selection, select } = state();
      if (aim.aim !== undefined) {
        aim.target(item);
        aim.finish({ x: event.clientX, y: event.clientY });
      } else if (tool === 'dependency') {
        aim.begin(item);
      } else if (event.shiftKey || event.ctrlKey || event.metaKey) {
        const next = new Set(selection);
        if (!next.delete(item)) next.add(item);
        select(next);
      } else select([item]);
      model.state.setState({ focused: item });
    };

    return {
      // Everything but positions during a drag follows from the board.
      onNodesChange: (_changes: NodeChange<CardNode>[]) => undefined,
      onNodeDragStart: (_event, node) => drag.begin(node.data.item),
      onNodeDrag: (event, node) => drag.move(pointOf(event), node.position, event.timeStamp),
      onNodeDragStop: () => drag.end(),
      onNodeClick: (event, node) => click(node.data.item, event),
      onNodeDoubleClick: (event, node) => {
        if (!event.shiftKey && state().tool === 'select') actions.rename(node.data.item);
      },
      onNodeMouseEnter: (_event, node) => {
        model.state.setState({ hoveredItem: node.data.item, hoveredLine: undefined });
        if (aim.aim !== undefined) aim.target(node.data.item);
      },
      onNodeMouseLeave: () => model.state.setState({ hoveredItem: undefined }),
      onPaneClick: (event) => {
        const point = boardPoint(event);
        const item = cardAt(model.grid, point);
        container.current?.focus({ preventScroll: true });
        if (item !== undefined) {
          click(item, event);
          return;
        }
        if (aim.aim !== undefined) {
          aim.cancel();
          return;
        }
        const cell = dropTargetAt(model.grid, point)?.cell;
        if (state().tool === 'item' && cell !== undefined) {
          actions.newItem(cell.id);
          return;
        }
        const [, , zoom] = flowStore.getState().transform;
        const line = lineAt({ model, pixel: 1 / zoom }, point);
        if (line === undefined) state().select([]);
        else {
          state().selectLine(line);
          state().openPanel('item');
        }
        model.state.setState({ focused: undefined });
      },
    };
  }, [model, drag, aim, actions, container, interfaceStore, flowStore]);
}
