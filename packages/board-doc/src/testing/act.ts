import type { Result } from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import type { TestBoard } from './new-board.ts';

/** Performs the command as one step; throws what it refuses. */
export function act<Value>(
  { editor }: TestBoard,
  command: (edit: Edit) => Result<Value, EditRefusal>,
): Value {
  const result = editor.perform({ kind: 'edit-item' }, command);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
