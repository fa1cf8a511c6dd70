import type * as Y from 'yjs';
import type { EditWorld } from '../edit.ts';
import type { TransactionOrigin } from '../transaction-origin.ts';
import type { Primitive } from './primitive.ts';
import type { StepLabel } from './step-label.ts';
import { doneNow, takeBack } from './take-back.ts';
import type { UndoStep } from './undo-stack.ts';

const UNDO: TransactionOrigin = { kind: 'undo' };

/** The step that reverses `primitives`, last first, in one transaction. */
export function editStep(
  label: StepLabel,
  primitives: readonly Primitive[],
  context: { readonly doc: Y.Doc; readonly world: () => EditWorld },
): UndoStep {
  const done = primitives.map(doneNow);
  return {
    label,
    takeBack: () => {
      const reversed: Primitive[] = [];
      context.doc.transact(() => {
        const world = context.world();
        for (const each of [...done].reverse()) {
          const reverse = takeBack(each, world);
          if (reverse !== undefined) reversed.push(reverse);
        }
      }, UNDO);
      return {
        reverse: reversed.length === 0 ? undefined : editStep(label, reversed, context),
        kept: done.length - reversed.length,
      };
    },
  };
}
