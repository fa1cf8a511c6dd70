import type { StepLabel } from './step-label.ts';

/** How much one can take back: enough for a long session, bounded for a longer one. */
export const MOST_STEPS = 500;

/** What came of an undo or redo. */
export type UndoOutcome =
  | { readonly kind: 'done'; readonly label: StepLabel }
  /** Others changed some of it since; `kept` writes of theirs stay. */
  | { readonly kind: 'partly'; readonly label: StepLabel; readonly kept: number }
  /** Others changed all of it since, so nothing was taken back. */
  | { readonly kind: 'kept'; readonly label: StepLabel; readonly kept: number }
  | { readonly kind: 'nothing' };

/** A step that can be taken back. Carrying it out gives the step that reverses it. */
export interface UndoStep {
  readonly label: StepLabel;
  takeBack(): { readonly reverse: UndoStep | undefined; readonly kept: number };
}

/** One person's named steps, in the order of their gestures. */
export class UndoStack {
  #undo: UndoStep[] = [];
  #redo: UndoStep[] = [];
  readonly #listeners = new Set<() => void>();

  get nextUndo(): StepLabel | undefined {
    return this.#undo.at(-1)?.label;
  }

  get nextRedo(): StepLabel | undefined {
    return this.#redo.at(-1)?.label;
  }

  /** Adds a step that was just done; what was undone before can no longer be redone. */
  push(step: UndoStep): void {
    this.#undo.push(step);
    if (this.#undo.length > MOST_STEPS) this.#undo.shift();
    this.#redo = [];
    this.#notify();
  }

  undo(): UndoOutcome {
    return this.#carryOut(this.#undo, this.#redo);
  }

  redo(): UndoOutcome {
    return this.#carryOut(this.#redo, this.#undo);
  }

  clear(): void {
    this.#undo = [];
    this.#redo = [];
    this.#notify();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #carryOut(from: UndoStep[], to: UndoStep[]): UndoOutcome {
    const step = from.pop();
    if (step === undefined) return { kind: 'nothing' };
    const { label } = step;
    const { reverse, kept } = step.takeBack();
    if (reverse !== undefined) to.push(reverse);
    this.#notify();
    if (reverse === undefined) return { kind: 'kept', label, kept };
    return kept === 0 ? { kind: 'done', label } : { kind: 'partly', label, kept };
  }

  #notify(): void {
    for (const listener of Array.from(this.#listeners)) listener();
  }
}
