import type { NodeTypes } from 'reactflow';
import { CardView } from './card-view.tsx';

/** What the canvas library draws for a card. One object for ever: a new one remounts all. */
export const CARD_TYPES: NodeTypes = { card: CardView };
