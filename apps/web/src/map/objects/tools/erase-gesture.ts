import type { MapObject, MapObjectId } from '@weft/domain';
import type { Point } from '@weft/layout';

/** The rubber looks at least this often along its way, in CSS pixels of the Map. */
const STEP_PX = 4;
/** A jump of the pointer is looked at in no more steps than this. */
const MOST_STEPS = 500;

/** A rubber on the Map: marks what it touches; it is put aside at the end, as one step. */
export class EraseGesture {
  readonly #under: (point: Point) => readonly MapObject[];
  readonly #mayErase: (object: MapObject) => boolean;
  readonly #marked = new Set<MapObjectId>();
  #last: Point | undefined;

  /** `under` says what is at a point, `mayErase` what of it goes. */
  constructor(
    under: (point: Point) => readonly MapObject[],
    mayErase: (object: MapObject) => boolean,
  ) {
    this.#under = under;
    this.#mayErase = mayErase;
  }

  /** What was touched so far. */
  get marked(): ReadonlySet<MapObjectId> {
    return this.#marked;
  }

  /** Says where the rubber is; true when it touched something new on the way there. */
  to(point: Point): boolean {
    const before = this.#marked.size;
    const from = this.#last ?? point;
    const way = Math.hypot(point.x - from.x, point.y - from.y);
    const steps = Math.min(MOST_STEPS, Math.max(1, Math.ceil(way / STEP_PX)));
    for (let step = this.#last === undefined ? 0 : 1; step <= steps; step += 1) {
      const part = step / steps;
      this.#mark({
        x: from.x + (point.x - from.x) * part,
        y: from.y + (point.y - from.y) * part,
      });
    }
    this.#last = point;
    return this.#marked.size > before;
  }

  #mark(point: Point): void {
    for (const object of this.#under(point)) {
      if (this.#mayErase(object)) this.#marked.add(object.id);
    }
  }
}
