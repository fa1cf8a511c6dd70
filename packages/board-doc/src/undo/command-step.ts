import type * as Y from 'yjs';
import type { TransactionOrigin } from '../transaction-origin.ts';
import type { Marks } from './mark.ts';
import type { Primitive } from './primitive.ts';
import type { StepLabel } from './step-label.ts';
import { takeBack } from './take-back.ts';
import type { UndoStep } from './undo-stack.ts';

const UNDO: TransactionOrigin = { kind: 'undo' };

/** What steps of one editor share. */
export interface StepContext {
  readonly doc: Y.Doc;
  readonly marks: Marks;
}

/** The step that takes `primitives` back in one transaction. */
export function commandStep(
  label: StepLabel,
  primitives: readonly Primitive[],
  context: StepContext,
): UndoStep {
  return {
    label,
    takeBack: () => {
      const reversed = context.doc.transact(() => takeAllBack(primitives, context.marks), UNDO);
      return {
        reverse: reversed.length === 0 ? undefined : commandStep(label, reversed, context),
        kept: primitives.length - reversed.length,
      };
    },
  };
}

/** Takes writes back, last first, as far as they still stand; their reverses in that order. */
export function takeAllBack(primitives: readonly Primitive[], marks: Marks): Primitive[] {
  const reversed: Primitive[] = [];
  for (const primitive of primitives.toReversed()) {
    const reverse = takeBack(primitive, marks);
    if (reverse !== undefined) reversed.push(reverse);
  }
  return reversed;
}
