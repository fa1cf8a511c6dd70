import { done, type LineId, type Result } from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { lineHome } from './line-records.ts';

/** Says that the successor need not wait any more, or that it must. */
export function resolveDependency(
  edit: Edit,
  line: LineId,
  resolved: boolean,
): Result<void, EditRefusal> {
  const home = lineHome(edit, line);
  if (!home.ok) return home;
  edit.decide(home.value, 'resolved', '', resolved);
  return done(undefined);
}
