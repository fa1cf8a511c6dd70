import { PostgresConnection } from '../storage/postgres-connection.ts';
import { parseRow } from '../storage/stored-rows.ts';
import type { AuditHead } from './audit-entry.ts';
import type { AuditStore } from './audit-store.ts';

const PAGE_LINES = 1_000;
/** Attempts while other servers append. */
const MAX_ATTEMPTS = 50;

/** One audit log for all servers of one Weft, in the tables that the board storage made. */
export class PostgresAuditStore implements AuditStore {
  readonly #connection: PostgresConnection;

  constructor(url: string) {
    this.#connection = new PostgresConnection(url, { maxConnections: 1 });
  }

  async append(
    make: (head: AuditHead) => { lines: readonly string[]; head: AuditHead },
  ): Promise<void> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const before = (await this.witness()) ?? { seq: 0, hash: '' };
      const { lines, head } = make(before);
      // The row of the head is what servers queue at; who saw an older one has added nothing.
      const moved = await this.#connection.run(
        (sql) => sql`
          WITH moved AS (
            UPDATE audit_head SET seq = ${head.seq}, hash = ${head.hash}
            WHERE seq = ${before.seq} RETURNING seq
          ), added AS (
            INSERT INTO audit (seq, line)
            SELECT line.seq, line.text FROM moved, unnest(
              ${lines.map((_, index) => before.seq + 1 + index)}::bigint[], ${[...lines]}::text[]
            ) AS line (seq, text)
          )
          SELECT seq FROM moved`,
      );
      if (moved.length > 0) return;
    }
    throw new Error('Other servers write to the audit log all the time');
  }

  async *lines(): AsyncIterable<string> {
    for (let after = 0; ;) {
      const rows = await this.#connection.run(
        (sql) => sql`
          SELECT seq, line FROM audit WHERE seq > ${after} ORDER BY seq LIMIT ${PAGE_LINES}`,
      );
      for (const row of rows) yield String(parseRow(row)?.['line']);
      if (rows.length < PAGE_LINES) return;
      after = Number(parseRow(rows.at(-1))?.['seq']);
    }
  }

  async witness(): Promise<AuditHead | undefined> {
    const rows = await this.#connection.run((sql) => sql`SELECT seq, hash FROM audit_head`);
    const row = parseRow(rows[0]);
    return row === undefined ? undefined : { seq: Number(row['seq']), hash: String(row['hash']) };
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}
