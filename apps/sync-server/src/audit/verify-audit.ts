import { done, refused, type Result } from '@weft/domain';
import { EMPTY_HEAD, headOf, readAuditLine, type AuditHead } from './audit-entry.ts';
import type { AuditStore } from './audit-store.ts';

/** The first line that is not as it was written. */
export interface AuditFault {
  /** Counted from 1; one past the last line when lines are missing at the end. */
  readonly line: number;
  readonly what: 'changed' | 'out-of-place' | 'cut-off';
}

/**
 * Follows the chain from the first line. Refuses with the first line that was edited, moved, put in
 * or taken away. Lines missing at the end are noticed by the witness beside the log, or by `known`:
 * a head that somebody noted elsewhere, which must be in the chain.
 */
export async function verifyAudit(
  store: AuditStore,
  known?: AuditHead,
): Promise<Result<AuditHead, AuditFault>> {
  const witness = await store.witness();
  const mustHold = [witness, known].filter((head) => head !== undefined && head.seq > 0);
  let head = EMPTY_HEAD;
  for await (const line of store.lines()) {
    const number = head.seq + 1;
    const entry = readAuditLine(line);
    if (entry === undefined) return refused({ line: number, what: 'changed' });
    if (entry.seq !== number || entry.previous !== head.hash) {
      return refused({ line: number, what: 'out-of-place' });
    }
    head = headOf(entry);
    const other = mustHold.find((each) => each?.seq === number);
    if (other !== undefined && other.hash !== head.hash) {
      return refused({ line: number, what: 'changed' });
    }
  }
  const isCut = mustHold.some((each) => each !== undefined && each.seq > head.seq);
  return isCut ? refused({ line: head.seq + 1, what: 'cut-off' }) : done(head);
}
