import type { MapMoves } from '@weft/board-doc';
import type { Point } from '@weft/layout';
import type { Things } from './objects/acts/together.ts';

/** Presses of arrow keys that follow each other faster than this are one move, and one undo step. */
const REST_MS = 400;

export interface NudgeDesk {
  /** What moves now, and where each of it stands on the board; undefined: nothing may. */
  readonly take: () =>
    | { readonly things: Things; readonly at: (by: Point) => MapMoves }
    | undefined;
  /** Shows things at places of their own; undefined: they go home. */
  readonly show: (places: MapMoves | undefined) => void;
  readonly write: (places: MapMoves) => void;
  /** Calls back after a while; returns what calls it off. */
  readonly after: (delayMs: number, callback: () => void) => () => void;
}

/** Things moved by arrow keys: shown at once, written when the keys rest or something else is done. */
export class MapNudge {
  readonly #desk: NudgeDesk;
  #held: ReturnType<NudgeDesk['take']>;
  #by: Point = { x: 0, y: 0 };
  #stop: (() => void) | undefined;

  constructor(desk: NudgeDesk) {
    this.#desk = desk;
  }

  /** Moves what is selected by that much, in pixels of the Map; false when nothing of it can move. */
  move(by: Point): boolean {
    this.#held ??= this.#desk.take();
    if (this.#held === undefined) return false;
    this.#by = { x: this.#by.x + by.x, y: this.#by.y + by.y };
    this.#desk.show(this.#held.at(this.#by));
    this.#stop?.();
    this.#stop = this.#desk.after(REST_MS, () => this.flush());
    return true;
  }

  /** Writes what was moved and is not written yet. */
  flush(): void {
    this.#stop?.();
    this.#stop = undefined;
    const held = this.#held;
    const by = this.#by;
    this.#held = undefined;
    this.#by = { x: 0, y: 0 };
    if (held === undefined) return;
    if (by.x !== 0 || by.y !== 0) this.#desk.write(held.at(by));
    this.#desk.show(undefined);
  }
}
