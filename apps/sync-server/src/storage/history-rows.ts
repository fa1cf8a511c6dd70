import type { Author } from './board-history.ts';
import type { HistoryPage, LogRecord } from './board-storage.ts';
import { parseRecord, parseRow, parseUser } from './stored-rows.ts';

/** Reads a page of history out of its rows; `lastSeq`: of the last record there is. */
export function readHistoryPage(rows: {
  readonly keptAfterSeq: number;
  readonly records: readonly unknown[];
  readonly lastSeq: number;
  readonly authors: readonly unknown[];
}): HistoryPage {
  const records: LogRecord[] = [];
  let seq = rows.keptAfterSeq;
  for (const row of rows.records) {
    const { record, intact } = parseRecord(row);
    seq = record.seq;
    if (intact) records.push(record);
  }
  const isWhole = rows.records.length === 0 || seq >= rows.lastSeq;
  return {
    keptAfterSeq: rows.keptAfterSeq,
    records,
    damagedRecords: rows.records.length - records.length,
    nextAfterSeq: isWhole ? undefined : seq,
    authors: rows.authors.flatMap((row) => parseAuthor(row) ?? []),
  };
}

function parseAuthor(value: unknown): Author | undefined {
  const row = parseRow(value);
  const user = parseUser(row?.['user_id']);
  const name = row?.['user_name'];
  return user === undefined || typeof name !== 'string' ? undefined : { user, name };
}
