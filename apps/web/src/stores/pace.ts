import type { Clock } from '@weft/sync-client';

/** Lets something happen at once, but again only after so many milliseconds. */
export class Pace {
  readonly #clock: Pick<Clock, 'monotonicMs' | 'after'> | undefined;
  readonly #everyMs: number;
  #lastMs = -Infinity;
  #cancel: (() => void) | undefined;

  /** Without a clock it may always go. */
  constructor(clock: Pick<Clock, 'monotonicMs' | 'after'> | undefined, everyMs: number) {
    this.#clock = clock;
    this.#everyMs = everyMs;
  }

  /** True: go now, as what is urgent always may. Else `later` is called, once, as soon as it may go. */
  mayGo(isUrgent: boolean, later: () => void): boolean {
    if (this.#clock === undefined) return true;
    const waitMs = this.#lastMs + this.#everyMs - this.#clock.monotonicMs();
    const isWaiting = this.#cancel !== undefined;
    if (isUrgent || (waitMs <= 0 && !isWaiting)) {
      this.stop();
      this.#lastMs = this.#clock.monotonicMs();
      return true;
    }
    this.#cancel ??= this.#clock.after(waitMs, () => {
      this.mayGo(true, later);
      later();
    });
    return false;
  }

  /** Calls nobody later any more. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
