import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import {
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  ViewportPortal,
  type Edge,
  type ProOptions,
} from 'reactflow';
import 'reactflow/dist/base.css';
import { useShortcuts } from '../commands/use-shortcuts.ts';
import { useMessages } from '../messages/catalogue.ts';
import { useInterface, useInterfaceStore } from '../stores/app-context.tsx';
import { useCanEdit } from '../stores/use-sync.ts';
import { BoardCanvas } from './board-canvas.tsx';
import { openingViewport, ZOOM, type Viewport } from './camera.ts';
import { CanvasContext, useCanvas } from './canvas-context.tsx';
import { CanvasLater } from './canvas-later.tsx';
import { canvasShortcuts } from './canvas-shortcuts.ts';
import { CellHeads } from './cell-heads.tsx';
import { headingMargins } from './heading-size.ts';
import { Headings } from './headings.tsx';
import { NODE_TYPES } from './node-types.ts';
import styles from './planning-canvas.module.css';
import { useCanvasParts } from './use-canvas-parts.ts';
import { useCanvasPointer } from './use-canvas-pointer.ts';
import { useFlowHandlers } from './use-flow-handlers.ts';
import { useViewFollowers } from './use-view-followers.ts';

const NO_EDGES: Edge[] = [];
const NO_ATTRIBUTION: ProOptions = { hideAttribution: true };
const ZOOM_KEYS = ['Meta', 'Control'];
const MIDDLE_BUTTON = [1];
/** How far a pressed card must move to be dragged, in CSS pixels. */
const DRAG_AFTER_PX = 5;

/** The Grid: the board as rows of teams and columns of Sprints. */
export function PlanningCanvas(): ReactNode {
  return (
    <ReactFlowProvider>
      <MeasuredCanvas />
    </ReactFlowProvider>
  );
}

/** Waits for the size of its place, so that the first frame already shows the right part of the board. */
function MeasuredCanvas(): ReactNode {
  const container = useRef<HTMLDivElement>(null);
  const parts = useCanvasParts(container);
  const [opening, setOpening] = useState<Viewport | undefined>(undefined);
  const { label } = useMessages().canvas;

  useLayoutEffect(() => {
    const element = container.current;
    if (element === null) return;
    const size = { width: element.clientWidth, height: element.clientHeight };
    const { grid } = parts.model;
    const area = { x: 0, y: 0, width: grid.width, height: grid.height };
    const viewport = openingViewport(area, size, headingMargins(size.width));
    parts.see(viewport, size);
    setOpening(viewport);
  }, [parts]);

  return (
    <CanvasContext value={parts}>
      <section className={styles['place']} aria-label={label}>
        <div
          ref={container}
          data-canvas=""
          tabIndex={-1}
          className={styles['canvas']}
          onKeyDown={parts.onKeyDown}
        >
          {opening === undefined ? null : <Flow opening={opening} />}
        </div>
      </section>
    </CanvasContext>
  );
}

function Flow({ opening }: { readonly opening: Viewport }): ReactNode {
  const { nodes: cardNodes, actions } = useCanvas();
  const interfaceStore = useInterfaceStore();
  const { nodes } = useSyncExternalStore(cardNodes.subscribe, () => cardNodes.window);
  const tool = useInterface((state) => state.tool);
  const canEdit = useCanEdit();
  const handlers = useFlowHandlers();
  const followers = useViewFollowers();
  useCanvasPointer();
  useShortcuts(useMemo(() => canvasShortcuts(actions, interfaceStore), [actions, interfaceStore]));
  const isHand = tool === 'hand';
  return (
    <>
      <BoardCanvas onPainter={followers.onPainter} />
      <ReactFlow
        nodes={[...nodes]}
        edges={NO_EDGES}
        nodeTypes={NODE_TYPES}
        defaultViewport={opening}
        minZoom={ZOOM.least}
        maxZoom={ZOOM.most}
        data-tool={tool}
        nodesDraggable={canEdit && tool === 'select'}
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
      >
        <ViewportPortal>
          <CellHeads />
        </ViewportPortal>
        <CanvasLater />
      </ReactFlow>
      <Headings onElements={followers.onHeadings} />
    </>
  );
}
