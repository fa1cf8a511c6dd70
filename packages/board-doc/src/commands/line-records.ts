import * as Y from 'yjs';
import { done, refused, type DependencyId, type LineId, type Result } from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import type { BoardDocument } from '../board-document.ts';
import { entityOf } from '../schema/roots.ts';
import type { FirstDecision } from '../undo/creation.ts';
import type { DecisionHome } from '../undo/primitive.ts';

/** Writes a record of a dependency with its first decisions. */
export function createRecord(
  edit: Edit,
  fields: Readonly<Record<string, unknown>>,
  decisions: readonly FirstDecision[] = [],
): void {
  edit.create('dependencies', edit.newId<DependencyId>(), { fields, decisions });
}

/** The containers of all records that make up a line, the leading one first. */
export function shownRecords(
  edit: Edit,
  line: LineId,
): Result<readonly Y.Map<unknown>[], EditRefusal> {
  const ids = edit.view.line(line)?.records ?? [];
  const maps = ids.flatMap((id) => entityOf(edit.board.roots.dependencies, id) ?? []);
  return maps.length === 0 ? refused({ code: 'unknown', id: line }) : done(maps);
}

/** Writes the same value into all records of a line: whichever leads later says the same. */
export function setOnAll(
  edit: Edit,
  line: LineId,
  key: string,
  value: unknown,
): Result<void, EditRefusal> {
  const maps = shownRecords(edit, line);
  if (!maps.ok) return maps;
  for (const map of maps.value) edit.setKey(map, key, value);
  return done(undefined);
}

/**
 * Where the decisions on a line are kept: in all its records. A decision also replaces what records
 * that are put aside say, so that nothing comes back with them.
 */
export function lineHome(edit: Edit, line: LineId): Result<DecisionHome, EditRefusal> {
  const maps = shownRecords(edit, line);
  if (!maps.ok) return maps;
  const { board } = edit;
  const home = {
    shown: () => listsOf(board, line, (record) => !record.aside),
    all: () => listsOf(board, line, () => true),
  };
  return home.shown().length === 0 ? refused({ code: 'unknown', id: line }) : done(home);
}

function listsOf(
  board: BoardDocument,
  line: LineId,
  wanted: (record: { readonly aside: boolean }) => boolean,
): readonly Y.Array<unknown>[] {
  return board.tables.lines
    .recordsOf(line)
    .filter(wanted)
    .map((record) => entityOf(board.roots.dependencies, record.id)?.get('decisions'))
    .filter((list) => list instanceof Y.Array);
}
