import type { TransactionOrigin } from '../transaction-origin.ts';
import type { Marks } from './mark.ts';
import type { Primitive } from './primitive.ts';
import type { StepLabel } from './step-label.ts';
import { takeBack } from './take-back.ts';
import type { TextPart, TextSteps } from './text-steps.ts';
import type { UndoStep } from './undo-stack.ts';

const UNDO: TransactionOrigin = { kind: 'undo' };

/** What steps of one editor share. */
export interface StepContext {
  readonly marks: Marks;
  readonly texts: TextSteps;
}

/** Everything a step wrote, in order. */
export interface Written {
  readonly primitives: readonly Primitive[];
  readonly parts: readonly TextPart[];
}

/** The step that takes back what was written, in one transaction. */
export function commandStep(label: StepLabel, written: Written, context: StepContext): UndoStep {
  const { primitives, parts } = written;
  const { marks, texts } = context;
  return {
    label,
    takeBack: () => {
      const { value, part } = texts.record(UNDO, (touch) => {
        const reversed = takeAllBack(primitives, marks);
        const lost = parts.toReversed().filter((each) => !texts.takeBack(each, touch));
        return { reversed, kept: primitives.length - reversed.length + lost.length };
      });
      const back = { primitives: value.reversed, parts: part === undefined ? [] : [part] };
      return {
        reverse: isNothing(back) ? undefined : commandStep(label, back, context),
        kept: value.kept,
      };
    },
    discard: () => {
      for (const part of parts) texts.discard(part);
    },
  };
}

export function isNothing({ primitives, parts }: Written): boolean {
  return primitives.length + parts.length === 0;
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
