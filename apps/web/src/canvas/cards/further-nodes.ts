import type { MouseEvent } from 'react';
import type { Point } from '@weft/layout';
import type { Node, NodeTypes } from 'reactflow';

/** Any element of the board: a card has an item, what else there is has none. */
export type CanvasNode = Node<{ readonly item?: undefined }>;

/** Elements that a screen has beside its cards; the library's events of them come here. */
export interface FurtherNodes {
  /** What is drawn for each kind. One object for ever: a new one remounts all. */
  readonly types: NodeTypes;
  /** The elements there are now; the same array until they change. */
  readonly nodes: () => readonly CanvasNode[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly click: (id: string, event: MouseEvent) => void;
  readonly doubleClick: (id: string) => void;
  /** `pointer` is a point of the board, `corner` the upper left one of the element in the hand. */
  readonly dragBegin: (id: string) => void;
  readonly dragMove: (pointer: Point, corner: Point, nowMs: number) => void;
  readonly dragEnd: () => void;
}
