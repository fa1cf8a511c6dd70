import {
  DEPENDENCY_CAUSES,
  LIMITS,
  NEEDED_BY,
  done,
  lineIdOf,
  refused,
  type DependencyCause,
  type ItemId,
  type LineId,
  type NeededBy,
  type Result,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { atMost, itemMap } from './checks.ts';
import { createRecord } from './line-records.ts';
import { refreshSlices } from './refresh-slices.ts';

export interface NewDependency {
  /** Predecessor: comes first. */
  readonly from: ItemId;
  /** Successor: waits. */
  readonly to: ItemId;
  readonly cause?: DependencyCause;
  readonly neededBy?: NeededBy;
  readonly note?: string;
}

/**
 * Draws a dependency. Refuses unknown ends, a PBI that waits for itself, and a line that exists
 * and is not put aside. A circle is allowed: it is a finding.
 */
export function addDependency(edit: Edit, dependency: NewDependency): Result<LineId, EditRefusal> {
  const { from, to, cause, neededBy, note = '' } = dependency;
  if (from === to) return refused({ code: 'self-dependency' });
  for (const end of [from, to]) {
    const map = itemMap(edit, end);
    if (!map.ok) return map;
  }
  const line = lineIdOf(from, to);
  if (edit.view.line(line) !== undefined) return refused({ code: 'line-exists', line });
  if (edit.tables.lines.recordCount >= LIMITS.dependencies) {
    return refused({ code: 'too-many', of: 'dependencies', limit: LIMITS.dependencies });
  }
  if (cause !== undefined && !DEPENDENCY_CAUSES.includes(cause)) {
    return refused({ code: 'bad-value', field: 'cause' });
  }
  if (neededBy !== undefined && !NEEDED_BY.includes(neededBy)) {
    return refused({ code: 'bad-value', field: 'neededBy' });
  }
  const checkedNote = atMost('note', note, LIMITS.noteChars);
  if (!checkedNote.ok) return checkedNote;
  createRecord(edit, { ends: { from, to }, cause, neededBy, note: checkedNote.value || undefined });
  refreshSlices(edit, [from, to]);
  return done(line);
}
