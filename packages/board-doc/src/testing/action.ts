import type { Result } from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import type { StepLabel } from '../undo/step-label.ts';
import type { RandomTarget } from './random-target.ts';

export type Command = (edit: Edit) => Result<unknown, EditRefusal>;

/** One kind of command that can be drawn at random. */
export interface Action {
  readonly label: StepLabel['kind'];
  /** A command with everything drawn; undefined: the board has nothing it could be done to. */
  readonly draw: (at: RandomTarget) => Command | undefined;
}
