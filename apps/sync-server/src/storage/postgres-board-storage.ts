import { randomUUID } from 'node:crypto';
import { done, refused, type BoardId, type RandomBytes, type Result } from '@weft/domain';
import type {
  AppendEntry,
  BoardRow,
  BoardStorage,
  NewRecord,
  StorageRefusal,
  StoredDocument,
  StoredSnapshot,
} from './board-storage.ts';
import { crc32c } from './crc32c.ts';
import { StoredBeforeError, appendOnce, seqsOf } from './postgres-append.ts';
import { PostgresConnection, placeOf } from './postgres-connection.ts';
import { migratePostgres } from './postgres-migrate.ts';
import { readDocument } from './stored-document.ts';
import { parseBlob, parseBoardRow, parseRow } from './stored-rows.ts';

/** Settings without which a commit is not on disk when PostgreSQL says so. */
const DURABLE_SETTINGS = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

/** Nobody asks again after a day what became of an attempt. */
const ATTEMPTS_KEPT = '1 day';

export interface PostgresOptions {
  /** `postgres://…`; the database is Weft's own. */
  readonly url: string;
  /** Longest wait for one answer, in milliseconds. */
  readonly deadlineMs?: number;
}

/**
 * Opens the boards of a database and brings its tables to this version. Several servers may have it
 * open. Refuses a database that cannot be reached, that a newer version wrote, or whose settings
 * would acknowledge what is not on disk.
 */
export async function openPostgresBoardStorage({
  url,
  deadlineMs,
}: PostgresOptions): Promise<Result<PostgresBoardStorage, StorageRefusal>> {
  const connection = new PostgresConnection(url, deadlineMs);
  try {
    const opened = await prepare(connection, url);
    if (opened.ok) return done(new PostgresBoardStorage(connection));
    await connection.close();
    return opened;
  } catch (error) {
    await connection.close();
    return refused({
      code: 'not-readable',
      detail: `PostgreSQL at ${placeOf(url)} cannot be used: ${messageOf(error)}. Is WEFT_POSTGRES right, and is it running?`,
    });
  }
}

async function prepare(
  connection: PostgresConnection,
  url: string,
): Promise<Result<void, StorageRefusal>> {
  for (const setting of DURABLE_SETTINGS) {
    const [row] = await connection.run((sql) => sql`SELECT current_setting(${setting}) AS value`);
    if (row?.['value'] !== 'off') continue;
    return refused({
      code: 'not-durable',
      detail: `PostgreSQL at ${placeOf(url)} runs with ${setting} = off: it would say "saved" before the disk has it. Turn it on.`,
    });
  }
  const migrated = await migratePostgres(connection);
  if (!migrated.ok) return migrated;
  await connection.run(
    (sql) => sql`
      DELETE FROM append_attempts WHERE stored_at < now() - ${ATTEMPTS_KEPT}::text::interval`,
  );
  return done(undefined);
}

/** Boards in PostgreSQL: the truth that all servers of one Weft share. */
export class PostgresBoardStorage implements BoardStorage {
  readonly #connection: PostgresConnection;
  /** Attempts whose answer did not come: were they stored? The next one with the same array asks. */
  readonly #attempts = new WeakMap<readonly AppendEntry[], string>();
  #answered: readonly string[] = [];

  constructor(connection: PostgresConnection) {
    this.#connection = connection;
  }

  createBoard(
    row: BoardRow,
    first?: NewRecord,
  ): Promise<Result<void, { readonly code: 'board-exists' }>> {
    return this.#connection.transact(async (sql) => {
      const made = await sql`
        INSERT INTO boards (id, lineage, schema_version, phase, created_at_ms, last_seq)
        VALUES (${row.id}, ${row.lineage}, ${row.schemaVersion}, ${row.phase}, ${row.createdAtMs},
                ${first === undefined ? 0 : 1})
        ON CONFLICT DO NOTHING RETURNING id`;
      if (made.length === 0) return refused({ code: 'board-exists' });
      for (const [position, link] of row.links.entries()) {
        await sql`
          INSERT INTO links (board_id, position, role, generation, secret_hash)
          VALUES (${row.id}, ${position}, ${link.role}, ${link.generation}, ${link.secretHash})`;
      }
      if (first !== undefined) {
        await sql`
          INSERT INTO log (board_id, seq, update_bytes, crc32c, delivered_by, received_at_ms)
          VALUES (${row.id}, 1, ${first.update}, ${crc32c(first.update)},
                  ${first.deliveredBy ?? null}, ${first.receivedAtMs})`;
      }
      return done(undefined);
    });
  }

  async board(id: BoardId): Promise<BoardRow | undefined> {
    const [rows, links] = await this.#connection.run((sql) =>
      Promise.all([
        sql`SELECT * FROM boards WHERE id = ${id}`,
        sql`SELECT * FROM links WHERE board_id = ${id} ORDER BY position`,
      ]),
    );
    return parseBoardRow(id, rows[0], links);
  }

  /** In one view of the database: another server may trim the log at any moment. */
  load(id: BoardId, afterSeq: number = 0): Promise<StoredDocument> {
    return this.#connection.transact(async (sql) => {
      await sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY`;
      const [boards, snapshots, log] = await Promise.all([
        sql`SELECT last_seq FROM boards WHERE id = ${id}`,
        sql`SELECT * FROM snapshots WHERE board_id = ${id} AND through_seq > ${afterSeq}`,
        sql`SELECT * FROM log WHERE board_id = ${id} AND seq > ${afterSeq} ORDER BY seq`,
      ]);
      const acknowledgedSeq = Number(parseRow(boards[0])?.['last_seq'] ?? 0);
      return readDocument({ snapshots, log, acknowledgedSeq, afterSeq });
    });
  }

  async append(entries: readonly AppendEntry[]): Promise<readonly number[]> {
    const id = this.#attempts.get(entries) ?? randomUUID();
    this.#attempts.set(entries, id);
    const answered = this.#answered;
    const seqs = await this.#appendOrFind(id, entries, answered);
    this.#attempts.delete(entries);
    this.#answered = [...this.#answered.filter((each) => !answered.includes(each)), id];
    return seqs;
  }

  replaceSnapshot(id: BoardId, snapshot: StoredSnapshot): Promise<void> {
    const { throughSeq, update, stateVector, deletions, hasGaps } = snapshot;
    return this.#connection.transact(async (sql) => {
      await sql`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
      const [current] = await sql`
        SELECT through_seq FROM snapshots WHERE board_id = ${id} AND age = 'current'`;
      if (Number(parseRow(current)?.['through_seq'] ?? 0) >= throughSeq) return;
      await sql`DELETE FROM snapshots WHERE board_id = ${id} AND age = 'previous'`;
      await sql`UPDATE snapshots SET age = 'previous' WHERE board_id = ${id}`;
      await sql`
        INSERT INTO snapshots
          (board_id, age, through_seq, update_bytes, state_vector, deletions, has_gaps, crc32c)
        VALUES (${id}, 'current', ${throughSeq}, ${update}, ${stateVector}, ${deletions},
                ${hasGaps ? 1 : 0}, ${crc32c(update, stateVector, deletions)})`;
      await sql`DELETE FROM log WHERE board_id = ${id} AND seq <= ${throughSeq}`;
    });
  }

  async remove(id: BoardId): Promise<void> {
    await this.#connection.run((sql) => sql`DELETE FROM boards WHERE id = ${id}`);
  }

  /** A secret that all servers share; made by the first one that asks. */
  async sharedSecret(name: string, byteCount: number, random: RandomBytes): Promise<Uint8Array> {
    const made = random(new Uint8Array(byteCount));
    const rows = await this.#connection.run(async (sql) => {
      await sql`
        INSERT INTO secrets (name, value) VALUES (${name}, ${made}) ON CONFLICT DO NOTHING`;
      return sql`SELECT value FROM secrets WHERE name = ${name}`;
    });
    return parseBlob(parseRow(rows[0])?.['value']);
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  async #appendOrFind(
    id: string,
    entries: readonly AppendEntry[],
    answered: readonly string[],
  ): Promise<readonly number[]> {
    try {
      return await this.#connection.transact((sql) => appendOnce(sql, { id, entries, answered }));
    } catch (error) {
      if (!(error instanceof StoredBeforeError)) throw error;
      const [row] = await this.#connection.run(
        (sql) => sql`SELECT last_seqs FROM append_attempts WHERE id = ${id}`,
      );
      const lastSeqs = parseRow(parseRow(row)?.['last_seqs']);
      return seqsOf(entries, (board) => Number(lastSeqs?.[board] ?? 0));
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
