import type { AuditHead } from './audit-entry.ts';

/** Where the lines of the audit log are. Lines are added and never changed. */
export interface AuditStore {
  /**
   * Adds the lines that `make` builds after the end of the log, all on disk when it resolves. Several
   * servers may share a log: `make` is called again when another one was faster. Rejects when
   * storage is out of reach.
   */
  append(make: (head: AuditHead) => { lines: readonly string[]; head: AuditHead }): Promise<void>;

  /** All lines in order, as they are stored. */
  lines(): AsyncIterable<string>;

  /** How far the log is known to have come; undefined: nobody wrote it down. */
  witness(): Promise<AuditHead | undefined>;

  /** Safe to call twice. */
  close(): Promise<void>;
}
