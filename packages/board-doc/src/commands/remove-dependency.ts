import { done, endsOfLine, refused, type LineId, type Result } from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { entityOf } from '../schema/roots.ts';
import { setOnAll } from './line-records.ts';
import { refreshSlices } from './refresh-slices.ts';

/** Puts a line aside: all records with these ends that are seen here. */
export function removeDependency(edit: Edit, line: LineId): Result<void, EditRefusal> {
  const aside = setOnAll(edit, line, 'aside', true);
  if (aside.ok) refreshSlices(edit, endsOfLine(line));
  return aside;
}

/**
 * Brings a line back that was put aside: the record with the smallest id, so that what several of
 * them say cannot collide. Refuses a line that is on the board or never was.
 */
export function bringDependencyBack(edit: Edit, line: LineId): Result<void, EditRefusal> {
  if (edit.view.line(line) !== undefined) return refused({ code: 'line-exists', line });
  const [record] = edit.tables.lines.recordsOf(line);
  const map = record === undefined ? undefined : entityOf(edit.board.roots.dependencies, record.id);
  if (map === undefined) return refused({ code: 'unknown', id: line });
  edit.setKey(map, 'aside', undefined);
  refreshSlices(edit, endsOfLine(line));
  return done(undefined);
}
