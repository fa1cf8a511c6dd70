import * as Y from 'yjs';
import type { TransactionOrigin } from '../transaction-origin.ts';
import type { StepLabel } from './step-label.ts';
import type { UndoStack, UndoStep } from './undo-stack.ts';

/** Typing pauses shorter than this belong to one step. */
const TYPING_PAUSE_MS = 700;

/** Origin of edits that a text field of our own makes; CodeMirror adds its own origin itself. */
export const TEXT_EDIT: TransactionOrigin = { kind: 'text' };

/**
 * Typing as steps of the one undo stack. Yjs takes typing back, which never touches what others
 * wrote; this class only keeps its place among the other steps.
 */
export class TextSteps {
  readonly manager: Y.UndoManager;
  readonly #labels = new Map<Y.Text, StepLabel>();
  #carrying = false;

  constructor(doc: Y.Doc, stack: UndoStack) {
    this.manager = new Y.UndoManager([], {
      doc,
      trackedOrigins: new Set([TEXT_EDIT]),
      captureTimeout: TYPING_PAUSE_MS,
    });
    this.manager.on('stack-item-added', (event) => {
      if (event.type !== 'undo' || this.#carrying) return;
      stack.push(this.#step(this.#labelOf(event.changedParentTypes), 'undo'));
    });
  }

  watch(text: Y.Text, label: StepLabel): void {
    if (this.#labels.has(text)) return;
    this.#labels.set(text, label);
    this.manager.addToScope(text);
  }

  /** What is typed from now on is a new step. */
  endStep(): void {
    this.manager.stopCapturing();
  }

  close(): void {
    this.manager.destroy();
  }

  #labelOf(types: ReadonlyMap<object, unknown>): StepLabel {
    for (const [text, label] of this.#labels) if (types.has(text)) return label;
    return { kind: 'edit-text' };
  }

  #step(label: StepLabel, direction: 'undo' | 'redo'): UndoStep {
    return {
      label,
      takeBack: () => {
        this.#carrying = true;
        const item = this.manager[direction]();
        this.#carrying = false;
        if (item === null) return { reverse: undefined, kept: 1 };
        const opposite = direction === 'undo' ? 'redo' : 'undo';
        return { reverse: this.#step(label, opposite), kept: 0 };
      },
    };
  }
}
