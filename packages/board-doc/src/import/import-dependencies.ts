import {
  DEPENDENCY_CAUSES,
  LIMITS,
  NEEDED_BY,
  done,
  lineIdOf,
  refused,
  type BoardView,
  type ItemId,
  type Result,
  type SnapshotDependency,
} from '@weft/domain';
import { createRecord } from '../commands/line-records.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { readPromise, readStandIn } from '../read/read-record.ts';
import { readOneOf } from '../read/read-values.ts';
import type { FirstDecision } from '../undo/creation.ts';
import { personOf } from './import-parts.ts';
import type { Refs } from './import-refs.ts';

/** Draws the lines that are not on the board yet; an end that is nowhere keeps its name. */
export function writeDependencies(
  edit: Edit,
  rows: readonly SnapshotDependency[],
  refs: Refs,
): Result<void, EditRefusal> {
  const { view, tables } = edit;
  if (tables.lines.recordCount + rows.length > LIMITS.dependencies) {
    return refused({ code: 'too-many', of: 'dependencies', limit: LIMITS.dependencies });
  }
  const written = new Set<string>();
  for (const row of rows) {
    if (leadsOutAlready(view, row, refs)) continue;
    const from = endOf(edit, row.from, refs);
    const to = endOf(edit, row.to, refs);
    const line = lineIdOf(from, to);
    if (from === to || written.has(line) || view.line(line) !== undefined) continue;
    written.add(line);
    createRecord(
      edit,
      {
        ends: { from, to },
        cause: readOneOf(row.cause, DEPENDENCY_CAUSES),
        neededBy: readOneOf(row.neededBy, NEEDED_BY),
        note: row.note?.slice(0, LIMITS.noteChars) || undefined,
        followUp: personOf(row.followUp, refs),
        external: promiseOf(row),
        standIn: readStandIn(row.standIn),
        missingEnd: [row.from, row.to]
          .find((ref) => refs.missing.has(ref))
          ?.slice(0, LIMITS.nameChars),
      },
      firstDecisions(row, refs),
    );
  }
  return done(undefined);
}

function promiseOf({
  external,
}: SnapshotDependency): Readonly<Record<string, unknown>> | undefined {
  const promise = readPromise(external);
  if (promise === undefined) return undefined;
  const { contact, date } = promise;
  return { ...(contact !== '' && { contact }), ...(date !== undefined && { date }) };
}

function firstDecisions(row: SnapshotDependency, refs: Refs): readonly FirstDecision[] {
  const decisions: FirstDecision[] = [];
  if (row.resolved === true) decisions.push({ field: 'resolved', scope: '', value: true });
  for (const team of new Set(row.acceptedBy)) {
    const scope = refs.teams.get(team);
    if (scope !== undefined) decisions.push({ field: 'accepted', scope, value: true });
  }
  return decisions;
}

/**
 * True when the board has this line to a missing end from an earlier import: the id of the missing
 * end was made up then, so only its name tells.
 */
function leadsOutAlready(view: BoardView, row: SnapshotDependency, refs: Refs): boolean {
  const from = refs.items.get(row.from);
  const to = refs.items.get(row.to);
  if (from !== undefined && to === undefined) {
    return view.linesFrom(from).some(({ missingEnd }) => missingEnd === row.to);
  }
  if (from === undefined && to !== undefined) {
    return view.linesInto(to).some(({ missingEnd }) => missingEnd === row.from);
  }
  return false;
}

/** The PBI a ref means; one that is not here gets an id nobody has, and stays a missing end. */
function endOf(edit: Edit, ref: string, refs: Refs): ItemId {
  const known = refs.items.get(ref) ?? refs.missing.get(ref);
  if (known !== undefined) return known;
  const missing = edit.newId<ItemId>();
  refs.missing.set(ref, missing);
  return missing;
}
