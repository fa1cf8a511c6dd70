import * as Y from 'yjs';
import type { TransactionOrigin } from '../transaction-origin.ts';
import type { StepLabel } from './step-label.ts';
import type { UndoStack, UndoStep } from './undo-stack.ts';

/** Typing pauses shorter than this belong to one step. */
const TYPING_PAUSE_MS = 700;

/** Origin of edits that a text field of our own makes; CodeMirror adds its own origin itself. */
export const TEXT_EDIT: TransactionOrigin = { kind: 'text' };

type Typed = Y.UndoManager['undoStack'][number];

/**
 * Typing as steps of the one undo stack. Yjs takes typing back, which never touches what others
 * wrote. Its manager has stacks of its own and skips to an earlier entry where one has become
 * void, so each step here holds its entry itself and lends it to the manager while it is used.
 */
export class TextSteps {
  readonly manager: Y.UndoManager;
  readonly #labels = new Map<Y.Text, StepLabel>();
  #isTakingBack = false;

  constructor(doc: Y.Doc, stack: () => UndoStack) {
    this.manager = new Y.UndoManager([], {
      doc,
      trackedOrigins: new Set([TEXT_EDIT]),
      captureTimeout: TYPING_PAUSE_MS,
    });
    this.manager.on('stack-item-added', ({ stackItem, changedParentTypes }) => {
      if (this.#isTakingBack) return;
      // The last entry must stay: what is typed next within the pause is added to it.
      this.manager.undoStack = [stackItem];
      stack().push(this.#step(this.#labelOf(changedParentTypes), stackItem, 'undo'));
    });
  }

  /** Typing in `text` becomes steps with this name. */
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

  #step(label: StepLabel, typed: Typed, direction: 'undo' | 'redo'): UndoStep {
    return {
      label,
      takeBack: () => {
        const reversed = this.#lend(typed, direction, () => {
          this.manager[direction]();
          return (direction === 'undo' ? this.manager.redoStack : this.manager.undoStack).at(-1);
        });
        if (reversed === undefined) return { reverse: undefined, kept: 1 };
        const opposite = direction === 'undo' ? 'redo' : 'undo';
        return { reverse: this.#step(label, reversed, opposite), kept: 0 };
      },
      // Yjs keeps deleted characters from being collected while they may come back.
      discard: () => this.#lend(typed, direction, () => this.manager.clear()),
    };
  }

  #lend<Value>(typed: Typed, direction: 'undo' | 'redo', use: () => Value): Value {
    const { manager } = this;
    const { undoStack } = manager;
    manager.undoStack = direction === 'undo' ? [typed] : [];
    manager.redoStack = direction === 'redo' ? [typed] : [];
    this.#isTakingBack = true;
    try {
      return use();
    } finally {
      this.#isTakingBack = false;
      manager.undoStack = undoStack;
      manager.redoStack = [];
    }
  }
}
