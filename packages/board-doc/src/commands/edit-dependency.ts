import {
  DEPENDENCY_CAUSES,
  LIMITS,
  NEEDED_BY,
  refused,
  type DependencyCause,
  type LineId,
  type NeededBy,
  type Result,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { atMost } from './checks.ts';
import { setOnAll } from './line-records.ts';

/** Names the one cause of a line; refuses an unknown line or cause. */
export function setDependencyCause(
  edit: Edit,
  line: LineId,
  cause: DependencyCause,
): Result<void, EditRefusal> {
  return DEPENDENCY_CAUSES.includes(cause)
    ? setOnAll(edit, line, 'cause', cause)
    : refused({ code: 'bad-value', field: 'cause' });
}

/** Says what of the successor waits. */
export function setNeededBy(
  edit: Edit,
  line: LineId,
  neededBy: NeededBy,
): Result<void, EditRefusal> {
  return NEEDED_BY.includes(neededBy)
    ? setOnAll(edit, line, 'neededBy', neededBy)
    : refused({ code: 'bad-value', field: 'neededBy' });
}

/** Writes the note of a line; empty: none. */
export function setDependencyNote(
  edit: Edit,
  line: LineId,
  note: string,
): Result<void, EditRefusal> {
  const checked = atMost('note', note, LIMITS.noteChars);
  return checked.ok ? setOnAll(edit, line, 'note', checked.value || undefined) : checked;
}
