import type { KeyPress } from '../commands/key-chord.ts';

/**
 * The actions of a canvas before they are loaded: they come with the cards that can be touched.
 * What is asked, and which keys are pressed, in the moment before is done then.
 */
export class ActionsToCome<Actions> {
  #actions: Actions | undefined;
  readonly #asked: ((actions: Actions) => void)[] = [];
  readonly #presses: KeyPress[] = [];

  /** The actions, once they are there. */
  get now(): Actions | undefined {
    return this.#actions;
  }

  /** Does it, now or as soon as there are actions. */
  do(act: (actions: Actions) => void): void {
    if (this.#actions === undefined) this.#asked.push(act);
    else act(this.#actions);
  }

  /** Keeps a key that was pressed on the canvas while nothing heard it. */
  keep(press: KeyPress): void {
    if (this.#actions === undefined) this.#presses.push(press);
  }

  /**
   * From now on `actions` does what is asked; what was asked before is done.
   *
   * @returns the keys that were pressed before, in order
   */
  become(actions: Actions): readonly KeyPress[] {
    this.#actions = actions;
    for (const act of this.#asked.splice(0)) act(actions);
    return this.#presses.splice(0);
  }
}
