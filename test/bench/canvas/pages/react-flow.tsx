import { memo, StrictMode, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  applyNodeChanges,
  Handle,
  Position,
  ReactFlow,
  type Edge,
  type Node,
  type NodeProps,
} from 'reactflow';
import 'reactflow/dist/style.css';
import { fetchScene, tellReady } from './scene.ts';

type Card = Node<{ readonly cardKey: string; readonly title: string }, 'card'>;

/** `naive`: as its first pages show it. `tuned`: as its page on performance says. */
const isTuned = new URLSearchParams(location.search).has('tuned');
const { scene, opening } = await fetchScene();

const NODES: readonly Card[] = scene.cards.map(({ x, y, width, height, key, title }, at) => ({
  id: String(at),
  type: 'card',
  position: { x, y },
  data: { cardKey: key, title },
  ...(isTuned && { width, height, measured: { width, height } }),
}));
const EDGES: readonly Edge[] = scene.lines.map(({ from, to }, at) => ({
  id: `e${at}`,
  source: String(from),
  target: String(to),
  type: 'smoothstep',
}));
const VIEWPORT = { x: opening.x, y: opening.y, zoom: opening.zoom };

function CardView({ data }: NodeProps<Card>): ReactNode {
  return (
    <div style={CARD_STYLE}>
      <Handle type="target" position={Position.Left} />
      <div>{data.cardKey}</div>
      <div>{data.title}</div>
      <Handle type="source" position={Position.Right} />
    </div>
  );
}

const CARD_STYLE = {
  boxSizing: 'border-box',
  width: 224,
  height: 96,
  padding: 12,
  borderRadius: 8,
  border: '1px solid #d9dde3',
  background: '#fff',
  font: '14px sans-serif',
} as const;
const NODE_TYPES = { card: isTuned ? memo(CardView) : CardView };

/** Lines come after cards were measured. */
function tellWhenLinesStand(): void {
  if (document.querySelector('.react-flow__edge path') === null) {
    requestAnimationFrame(tellWhenLinesStand);
  } else tellReady();
}

function Board(): ReactNode {
  const [nodes, setNodes] = useState([...NODES]);
  const [edges] = useState([...EDGES]);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={NODE_TYPES}
      defaultViewport={VIEWPORT}
      minZoom={0.05}
      panOnScroll
      zoomActivationKeyCode="Control"
      onlyRenderVisibleElements={isTuned}
      onNodesChange={(changes) => setNodes((before) => applyNodeChanges(changes, before))}
      onInit={tellWhenLinesStand}
      {...(isTuned && {
        nodesConnectable: false,
        edgesFocusable: false,
        nodesFocusable: false,
        elevateNodesOnSelect: false,
      })}
    />
  );
}

const place = document.createElement('div');
place.style.cssText = `position:absolute;left:${opening.left}px;top:${opening.top}px;width:${opening.width}px;height:${opening.height}px`;
document.body.append(place);
createRoot(place).render(
  isTuned ? (
    <Board />
  ) : (
    <StrictMode>
      <Board />
    </StrictMode>
  ),
);
