import type { StepLabel } from './step-label.ts';

/** How much one can take back: enough for a long session, bounded for a longer one. */
const MOST_STEPS = 500;

/** What came of an undo or redo. */
export type UndoOutcome =
  | { readonly kind: 'done'; readonly label: StepLabel }
  /** Others changed some of it since; `kept` writes of theirs stay. */
  | { readonly kind: 'partly'; readonly label: StepLabel; readonly kept: number }
  /** Others changed all of it since, so nothing was taken back. */
  | { readonly kind: 'kept'; readonly label: StepLabel; readonly kept: number }
  /** There was no step, or editing is not allowed just now. */
  | { readonly kind: 'nothing' };

/** A step that can be taken back. Carrying it out gives the step that reverses it. */
export interface UndoStep {
  readonly label: StepLabel;
  takeBack(): { readonly reverse: UndoStep | undefined; readonly kept: number };
  /** Lets go of what is only kept so that the step can be taken back. */
  discard?(): void;
}

/** What the stack asks its owner. */
export interface UndoStackOwner {
  /** False while nothing may be changed: then undo and redo do nothing. */
  mayEdit(): boolean;
  /** Called before a step is taken back: what is being typed is a step of its own by then. */
  endTyping(): void;
}

/** One person's named steps, in the order of their gestures. */
export class UndoStack {
  readonly #owner: UndoStackOwner;
  readonly #undo: UndoStep[] = [];
  readonly #redo: UndoStep[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(owner: UndoStackOwner) {
    this.#owner = owner;
  }

  get nextUndo(): StepLabel | undefined {
    return this.#undo.at(-1)?.label;
  }

  get nextRedo(): StepLabel | undefined {
    return this.#redo.at(-1)?.label;
  }

  /** Adds a step that was just done; what was undone before can no longer be redone. */
  push(step: UndoStep): void {
    this.#undo.push(step);
    if (this.#undo.length > MOST_STEPS) this.#undo.shift()?.discard?.();
    for (const undone of this.#redo.splice(0)) undone.discard?.();
    this.#notify();
  }

  /** Takes the last step back, as far as others have not changed it since. */
  undo(): UndoOutcome {
    return this.#carryOut(this.#undo, this.#redo);
  }

  /**
   * Takes back the step that carries this very label, whatever was done after it, as far as nobody, oneself included,
   * changed it since. Where all of it was changed, it stays a step; `nothing`: it is none any more.
   */
  undoStep(label: StepLabel): UndoOutcome {
    return this.#carryOut(this.#undo, this.#redo, label);
  }

  /** Does the step that was taken back last again, under the same care. */
  redo(): UndoOutcome {
    return this.#carryOut(this.#redo, this.#undo);
  }

  clear(): void {
    for (const step of [...this.#undo.splice(0), ...this.#redo.splice(0)]) step.discard?.();
    this.#notify();
  }

  /** Calls `listener` whenever a step came or went. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #carryOut(from: UndoStep[], to: UndoStep[], wanted?: StepLabel): UndoOutcome {
    if (!this.#owner.mayEdit()) return { kind: 'nothing' };
    this.#owner.endTyping();
    const last = from.length - 1;
    const at = wanted === undefined ? last : from.findLastIndex(({ label }) => label === wanted);
    const step = from[at];
    if (step === undefined) return { kind: 'nothing' };
    const { label } = step;
    const { reverse, kept } = step.takeBack();
    // With what came after it, it can be taken back still.
    if (reverse !== undefined || at === last) from.splice(at, 1);
    if (reverse !== undefined) to.push(reverse);
    this.#notify();
    if (reverse === undefined) return { kind: 'kept', label, kept };
    return kept === 0 ? { kind: 'done', label } : { kind: 'partly', label, kept };
  }

  #notify(): void {
    for (const listener of Array.from(this.#listeners)) listener();
  }
}
