import * as Y from 'yjs';
import { refused, type RandomBytes, type Result, type UserId } from '@weft/domain';
import type { BoardDocument } from './board-document.ts';
import type { EditRefusal } from './edit-refusal.ts';
import { Edit } from './edit.ts';
import type { TransactionOrigin } from './transaction-origin.ts';
import {
  commandStep,
  isNothing,
  takeAllBack,
  type StepContext,
  type Written,
} from './undo/command-step.ts';
import { Marks } from './undo/mark.ts';
import type { Primitive } from './undo/primitive.ts';
import type { StepLabel } from './undo/step-label.ts';
import { TextSteps, type TextPart } from './undo/text-steps.ts';
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
    this.#options = options;
    this.undoStack = new UndoStack({
      mayEdit: () => this.#frozen === undefined,
      endTyping: () => this.#texts.endTyping(),
    });
    this.#texts = new TextSteps(options.board.doc, { stack: () => this.undoStack });
    this.#steps = { marks: new Marks(), texts: this.#texts };
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
    const { result, written } = this.#run(command, GESTURE);
    this.#pushStep(label, written);
    return result;
  }

  /** Begins a step of several transactions. */
  begin(label: StepLabel): OpenStep {
    const primitives: Primitive[] = [];
    const parts: TextPart[] = [];
    const take = (): Written => ({ primitives: primitives.splice(0), parts: parts.splice(0) });
    return {
      perform: (command) => {
        const { result, written } = this.#run(command, IMPORT);
        for (const primitive of written.primitives) primitives.push(primitive);
        parts.push(...written.parts);
        return result;
      },
      end: () => this.#pushStep(label, take()),
      cancel: () => {
        commandStep(label, take(), this.#steps).takeBack();
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
  ): { readonly result: Result<Value, EditRefusal>; readonly written: Written } {
    if (this.#frozen !== undefined) {
      return { result: refused({ code: 'frozen', reason: this.#frozen }), written: NOTHING };
    }
    const { board, by, now, random } = this.#options;
    const world = { by: by(), atMs: now(), random };
    const { value, part } = this.#texts.record(origin, (touch) => {
      const edit = new Edit(board, world, touch);
      const result = command(edit);
      if (!result.ok) takeAllBack(edit.primitives, this.#steps.marks);
      return { result, primitives: edit.primitives };
    });
    const { result, primitives } = value;
    const written = { primitives, parts: part === undefined ? [] : [part] };
    if (result.ok) return { result, written };
    // Texts can only be taken back once their transaction has ended.
    if (part !== undefined) {
      commandStep({ kind: 'edit-text' }, { primitives: [], parts: [part] }, this.#steps).takeBack();
    }
    return { result, written: NOTHING };
  }

  #pushStep(label: StepLabel, written: Written): void {
    if (!isNothing(written)) this.undoStack.push(commandStep(label, written, this.#steps));
  }
}

const NOTHING: Written = { primitives: [], parts: [] };
