import { useMemo } from 'react';
import type { NodeChange, ReactFlowProps } from 'reactflow';
import { useStoreApi } from 'reactflow';
import type { ItemId } from '@weft/domain';
import { useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { boardPointAt } from '../view/camera.ts';
import { useCanvas } from '../canvas-context.tsx';
import type { CanvasScreen } from '../canvas-screen.ts';
import type { CardNode } from '../cards/card-nodes.ts';
import { DRAG_BROWSER, DragGesture } from './drag-gesture.ts';
import type { CanvasNode } from '../cards/further-nodes.ts';
import { lineAt } from '../painting/paint-lines.ts';

type Handlers = Pick<
  ReactFlowProps<CardNode | CanvasNode>,
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
export function useFlowHandlers(screen: CanvasScreen): Handlers {
  const { model, nodes, container } = useCanvas();
  const { aim } = screen.actions;
  const interfaceStore = useInterfaceStore();
  const session = useSession();
  const flowStore = useStoreApi();
  const drag = useMemo(
    () =>
      new DragGesture({
        model,
        nodes,
        plan: screen.drag,
        presence: session.presence,
        interfaceStore,
        browser: DRAG_BROWSER,
      }),
    [model, nodes, session, interfaceStore, screen],
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

    const { actions, further } = screen;
    const click = (item: ItemId, event: React.MouseEvent): void => {
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
      } else {
        screen.clear?.();
        select([item]);
      }
      model.state.setState({ focused: item });
    };

    return {
      // Everything but positions during a drag follows from the board.
      onNodesChange: (_changes: NodeChange<CardNode | CanvasNode>[]) => undefined,
      onNodeDragStart: (_event, { id, data: { item } }) => {
        if (item === undefined) further?.dragBegin(id);
        else drag.begin(item);
      },
      onNodeDrag: (event, { data: { item }, position }) => {
        if (item === undefined) further?.dragMove(pointOf(event), position, event.timeStamp);
        else drag.move(pointOf(event), position, event.timeStamp);
      },
      onNodeDragStop: (_event, { data: { item } }) => {
        if (item === undefined) further?.dragEnd();
        else drag.end();
      },
      onNodeClick: (event, { id, data: { item } }) => {
        if (item === undefined) further?.click(id, event);
        else click(item, event);
      },
      onNodeDoubleClick: (event, { id, data: { item } }) => {
        if (event.shiftKey || state().tool !== 'select') return;
        if (item === undefined) further?.doubleClick(id);
        else actions.rename(item);
      },
      onNodeMouseEnter: (_event, { data: { item } }) => {
        if (item === undefined) return;
        model.state.setState({ hoveredItem: item, hoveredLine: undefined });
        if (aim.aim !== undefined) aim.target(item);
      },
      onNodeMouseLeave: () => model.state.setState({ hoveredItem: undefined }),
      onPaneClick: (event) => {
        const point = boardPoint(event);
        const item = model.cards.cardAt(point);
        container.current?.focus({ preventScroll: true });
        if (item !== undefined) {
          click(item, event);
          return;
        }
        if (aim.aim !== undefined) {
          aim.cancel();
          return;
        }
        if (screen.press(point)) return;
        const [, , zoom] = flowStore.getState().transform;
        const line = lineAt({ model, pixel: 1 / zoom }, point);
        screen.clear?.();
        if (line === undefined) state().select([]);
        else {
          state().selectLine(line);
          state().openPanel('item');
        }
        model.state.setState({ focused: undefined });
      },
    };
  }, [model, drag, aim, screen, container, interfaceStore, flowStore]);
}
