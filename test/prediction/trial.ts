import { applyEdits, canonicalBoard } from '@weft/board-doc';
import type { TestBoard } from '@weft/board-doc/testing';
import type { BoardEdit } from '@weft/domain';
import type { Effect, Forecast } from '@weft/rules';
import { effectBetween, lookAt, type BoardLook } from '@weft/rules/testing';
import { TODAY } from './random-boards.ts';

/** One device on which edits are predicted, made, compared and taken back. */
export class Trial {
  readonly #device: TestBoard;
  readonly #forecast: Forecast;
  readonly #before: BoardLook;
  readonly #canonical: string;

  constructor(device: TestBoard, forecast: Forecast) {
    this.#device = device;
    this.#forecast = forecast;
    this.#before = lookAt(device.board.view, TODAY);
    this.#canonical = canonicalBoard(device.board);
  }

  /**
   * Throws when making the edits on the document does anything else than was predicted, or when
   * undo does not give the board back. `what` names them in the message.
   */
  hold(what: string, edits: readonly BoardEdit[]): Effect {
    const { board, editor } = this.#device;
    const predicted = this.#forecast.effectOf(edits);
    const step = { kind: 'apply-way-out' } as const;
    const made = editor.perform(step, (edit) => applyEdits(edit, edits));
    if (!made.ok) throw new Error(`${what} was refused: ${JSON.stringify(made.refusal)}`);
    const real = effectBetween(this.#before, lookAt(board.view, TODAY));
    expectSame(what, predicted, real);
    // Edits that change nothing are no step: then the next one to undo is somebody's earlier act.
    if (editor.undoStack.nextUndo === step) editor.undoStack.undo();
    if (canonicalBoard(board) !== this.#canonical) throw new Error(`${what}: undo left a trace`);
    return predicted;
  }
}

function expectSame(what: string, predicted: Effect, real: Effect): void {
  if (JSON.stringify(predicted) === JSON.stringify(real)) return;
  throw new Error(`${what}: predicted\n${summary(predicted)}\nbut it was\n${summary(real)}`);
}

function summary({ added, removed, changed, loads }: Effect): string {
  return JSON.stringify({ added, removed, changed, loads });
}
