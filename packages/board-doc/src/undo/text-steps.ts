import * as Y from 'yjs';
import type { TransactionOrigin } from '../transaction-origin.ts';
import type { StepLabel } from './step-label.ts';
import type { UndoStack, UndoStep } from './undo-stack.ts';

/** Typing pauses shorter than this belong to one step. */
const TYPING_PAUSE_MS = 700;

/** Origin of edits that a text field of our own makes; CodeMirror adds its own origin itself. */
export const TEXT_EDIT: TransactionOrigin = { kind: 'text' };

const UNDO: TransactionOrigin = { kind: 'undo' };

type StackItem = Y.UndoManager['undoStack'][number];

/** What one transaction did to texts, as Yjs remembers it. */
export interface TextPart {
  readonly change: StackItem;
  readonly texts: readonly Y.Text[];
}

/** Told which text is about to be changed; only these can be taken back. */
export type Touch = (text: Y.Text) => void;

/** What a recorded transaction gave. */
export interface Recorded<Value> {
  readonly value: Value;
  /** Undefined: no text was changed. */
  readonly part: TextPart | undefined;
}

/**
 * Changes of texts, by typing and by commands, as parts of the steps of one undo stack. Yjs takes
 * them back letter by letter and never touches what others wrote; it must do so for commands as
 * well, because only it still knows a letter that was taken out and put back. Its manager has a
 * stack of its own and skips to an earlier entry where one has become void, so each step here
 * holds its entry itself and lends it to the manager while it is used.
 */
export class TextSteps {
  readonly manager: Y.UndoManager;
  readonly #doc: Y.Doc;
  readonly #labels = new Map<Y.Text, StepLabel>();
  #isRecording = false;
  #recorded: StackItem | undefined;

  constructor(doc: Y.Doc, options: { readonly stack: () => UndoStack }) {
    this.#doc = doc;
    this.manager = new Y.UndoManager([], {
      doc,
      trackedOrigins: new Set([TEXT_EDIT]),
      captureTimeout: TYPING_PAUSE_MS,
    });
    this.manager.on('stack-item-added', ({ stackItem, changedParentTypes }) => {
      if (this.#isRecording) {
        this.#recorded = stackItem;
        return;
      }
      // Earlier entries are held by their steps; to the last one, what is typed next is added.
      this.manager.undoStack = [stackItem];
      const part = { change: stackItem, texts: [...this.#labels.keys()] };
      options.stack().push(this.#typingStep(this.#labelOf(changedParentTypes), part));
    });
  }

  /** Typing in `text` becomes steps with this name. */
  watch(text: Y.Text, label: StepLabel): void {
    if (this.#labels.has(text)) return;
    this.#labels.set(text, label);
    this.manager.addToScope(text);
  }

  /** What is typed from now on is a new step. */
  endTyping(): void {
    this.manager.stopCapturing();
  }

  /** Runs a transaction that is no typing, and remembers what it did to the texts it touches. */
  record<Value>(origin: TransactionOrigin, run: (touch: Touch) => Value): Recorded<Value> {
    const { manager } = this;
    const { scope, undoStack } = manager;
    const texts = new Set<Y.Text>();
    manager.stopCapturing();
    manager.addTrackedOrigin(origin);
    manager.scope = [];
    manager.undoStack = [];
    this.#isRecording = true;
    this.#recorded = undefined;
    try {
      const value = this.#doc.transact(
        () =>
          run((text) => {
            texts.add(text);
            manager.addToScope(text);
          }),
        origin,
      );
      const change = this.#recorded;
      return { value, part: change === undefined ? undefined : { change, texts: [...texts] } };
    } finally {
      this.#isRecording = false;
      manager.removeTrackedOrigin(origin);
      manager.scope = scope;
      manager.undoStack = undoStack;
      // Typing must not be added to what a command did.
      manager.stopCapturing();
    }
  }

  /** Within {@link record}: takes a part back; false where others had made it void. */
  takeBack(part: TextPart, touch: Touch): boolean {
    const { manager } = this;
    for (const text of part.texts) touch(text);
    manager.undoStack = [part.change];
    const isDone = manager.undo() !== null;
    manager.undoStack = [];
    return isDone;
  }

  /** Yjs keeps deleted letters from being collected while they may come back: no longer. */
  discard(part: TextPart): void {
    const { manager } = this;
    const { scope, undoStack } = manager;
    manager.scope = [...part.texts];
    manager.undoStack = [part.change];
    manager.clear();
    manager.scope = scope;
    manager.undoStack = undoStack;
  }

  close(): void {
    this.manager.destroy();
  }

  #labelOf(types: ReadonlyMap<object, unknown>): StepLabel {
    for (const [text, label] of this.#labels) if (types.has(text)) return label;
    return { kind: 'edit-text' };
  }

  #typingStep(label: StepLabel, part: TextPart): UndoStep {
    return {
      label,
      takeBack: () => {
        const reversed = this.record(UNDO, (touch) => this.takeBack(part, touch)).part;
        return reversed === undefined
          ? { reverse: undefined, kept: 1 }
          : { reverse: this.#typingStep(label, reversed), kept: 0 };
      },
      discard: () => this.discard(part),
    };
  }
}
