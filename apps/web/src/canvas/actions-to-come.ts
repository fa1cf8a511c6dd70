import type { KeyPress } from '../commands/key-chord.ts';
import type { CanvasActions } from './canvas-actions.ts';

/**
 * The actions of the canvas before they are loaded: they come with the cards that can be touched.
 * What is asked, and which keys are pressed, in the moment before is done then.
 */
export class ActionsToCome {
  #actions: CanvasActions | undefined;
  readonly #asked: ((actions: CanvasActions) => void)[] = [];
  readonly #presses: KeyPress[] = [];

  /** The actions, once they are there. */
  get now(): CanvasActions | undefined {
    return this.#actions;
  }

  /** Does it, now or as soon as there are actions. */
  do(act: (actions: CanvasActions) => void): void {
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
  become(actions: CanvasActions): readonly KeyPress[] {
    this.#actions = actions;
    for (const act of this.#asked.splice(0)) act(actions);
    return this.#presses.splice(0);
  }
}
