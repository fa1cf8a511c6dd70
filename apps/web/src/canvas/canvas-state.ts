import type { ItemId, LineId } from '@weft/domain';
import type { Point } from '@weft/layout';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** Cards in somebody's hand, before the drop is written. */
export interface Drag {
  readonly items: readonly ItemId[];
  /** The card that is moved under the pointer. */
  readonly lead: ItemId;
  /** The other cards stay where they are until the drop, and say that they are in the hand. */
  readonly othersStay: boolean;
}

/** A dependency that comes with a new PBI. */
export interface NewLink {
  /** The PBI that is there already. */
  readonly item: ItemId;
  /** `from`: it comes first; `to`: it waits for the new one. */
  readonly known: 'from' | 'to';
}

/** A dependency being drawn. The end it was begun at is known, the other one is looked for. */
export interface Aim {
  /** `from`: the known end comes first; `to`: it waits. */
  readonly known: 'from' | 'to';
  readonly item: ItemId;
  /** The PBI that would be the other end now. */
  readonly target: ItemId | undefined;
  /** Where the loose end is, in board pixels; undefined while nothing points anywhere. */
  readonly point: Point | undefined;
  /** The circle it would close, first PBI again at the end. */
  readonly circle: readonly ItemId[] | undefined;
}

/** A dependency whose two ends are chosen and whose meaning is asked for. */
export interface Connecting {
  readonly from: ItemId;
  readonly to: ItemId;
  /** In the window, in CSS pixels. */
  readonly at: Point;
}

/** What this tab does on the canvas right now. Nothing in here is part of the board. */
export interface CanvasState {
  readonly hoveredItem: ItemId | undefined;
  readonly hoveredLine: LineId | undefined;
  /** Where the keyboard is. */
  readonly focused: ItemId | undefined;
  /** The card that Tab reaches first while no card has the focus. */
  readonly entry: ItemId | undefined;
  readonly renaming: ItemId | undefined;
  /** What a new PBI that is being written depends on, or what on it. */
  readonly link: NewLink | undefined;
  readonly drag: Drag | undefined;
  readonly aim: Aim | undefined;
  readonly connecting: Connecting | undefined;
  /** Grows whenever this person begins to say something at their pointer; 0 while they do not. */
  readonly chatting: number;
  /** A card that should take the focus as soon as it is an element; a new object asks again. */
  readonly focusWanted: { readonly item: ItemId } | undefined;
  /** Counts requests to put the focus into the tools of the selection. */
  readonly toolsAsked: number;
  /** The first complete frame stands: what is not part of it may load now. */
  readonly drawn: boolean;
  readonly miniMap: boolean;
  /** PBIs that stand out; undefined: all. */
  readonly inLens: ReadonlySet<ItemId> | undefined;
}

export type CanvasStore = StoreApi<CanvasState>;

export function createCanvasStore(): CanvasStore {
  return createStore<CanvasState>()(() => ({
    hoveredItem: undefined,
    hoveredLine: undefined,
    focused: undefined,
    entry: undefined,
    renaming: undefined,
    link: undefined,
    drag: undefined,
    aim: undefined,
    connecting: undefined,
    chatting: 0,
    focusWanted: undefined,
    toolsAsked: 0,
    drawn: false,
    miniMap: true,
    inLens: undefined,
  }));
}
