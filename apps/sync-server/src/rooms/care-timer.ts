import type { RoomClock } from './room-clock.ts';

/** How often what cannot go on by itself is looked after. */
const CARE_MS = 250;

export interface CareTimerOptions {
  readonly clock: RoomClock;
  readonly isNeeded: () => boolean;
  readonly look: () => void;
}

/** Looks a few times a second, but only while there is something to look after. */
export class CareTimer {
  readonly #options: CareTimerOptions;
  #cancel: (() => void) | undefined;

  constructor(options: CareTimerOptions) {
    this.#options = options;
  }

  /** Call whenever something may have come to need it. */
  arrange(): void {
    if (this.#cancel !== undefined || !this.#options.isNeeded()) return;
    this.#cancel = this.#options.clock.after(CARE_MS, () => {
      this.#cancel = undefined;
      this.#options.look();
      this.arrange();
    });
  }

  close(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
