import type { BoardId } from '@weft/domain';
import { readAuditLine, type AuditEntry } from './audit-entry.ts';
import type { AuditStore } from './audit-store.ts';

/** The last entries of one board, oldest first; at most `most`. */
export async function auditOfBoard(
  store: AuditStore,
  board: BoardId,
  most: number,
): Promise<readonly AuditEntry[]> {
  const found: AuditEntry[] = [];
  for await (const line of store.lines()) {
    if (!line.includes(board)) continue;
    const entry = readAuditLine(line);
    if (entry?.board !== board) continue;
    found.push(entry);
    if (found.length > most) found.shift();
  }
  return found;
}
