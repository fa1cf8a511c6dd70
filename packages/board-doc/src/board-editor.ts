import * as Y from 'yjs';
import { refused, type RandomBytes, type Result, type UserId } from '@weft/domain';
import type { BoardDocument } from './board-document.ts';
import type { EditRefusal } from './edit-refusal.ts';
import { Edit } from './edit.ts';
import type { TransactionOrigin } from './transaction-origin.ts';
import { commandStep, takeAllBack, type StepContext } from './undo/command-step.ts';
import { Marks } from './undo/mark.ts';
import type { Primitive } from './undo/primitive.ts';
import type { StepLabel } from './undo/step-label.ts';
import { TextSteps } from './undo/text-steps.ts';
import { UndoStack } from './undo/undo-stack.ts';

export interface BoardEditorOptions {
  readonly board: BoardDocument;
  /** Who edits: a hint kept beside decisions. */
  readonly by: () => UserId;
  /** Wall clock, milliseconds since 1970. */
  readonly now: () => number;
  readonly random: RandomBytes;
}

/** A step that grows over several transactions, such as an import. */
export interface OpenStep {
  perform<Value>(command: (edit: Edit) => Result<Value, EditRefusal>): Result<Value, EditRefusal>;
  /** Makes everything done so far one undo step. */
  end(): void;
  /** Takes back everything done so far. */
  cancel(): void;
}

const GESTURE: TransactionOrigin = { kind: 'gesture' };
const IMPORT: TransactionOrigin = { kind: 'import' };

/** One person's way to change a board: strict commands, each one transaction and one undo step. */
export class BoardEditor {
  readonly undoStack: UndoStack;
  readonly #options: BoardEditorOptions;
  readonly #texts: TextSteps;
  readonly #steps: StepContext;
  #frozen: string | undefined;

  constructor(options: BoardEditorOptions) {
    const { doc } = options.board;
    this.#options = options;
    this.#steps = { doc, marks: new Marks() };
    this.undoStack = new UndoStack({
      mayEdit: () => this.#frozen === undefined,
      endTyping: () => this.#texts.endStep(),
    });
    this.#texts = new TextSteps(doc, () => this.undoStack);
  }

  /** Takes back typing; given to text editors. Its scope are the texts that were watched. */
  get textUndoManager(): Y.UndoManager {
    return this.#texts.manager;
  }

  /** Why every command is refused just now; undefined: editing is allowed. */
  get frozen(): string | undefined {
    return this.#frozen;
  }

  freeze(reason: string): void {
    this.#frozen = reason;
  }

  unfreeze(): void {
    this.#frozen = undefined;
  }

  /** Lets typing in `text` be taken back as a step with this name. */
  watchText(text: Y.Text, label: StepLabel): void {
    this.#texts.watch(text, label);
  }

  /**
   * Runs a command in one transaction and makes it one undo step. A refusal changes nothing: if
   * the command had written before it was refused, that is taken back.
   */
  perform<Value>(
    label: StepLabel,
    command: (edit: Edit) => Result<Value, EditRefusal>,
  ): Result<Value, EditRefusal> {
    const { result, primitives } = this.#run(command, GESTURE);
    this.#pushStep(label, primitives);
    return result;
  }

  /** Begins a step of several transactions. */
  begin(label: StepLabel): OpenStep {
    const written: Primitive[] = [];
    return {
      perform: (command) => {
        const { result, primitives } = this.#run(command, IMPORT);
        for (const primitive of primitives) written.push(primitive);
        return result;
      },
      end: () => this.#pushStep(label, written.splice(0)),
      cancel: () => {
        commandStep(label, written.splice(0), this.#steps).takeBack();
      },
    };
  }

  /** Stops following texts. Safe to call twice. */
  close(): void {
    this.undoStack.clear();
    this.#steps.marks.clear();
    this.#texts.close();
  }

  #run<Value>(
    command: (edit: Edit) => Result<Value, EditRefusal>,
    origin: TransactionOrigin,
  ): { readonly result: Result<Value, EditRefusal>; readonly primitives: readonly Primitive[] } {
    if (this.#frozen !== undefined) {
      return { result: refused({ code: 'frozen', reason: this.#frozen }), primitives: [] };
    }
    this.#texts.endStep();
    const { board, by, now, random } = this.#options;
    const edit = new Edit(board, { by: by(), atMs: now(), random });
    const result = board.doc.transact(() => {
      const outcome = command(edit);
      if (!outcome.ok) takeAllBack(edit.primitives, this.#steps.marks);
      return outcome;
    }, origin);
    return { result, primitives: result.ok ? edit.primitives : [] };
  }

  #pushStep(label: StepLabel, primitives: readonly Primitive[]): void {
    if (primitives.length > 0) this.undoStack.push(commandStep(label, primitives, this.#steps));
  }
}
