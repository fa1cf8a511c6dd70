import type { MapObjectId } from '@weft/domain';
import type { Point, Rectangle } from '@weft/layout';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** What is in this person's hand on the Map, and where they are; nothing in here is part of the board. */
export interface ObjectHand {
  readonly hovered: MapObjectId | undefined;
  /** Where the keyboard is. */
  readonly focused: MapObjectId | undefined;
  /** The object that Tab reaches first while none has the focus. */
  readonly entry: MapObjectId | undefined;
  /** An object that should take the focus as soon as it is an element; a new one asks again. */
  readonly focusWanted: { readonly object: MapObjectId } | undefined;
  /** Where the objects in the hand are shown. */
  readonly held: ReadonlyMap<MapObjectId, Point>;
  /** Alt is held: what is let go leaves its original where it is. */
  readonly copying: boolean;
  /** Copies of what is selected are asked for, so far beside it, or a little; a new one asks again. */
  readonly copyWanted: { readonly by?: Point } | undefined;
  /** The object that is being made larger or smaller, and what it would become. */
  readonly resizing: { readonly object: MapObjectId; readonly rectangle: Rectangle } | undefined;
  /** What the rubber has touched. */
  readonly marked: ReadonlySet<MapObjectId>;
  /** Where the pen was since it touched the Map. */
  readonly line: readonly Point[] | undefined;
  /** The frame of a section that is being drawn. */
  readonly frame: Rectangle | undefined;
  /** Where a text is written that is not on the Map yet. */
  readonly draft: Point | undefined;
}

export type ObjectHandStore = StoreApi<ObjectHand>;

/** An empty hand. */
export function createObjectHand(): ObjectHandStore {
  return createStore<ObjectHand>()(() => ({
    hovered: undefined,
    focused: undefined,
    entry: undefined,
    focusWanted: undefined,
    held: new Map(),
    copying: false,
    copyWanted: undefined,
    resizing: undefined,
    marked: new Set(),
    line: undefined,
    frame: undefined,
    draft: undefined,
  }));
}
