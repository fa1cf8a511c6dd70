import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import {
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  ViewportPortal,
  useKeyPress,
  useReactFlow,
  useStoreApi,
  type Edge,
  type ProOptions,
} from 'reactflow';
import 'reactflow/dist/base.css';
import { useInterface } from '../stores/app-context.tsx';
import { useCanEdit } from '../stores/use-sync.ts';
import { ZOOM } from './view/camera.ts';
import { useCanvas } from './canvas-context.tsx';
import { CanvasLater } from './canvas-later.tsx';
import type { CanvasScreen } from './canvas-screen.ts';
import { CardMover } from './cards/card-mover.ts';
import type { CanvasNode } from './cards/further-nodes.ts';
import { CARD_TYPES } from './cards/node-types.ts';
import { ActionsContext, useCanvasKeys } from './use-canvas-actions.ts';
import { useCanvasPointer } from './gestures/use-canvas-pointer.ts';
import { useFlowHandlers } from './gestures/use-flow-handlers.ts';
import { useMarquee } from './gestures/use-marquee.ts';
import { useKeptKeyboard } from './use-kept-keyboard.ts';

const NO_EDGES: Edge[] = [];
const NO_ATTRIBUTION: ProOptions = { hideAttribution: true };
const ZOOM_KEYS = ['Meta', 'Control'];
const MIDDLE_BUTTON = [1];
/** How far a pressed card must move to be dragged, in CSS pixels. */
const DRAG_AFTER_PX = 5;

const NO_NODES: readonly CanvasNode[] = [];
const NOBODY_TELLS = (): (() => void) => () => undefined;
const NONE = (): readonly CanvasNode[] => NO_NODES;

/** Cards as elements, and everything one does with them by pointer. The only user of React Flow. */
export function BoardFlow({ screen }: { readonly screen: CanvasScreen }): ReactNode {
  useCanvasKeys(screen);
  useKeptKeyboard();
  return (
    <ActionsContext value={screen.actions}>
      <ReactFlowProvider>
        <Flow screen={screen} />
      </ReactFlowProvider>
    </ActionsContext>
  );
}

function Flow({ screen }: { readonly screen: CanvasScreen }): ReactNode {
  const { further } = screen;
  const { view, nodes: cardNodes } = useCanvas();
  const { nodes } = useSyncExternalStore(cardNodes.subscribe, () => cardNodes.window);
  const others = useSyncExternalStore(further?.subscribe ?? NOBODY_TELLS, further?.nodes ?? NONE);
  const types = useMemo(
    () => (further === undefined ? CARD_TYPES : { ...CARD_TYPES, ...further.types }),
    [further],
  );
  const tool = useInterface((state) => state.tool);
  const canEdit = useCanEdit();
  const handlers = useFlowHandlers(screen);
  const marquee = useMarquee(screen);
  const opening = useMemo(() => ({ ...view.viewport }), [view]);
  useViewOfFlow();
  useCanvasPointer(screen);
  // Held, Space is the hand everywhere: over cards too.
  const isSpaceHeld = useKeyPress('Space');
  const isHand = tool === 'hand' || isSpaceHeld;
  return (
    <ReactFlow
      nodes={[...others, ...nodes]}
      edges={NO_EDGES}
      nodeTypes={types}
      defaultViewport={opening}
      minZoom={ZOOM.least}
      maxZoom={ZOOM.most}
      data-tool={tool}
      nodesDraggable={canEdit && tool === 'select' && !isSpaceHeld}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elevateNodesOnSelect={false}
      selectNodesOnDrag={false}
      nodeDragThreshold={DRAG_AFTER_PX}
      panOnScroll
      panOnDrag={isHand ? true : MIDDLE_BUTTON}
      selectionOnDrag={!isHand}
      selectionMode={SelectionMode.Partial}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      deleteKeyCode={null}
      zoomActivationKeyCode={ZOOM_KEYS}
      zoomOnDoubleClick={false}
      disableKeyboardA11y
      proOptions={NO_ATTRIBUTION}
      {...handlers}
      {...marquee}
    >
      <ViewportPortal>{screen.onBoard}</ViewportPortal>
      <CanvasLater>{screen.tools}</CanvasLater>
    </ReactFlow>
  );
}

/** React Flow moves the view from now on; painter and headings follow what it shows. */
function useViewOfFlow(): void {
  const { view, nodes, container } = useCanvas();
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  useEffect(() => {
    const tell = (): void => {
      const { transform, width, height } = flowStore.getState();
      const [x, y, zoom] = transform;
      // It measures itself a moment after it was made.
      view.set({ x, y, zoom }, width === 0 ? view.size : { width, height });
    };
    const stops = [
      flowStore.subscribe(tell),
      view.attach((viewport, durationMs) => {
        void flow.setViewport(viewport, durationMs === 0 ? {} : { duration: durationMs });
      }),
    ];
    const canvas = container.current;
    if (canvas !== null) {
      const mover = new CardMover(canvas, () => nodes.tell());
      stops.push(() => mover.close());
      nodes.allowElements(mover);
    }
    return () => {
      for (const stop of stops) stop();
    };
  }, [view, nodes, flow, flowStore, container]);
}
