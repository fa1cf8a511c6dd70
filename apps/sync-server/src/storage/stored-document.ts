import type { LogRecord, StorageDamage, StoredDocument, StoredSnapshot } from './board-storage.ts';
import { parseRecord, parseSnapshot } from './stored-rows.ts';

type SnapshotAge = 'current' | 'previous';

/** What a database has of a board. */
export interface DocumentRows {
  /** The row of the snapshot, or of the one before it; asked for only when it is needed. */
  readonly snapshot: (age: SnapshotAge) => unknown;
  /** In order. */
  readonly log: readonly unknown[];
  /** The last number that was given and told to anybody. */
  readonly acknowledgedSeq: number;
  /** The rows are those after this number. */
  readonly afterSeq: number;
}

/**
 * Reads a document out of its rows and says what of it is damaged. A damaged record is left out, a
 * damaged snapshot replaced by the one before it: the state vector then tells every client what to
 * send again, which is better than a board that nobody can open.
 */
export function readDocument(rows: DocumentRows): StoredDocument {
  const { acknowledgedSeq, afterSeq } = rows;
  const damage: StorageDamage[] = [];
  const snapshot = readSnapshot(rows, damage);
  const log: LogRecord[] = [];
  let storedSeq = Math.max(snapshot?.throughSeq ?? 0, afterSeq);
  for (const row of rows.log) {
    const { record, intact } = parseRecord(row);
    // Numbers are given without holes: a row that is not there was lost, and nothing else says so.
    if (record.seq > storedSeq + 1) {
      damage.push({ kind: 'missing-records', firstSeq: storedSeq + 1, lastSeq: record.seq - 1 });
    }
    storedSeq = Math.max(storedSeq, record.seq);
    if (intact) log.push(record);
    else damage.push({ kind: 'damaged-record', seq: record.seq });
  }
  if (storedSeq < acknowledgedSeq) damage.push({ kind: 'behind', acknowledgedSeq, storedSeq });
  return { snapshot, log, lastSeq: Math.max(storedSeq, acknowledgedSeq), damage };
}

function readSnapshot(
  { snapshot }: DocumentRows,
  damage: StorageDamage[],
): StoredSnapshot | undefined {
  const current = parseSnapshot(snapshot('current'));
  if (current === undefined || current.intact) return current?.snapshot;
  const previous = parseSnapshot(snapshot('previous'));
  const isUsable = previous?.intact === true;
  damage.push({
    kind: 'damaged-snapshot',
    throughSeq: current.snapshot.throughSeq,
    usedPrevious: isUsable,
  });
  return isUsable ? previous.snapshot : undefined;
}
