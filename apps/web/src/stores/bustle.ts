import type { Clock } from '@weft/sync-client';

/** So long is looked back, and once more as long. */
const WINDOW_MS = 150;
/** More than this in that time are more than a few people do by hand. */
const MOST_THINGS = 100;

/** Whether others change so much that not all that follows can be shown with every frame. */
export class Bustle {
  readonly #clock: Pick<Clock, 'monotonicMs'> | undefined;
  #sinceMs = -Infinity;
  #count = 0;
  #countBefore = 0;

  /** Without a clock nobody ever hurries. */
  constructor(clock: Pick<Clock, 'monotonicMs'> | undefined) {
    this.#clock = clock;
  }

  /** Others have changed so many things. */
  add(things: number): void {
    this.#look();
    this.#count += things;
  }

  get isBusy(): boolean {
    this.#look();
    return this.#clock !== undefined && this.#count + this.#countBefore > MOST_THINGS;
  }

  #look(): void {
    if (this.#clock === undefined) return;
    const nowMs = this.#clock.monotonicMs();
    const ageMs = nowMs - this.#sinceMs;
    if (ageMs < WINDOW_MS) return;
    this.#countBefore = ageMs < 2 * WINDOW_MS ? this.#count : 0;
    this.#count = 0;
    this.#sinceMs = nowMs;
  }
}
