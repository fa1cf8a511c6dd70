import type { Clock } from './clock.ts';

/** A device store that does not answer for so long is late: it may still do what it was asked for. */
export const LATE_AFTER_MS = 4_000;
/** After so long nobody should rely on it any more: it counts as failing, until it answers. */
const SILENT_AFTER_MS = 30_000;

/** Whether a device store answers the call that is under way; `in-time` also while there is none. */
export type AnswerState = 'in-time' | 'late' | 'silent';

/** Looks after the calls of a device store, one at a time. A call itself is never given up. */
export class AnswerWatch {
  readonly #clock: Clock;
  readonly #onChange: () => void;
  #state: AnswerState = 'in-time';

  /** `onChange` is called after any change of the state. */
  constructor(clock: Clock, onChange: () => void) {
    this.#clock = clock;
    this.#onChange = onChange;
  }

  get state(): AnswerState {
    return this.#state;
  }

  /** Fulfilled with the answer, however late it comes. `call` must not reject. */
  async watch<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    const cancels = [
      this.#clock.after(LATE_AFTER_MS, () => this.#become('late')),
      this.#clock.after(SILENT_AFTER_MS, () => this.#become('silent')),
    ];
    const answer = await call();
    for (const cancel of cancels) cancel();
    this.#become('in-time');
    return answer;
  }

  #become(state: AnswerState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#onChange();
  }
}
