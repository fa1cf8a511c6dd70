import type { BoardId } from '@weft/domain';
import type { LogRecord, StorageDamage, StoredDocument, StoredSnapshot } from './board-storage.ts';
import type { SqliteDatabase } from './sqlite-binding.ts';
import { parseRecord, parseSnapshot } from './sqlite-rows.ts';

/**
 * Reads a document back and says what of it is damaged. A damaged record is left out, a damaged
 * snapshot replaced by the one before it: the state vector then tells every client what to send
 * again, which is better than a board that nobody can open.
 */
export function loadDocument(
  database: SqliteDatabase,
  board: BoardId,
  options: { readonly acknowledgedSeq: number; readonly afterSeq: number },
): StoredDocument {
  const { acknowledgedSeq, afterSeq } = options;
  const damage: StorageDamage[] = [];
  const snapshot = loadSnapshot(database, board, afterSeq, damage);
  const log: LogRecord[] = [];
  let storedSeq = Math.max(snapshot?.throughSeq ?? 0, afterSeq);
  const rows = database
    .prepare('SELECT * FROM log WHERE board_id = ? AND seq > ? ORDER BY seq')
    .all(board, afterSeq);
  for (const row of rows) {
    const { record, intact } = parseRecord(row);
    storedSeq = Math.max(storedSeq, record.seq);
    if (intact) log.push(record);
    else damage.push({ kind: 'damaged-record', seq: record.seq });
  }
  if (storedSeq < acknowledgedSeq) damage.push({ kind: 'behind', acknowledgedSeq, storedSeq });
  return { snapshot, log, lastSeq: Math.max(storedSeq, acknowledgedSeq), damage };
}

function loadSnapshot(
  database: SqliteDatabase,
  board: BoardId,
  afterSeq: number,
  damage: StorageDamage[],
): StoredSnapshot | undefined {
  const rows = database
    .prepare('SELECT * FROM snapshots WHERE board_id = ? AND through_seq > ?')
    .all(board, afterSeq)
    .map(parseSnapshot);
  const current = rows.find((row) => row.age === 'current');
  if (current === undefined || current.intact) return current?.snapshot;
  const previous = rows.find((row) => row.age === 'previous' && row.intact);
  damage.push({
    kind: 'damaged-snapshot',
    throughSeq: current.snapshot.throughSeq,
    usedPrevious: previous !== undefined,
  });
  return previous?.snapshot;
}
