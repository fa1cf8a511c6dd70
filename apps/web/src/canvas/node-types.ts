import type { NodeTypes } from 'reactflow';
import { CardView } from './card-view.tsx';

/** What the canvas library draws for each kind of node. One object for ever: a new one remounts all. */
export const NODE_TYPES: NodeTypes = { card: CardView };
