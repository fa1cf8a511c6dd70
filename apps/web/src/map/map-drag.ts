import type { ItemId } from '@weft/domain';
import type { Point } from '@weft/layout';
import type { DragPlan } from '../canvas/gestures/drag-gesture.ts';
import type { InterfaceStore } from '../stores/interface-store.ts';
import type { MapParts } from './map-context.tsx';
import { HeldThings, type HeldPlaces } from './objects/acts/held-things.ts';
import { contentsOf, standingOf } from './objects/standing-on-map.ts';
import { thatMove } from './objects/acts/together.ts';

/** How far from an edge of something else the hand is drawn to it, in CSS pixels of the screen. */
const SNAP_PX = 6;

export interface MapDragContext {
  readonly map: MapParts;
  readonly interfaceStore: InterfaceStore;
  readonly zoom: () => number;
  /** Calls back when the next frame is made, after the board told of what was just written. */
  readonly nextFrame: (callback: () => void) => void;
}

/**
 * Cards in the hand on the Map, with whatever is selected beside them: they snap to what stands
 * around, and the drop gives all of them their places in one step. A card taken out of the tray comes
 * to stand on the Map; one that is locked stays.
 */
export function mapDragPlan({ map, interfaceStore, zoom, nextFrame }: MapDragContext): DragPlan {
  const { arranger, model, objects, state, showCards } = map;
  let held: HeldThings | undefined;
  let from: Point | undefined;
  let places: HeldPlaces | undefined;
  return {
    othersStay: false,
    take: (wanted, lead) => {
      const home = { cards: arranger.home(), view: model.view };
      if (!interfaceStore.getState().selection.has(lead)) {
        objects.mapStore.setState({ selectedObjects: new Set() });
      }
      const { selectedObjects } = objects.mapStore.getState();
      const things = { items: new Set(wanted), objects: selectedObjects };
      const moving = thatMove(things, contentsOf(objects, home));
      const waiting = wanted.filter((id) => home.cards.isWaiting(id));
      const items = new Set<ItemId>([...moving.items, ...waiting]);
      if (!items.has(lead)) return [];
      held = new HeldThings({ items, objects: moving.objects }, standingOf(objects, home));
      return [...items];
    },
    hold: ({ lead }, _pointer, card) => {
      from ??= arranger.home().rectangleOf(lead);
      if (held === undefined || from === undefined) return new Map();
      places = held.at({ x: card.x - from.x, y: card.y - from.y }, SNAP_PX / zoom());
      objects.hand.setState({ held: places.objects });
      state.setState({ guides: places.guides });
      showCards(places.items);
      return places.items;
    },
    cell: () => null,
    drop: () => {
      if (places !== undefined) objects.drop(places);
    },
    end: () => {
      held = undefined;
      from = undefined;
      places = undefined;
      state.setState({ guides: [] });
      nextFrame(() => {
        objects.hand.setState({ held: new Map() });
        showCards(undefined);
      });
    },
  };
}
