import {
  LIMITS,
  done,
  endsOfLine,
  lineIdOf,
  refused,
  type LineId,
  type Result,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { createRecord, shownRecords } from './line-records.ts';
import { refreshSlices } from './refresh-slices.ts';

/**
 * Turns a line round: the old one is put aside and another drawn with the same cause and note,
 * since ends never change. What the teams accepted was the other direction, so it does not move.
 */
export function swapDependency(edit: Edit, line: LineId): Result<LineId, EditRefusal> {
  const shown = edit.view.line(line);
  const maps = shownRecords(edit, line);
  if (!maps.ok) return maps;
  const [from, to] = endsOfLine(line);
  const swapped = lineIdOf(to, from);
  if (edit.view.line(swapped) !== undefined) {
    return refused({ code: 'line-exists', line: swapped });
  }
  if (edit.tables.lines.recordCount >= LIMITS.dependencies) {
    return refused({ code: 'too-many', of: 'dependencies', limit: LIMITS.dependencies });
  }
  createRecord(edit, {
    ends: { from: to, to: from },
    cause: shown?.causes[0],
    neededBy: shown?.neededBy,
    note: shown?.note || undefined,
    followUp: shown?.followUp,
    external: shown?.external,
    standIn: shown?.standIn,
    missingEnd: shown?.missingEnd,
  });
  for (const map of maps.value) edit.setKey(map, 'aside', true);
  refreshSlices(edit, [from, to]);
  return done(swapped);
}
