import type { Point } from '@weft/layout';
import type { CanvasName } from '../../stores/use-screen.ts';
import type { PresenceStore } from '../../stores/presence-store.ts';
import { screenOf } from './cursor-budget.ts';
import { LaserTrails, type Trail } from './laser-trails.ts';

/** All laser strokes on one canvas of a board while they can be seen, and whether there are any. */
export class LaserLight {
  readonly #trails = new LaserTrails();
  readonly #presence: Pick<PresenceStore, 'present' | 'people'>;
  readonly #name: CanvasName;
  readonly #nowMs: () => number;
  readonly #listeners = new Set<() => void>();
  #lit = false;

  constructor(
    presence: Pick<PresenceStore, 'present' | 'people'>,
    name: CanvasName,
    nowMs: () => number = () => performance.now(),
  ) {
    this.#presence = presence;
    this.#name = name;
    this.#nowMs = nowMs;
  }

  readonly isLit = (): boolean => this.#lit;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes what others show, until the returned function runs. */
  follow(): () => void {
    return this.#presence.people.subscribe('pointers', () => {
      for (const person of this.#presence.present()) {
        const { clientId, laser, self } = person;
        if (self || laser === undefined || screenOf(person) !== this.#name) continue;
        this.#trails.take(clientId, laser, this.#nowMs());
        this.#setLit(true);
      }
    });
  }

  /** A point of one's own stroke. */
  draw(stroke: number, at: Point): void {
    this.#trails.draw(stroke, at, this.#nowMs());
    this.#setLit(true);
  }

  /** What is to be seen in this frame; when it is nothing any more, the light is out. */
  now(): readonly Trail[] {
    const trails = this.#trails.at(this.#nowMs());
    const people = this.#presence.present();
    this.#trails.forget((id) => people.find(({ clientId }) => clientId === id)?.laser);
    if (trails.length === 0) this.#setLit(false);
    return trails;
  }

  #setLit(lit: boolean): void {
    if (this.#lit === lit) return;
    this.#lit = lit;
    for (const listener of Array.from(this.#listeners)) listener();
  }
}
