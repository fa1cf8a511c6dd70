import type { ItemId, MapObjectId } from '@weft/domain';
import type { Guide, Point } from '@weft/layout';
import type { DragBrowser } from '../../../canvas/gestures/drag-gesture.ts';
import type { BoardSession } from '../../../session/board-session.ts';
import { HeldThings, type HeldPlaces, type Standing } from './held-things.ts';
import type { MapObjects } from '../map-objects.ts';
import { thatMove, withGroups, type MapContents } from './together.ts';

/** How often others are told where the things in one's hand are. */
const TELL_EVERY_MS = 50;
/** How far from an edge of something else the hand is drawn to it, in CSS pixels of the screen. */
const SNAP_PX = 6;

export interface ObjectDragContext {
  readonly objects: MapObjects;
  readonly contents: () => MapContents;
  readonly standing: () => Standing;
  readonly selectedItems: () => ReadonlySet<ItemId>;
  readonly zoom: () => number;
  /** Shows cards at places of their own; undefined: they go home. */
  readonly showCards: (places: ReadonlyMap<ItemId, Point> | undefined) => void;
  readonly showGuides: (guides: readonly Guide[]) => void;
  readonly presence: Pick<BoardSession['presence'], 'set'>;
  readonly browser: DragBrowser;
}

/**
 * Objects in the hand, with whatever was selected beside them and what lies in a section among them.
 * While they move only the screen and presence change; the drop is one command, Escape lets them go back.
 */
export class ObjectDrag {
  readonly #context: ObjectDragContext;
  #held: HeldThings | undefined;
  #from: Point | undefined;
  #places: HeldPlaces | undefined;
  #stopListening: (() => void) | undefined;
  #toldAtMs = 0;

  constructor(context: ObjectDragContext) {
    this.#context = context;
  }

  /** Takes up an object, and with it the selection if it is part of it. */
  begin(lead: MapObjectId): void {
    const { objects, contents, standing, selectedItems, browser } = this.#context;
    const map = contents();
    if (!objects.mapStore.getState().selectedObjects.has(lead)) {
      const chosen = withGroups({ items: new Set(), objects: new Set([lead]) }, map);
      objects.acts.select(chosen.objects, chosen.items);
    }
    const { selectedObjects } = objects.mapStore.getState();
    const things = thatMove({ items: selectedItems(), objects: selectedObjects }, map);
    const stands = standing();
    this.#from = stands.ofObject(lead);
    this.#held = new HeldThings(things, stands);
    this.#stopListening?.();
    this.#stopListening = browser.onEscape(() => this.cancel());
  }

  /** `pointer` and `corner` (the upper left one of the object that was taken) are points of the Map. */
  move(pointer: Point, corner: Point, nowMs: number): void {
    const { objects, showCards, showGuides, presence, zoom } = this.#context;
    if (this.#held === undefined || this.#from === undefined) return;
    const delta = { x: corner.x - this.#from.x, y: corner.y - this.#from.y };
    const places = this.#held.at(delta, SNAP_PX / zoom());
    this.#places = places;
    objects.hand.setState({ held: places.objects });
    showCards(places.items);
    showGuides(places.guides);
    if (nowMs - this.#toldAtMs < TELL_EVERY_MS) return;
    this.#toldAtMs = nowMs;
    if (places.items.size > 0) {
      presence.set('drag', { items: [...places.items.keys()], cell: null, ...pointer });
    }
  }

  /** Writes where things were let go. */
  end(): void {
    if (this.#held === undefined) return;
    if (this.#places !== undefined) this.#context.objects.drop(this.#places);
    this.#finish();
  }

  /** Lets everything go back; nothing is written. */
  cancel(): void {
    if (this.#held !== undefined) this.#finish();
  }

  #finish(): void {
    const { objects, showCards, showGuides, presence, browser } = this.#context;
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#held = undefined;
    this.#places = undefined;
    showGuides([]);
    presence.set('drag', undefined);
    // The board tells of the drop with the next frame; until then everything stays under the pointer.
    browser.nextFrame(() => {
      objects.hand.setState({ held: new Map() });
      showCards(undefined);
    });
  }
}
