import * as Y from 'yjs';
import {
  done,
  refused,
  type DependencyId,
  type DependencyLine,
  type ItemId,
  type LineId,
  type Result,
} from '@weft/domain';
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

/**
 * Draws a line again between other ends, with all it says: acceptances stand for teams that know of
 * it still. Of several causes each gets a record, as if several people had drawn it.
 */
export function drawAgain(
  edit: Edit,
  line: DependencyLine,
  ends: { readonly from: ItemId; readonly to: ItemId },
): void {
  const { neededBy, note, followUp, external, standIn, missingEnd } = line;
  const said = {
    ends,
    neededBy,
    note: note === '' ? undefined : note,
    followUp,
    external,
    standIn,
    missingEnd,
  };
  const decisions: FirstDecision[] = line.acceptedBy.map((team) => {
    return { field: 'accepted', scope: team, value: true };
  });
  if (line.status === 'resolved') decisions.push({ field: 'resolved', scope: '', value: true });
  const [cause, ...further] = line.causes;
  createRecord(edit, { ...said, cause }, decisions);
  for (const other of further) createRecord(edit, { ...said, cause: other });
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
    shown: () => listsOf(board, line, (record) => record.get('aside') !== true),
    all: () => listsOf(board, line, () => true),
  };
  return home.shown().length === 0 ? refused({ code: 'unknown', id: line }) : done(home);
}

/** Reads the containers themselves: while a step is taken back the tables are behind them. */
function listsOf(
  board: BoardDocument,
  line: LineId,
  wanted: (record: Y.Map<unknown>) => boolean,
): readonly Y.Array<unknown>[] {
  return board.tables.lines
    .recordsOf(line)
    .map(({ id }) => entityOf(board.roots.dependencies, id))
    .filter((record) => record !== undefined && wanted(record))
    .map((record) => record?.get('decisions'))
    .filter((list) => list instanceof Y.Array);
}
