import type { MapMoves } from '@weft/board-doc';
import type { ItemId, MapObjectId } from '@weft/domain';
import { boundsOf, snap, type Guide, type Point, type Rectangle } from '@weft/layout';
import type { Things } from './together.ts';

/** Where things stand, as far as moving them asks. */
export interface Standing {
  readonly ofItem: (item: ItemId) => Rectangle | undefined;
  readonly ofObject: (object: MapObjectId) => Rectangle | undefined;
  /** What stands near a rectangle, for edges to snap to. */
  readonly near: (area: Rectangle, except: Things) => readonly Rectangle[];
}

/** Where the things in the hand are now. */
export interface HeldPlaces extends MapMoves {
  /** How far everything is from where it stands, in whole pixels. */
  readonly by: Point;
  /** Why the hand was drawn to where it is. */
  readonly guides: readonly Guide[];
}

/** Things that were taken up together on the Map and keep their places to each other. */
export class HeldThings {
  readonly things: Things;
  readonly #standing: Standing;
  readonly #bounds: Rectangle | undefined;

  constructor(things: Things, standing: Standing) {
    this.things = things;
    this.#standing = standing;
    this.#bounds = boundsOf(
      [...things.items]
        .map((item) => standing.ofItem(item))
        .concat([...things.objects].map((object) => standing.ofObject(object)))
        .filter((rectangle) => rectangle !== undefined),
    );
  }

  /**
   * Where everything is when the hand moved by `delta`. `threshold`: how far it lets itself be drawn to
   * edges of what stands around, in CSS pixels of the Map; 0: not at all. Places are in whole pixels.
   */
  at(delta: Point, threshold: number): HeldPlaces {
    const { delta: drawn, guides } = this.#drawn(delta, threshold);
    const by = { x: Math.round(delta.x + drawn.x), y: Math.round(delta.y + drawn.y) };
    const moved = <Id>(
      ids: ReadonlySet<Id>,
      placeOf: (id: Id) => Rectangle | undefined,
    ): ReadonlyMap<Id, Point> => {
      const places = new Map<Id, Point>();
      for (const id of ids) {
        const place = placeOf(id);
        if (place !== undefined) places.set(id, { x: place.x + by.x, y: place.y + by.y });
      }
      return places;
    };
    return {
      by,
      items: moved(this.things.items, this.#standing.ofItem),
      objects: moved(this.things.objects, this.#standing.ofObject),
      guides,
    };
  }

  #drawn(
    delta: Point,
    threshold: number,
  ): { readonly delta: Point; readonly guides: readonly Guide[] } {
    const bounds = this.#bounds;
    if (bounds === undefined || threshold === 0) return { delta: { x: 0, y: 0 }, guides: [] };
    const there = { ...bounds, x: bounds.x + delta.x, y: bounds.y + delta.y };
    return snap(this.#standing.near(there, this.things), there, threshold);
  }
}
