import { randomUUID } from 'node:crypto';
import {
  brandId,
  done,
  isId,
  refused,
  type AssetHash,
  type BoardId,
  type RandomBytes,
  type Result,
} from '@weft/domain';
import type {
  AppendEntry,
  BoardAccessChange,
  BoardRow,
  BoardStorage,
  HistoryPage,
  NewBoardRow,
  NewRecord,
  StorageRefusal,
  StoredDocument,
  StoredSnapshot,
} from './board-storage.ts';
import type { AssetKeeping, BoardAsset } from './board-asset.ts';
import type { Author, HistoryRetention } from './board-history.ts';
import type { BoardVersion, StoredVersion, VersionEntry } from './board-version.ts';
import { crc32c } from './crc32c.ts';
import type { KeptBallots } from './kept-ballots.ts';
import { appendOnce, hex } from './postgres-append.ts';
import { PostgresAssetTable } from './postgres-asset-table.ts';
import { PostgresBallotTable } from './postgres-ballot-table.ts';
import { PostgresConnection, placeOf } from './postgres-connection.ts';
import { PostgresHistoryTable } from './postgres-history-table.ts';
import { migratePostgres } from './postgres-migrate.ts';
import { PostgresVersionTable } from './postgres-version-table.ts';
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
  const connection = new PostgresConnection(url, deadlineMs === undefined ? {} : { deadlineMs });
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
  const weak = await weakSetting(connection);
  if (weak !== undefined) {
    return refused({
      code: 'not-durable',
      detail: `PostgreSQL at ${placeOf(url)} runs with ${weak} = off: it would say "saved" before the disk has it. Turn it on.`,
    });
  }
  const migrated = await migratePostgres(url);
  if (!migrated.ok) return migrated;
  await connection.run(
    (sql) => sql`
      DELETE FROM append_attempts WHERE stored_at < now() - ${ATTEMPTS_KEPT}::text::interval`,
  );
  return done(undefined);
}

/** A setting that makes PostgreSQL say "saved" too early; undefined: there is none. */
export async function weakSetting(connection: PostgresConnection): Promise<string | undefined> {
  for (const setting of DURABLE_SETTINGS) {
    const [row] = await connection.run((sql) => sql`SELECT current_setting(${setting}) AS value`);
    if (row?.['value'] === 'off') return setting;
  }
  return undefined;
}

/** Boards in PostgreSQL: the truth that all servers of one Weft share. */
export class PostgresBoardStorage implements BoardStorage {
  readonly #connection: PostgresConnection;
  readonly #assets: PostgresAssetTable;
  readonly #ballots: PostgresBallotTable;
  readonly #versions: PostgresVersionTable;
  readonly #history: PostgresHistoryTable;
  /** Attempts whose answer did not come: were they stored? The next one with the same array asks. */
  readonly #attempts = new WeakMap<readonly AppendEntry[], string>();
  #answered: readonly string[] = [];

  constructor(connection: PostgresConnection) {
    this.#connection = connection;
    this.#assets = new PostgresAssetTable(connection);
    this.#ballots = new PostgresBallotTable(connection);
    this.#versions = new PostgresVersionTable(connection);
    this.#history = new PostgresHistoryTable(connection);
  }

  async createBoard(
    row: NewBoardRow,
    first?: NewRecord,
  ): Promise<Result<void, { readonly code: 'board-exists' }>> {
    const { links } = row;
    const records = first === undefined ? [] : [first];
    const made = await this.#connection.run(
      (sql) => sql`
        WITH made AS (
          INSERT INTO boards (id, lineage, schema_version, phase, created_at_ms, last_seq)
          VALUES (${row.id}, ${row.lineage}, ${row.schemaVersion}, ${row.phase},
                  ${row.createdAtMs}, ${records.length})
          ON CONFLICT DO NOTHING RETURNING id
        ), linked AS (
          INSERT INTO links (board_id, position, role, generation, secret_hash, expires_at_ms)
          SELECT made.id, link.position, link.role, link.generation, link.secret_hash,
                 link.expires_at_ms
          FROM made, unnest(
            ${links.map((_, position) => position)}::int[],
            ${links.map(({ role }) => role)}::text[],
            ${links.map(({ generation }) => generation)}::int[],
            ${links.map(({ secretHash }) => hex(secretHash))}::text[]::bytea[],
            ${links.map(({ expiresAtMs }) => expiresAtMs ?? null)}::bigint[]
          ) AS link (position, role, generation, secret_hash, expires_at_ms)
        ), stored AS (
          INSERT INTO log (board_id, seq, update_bytes, crc32c, delivered_by, received_at_ms)
          SELECT made.id, 1, record.update_bytes, record.crc32c, record.delivered_by,
                 record.received_at_ms
          FROM made, unnest(
            ${records.map(({ update }) => hex(update))}::text[]::bytea[],
            ${records.map(({ update }) => crc32c(update))}::bigint[],
            ${records.map(({ deliveredBy }) => deliveredBy ?? null)}::text[],
            ${records.map(({ receivedAtMs }) => receivedAtMs)}::bigint[]
          ) AS record (update_bytes, crc32c, delivered_by, received_at_ms)
        )
        SELECT id FROM made`,
    );
    return made.length === 0 ? refused({ code: 'board-exists' }) : done(undefined);
  }

  async board(id: BoardId): Promise<BoardRow | undefined> {
    const rows = await this.#connection.run(
      (sql) => sql`
        SELECT * FROM boards LEFT JOIN links ON links.board_id = boards.id
        WHERE boards.id = ${id} ORDER BY links.position`,
    );
    return parseBoardRow(id, rows[0], rows);
  }

  async boardIds(): Promise<readonly BoardId[]> {
    const rows = await this.#connection.run((sql) => sql`SELECT id FROM boards ORDER BY id`);
    return rows.flatMap((row) => {
      const id = parseRow(row)?.['id'];
      return isId(id) ? [brandId<BoardId>(id)] : [];
    });
  }

  /** Who waited for the row of the board looks at its number again, so only one of two changes it. */
  async changeAccess(from: BoardRow, { phase, links }: BoardAccessChange): Promise<boolean> {
    const changed = await this.#connection.run(
      (sql) => sql`
        WITH changed AS (
          UPDATE boards SET phase = ${phase}, access_version = access_version + 1
          WHERE id = ${from.id} AND access_version = ${from.accessVersion} RETURNING id
        ), linked AS (
          UPDATE links SET generation = link.generation, secret_hash = link.secret_hash,
                           expires_at_ms = link.expires_at_ms
          FROM changed, unnest(
            ${links.map(({ role }) => role)}::text[],
            ${links.map(({ generation }) => generation)}::int[],
            ${links.map(({ secretHash }) => hex(secretHash))}::text[]::bytea[],
            ${links.map(({ expiresAtMs }) => expiresAtMs ?? null)}::bigint[]
          ) AS link (role, generation, secret_hash, expires_at_ms)
          WHERE links.board_id = changed.id AND links.role = link.role
        )
        SELECT id FROM changed`,
    );
    return changed.length > 0;
  }

  /** One statement is one view of the database: another server may trim the log at any moment. */
  async load(id: BoardId, afterSeq: number = 0): Promise<StoredDocument> {
    const rows = await this.#connection.run(
      (sql) => sql`
        SELECT 'board' AS part, NULL::text AS age, last_seq AS seq, NULL::bigint AS through_seq,
               NULL::bytea AS update_bytes, NULL::bytea AS state_vector, NULL::bytea AS deletions,
               NULL::int AS has_gaps, NULL::bigint AS crc32c, NULL::text AS delivered_by,
               NULL::bigint AS received_at_ms
        FROM boards WHERE id = ${id}
        UNION ALL
        SELECT 'snapshot', age, NULL, through_seq, update_bytes, state_vector, deletions, has_gaps,
               crc32c, NULL, NULL
        FROM snapshots WHERE board_id = ${id} AND through_seq > ${afterSeq}
        UNION ALL
        SELECT 'record', NULL, seq, NULL, update_bytes, NULL, NULL, NULL,
               crc32c, delivered_by, received_at_ms
        FROM log WHERE board_id = ${id} AND seq > ${afterSeq}
        ORDER BY part, seq`,
    );
    const part = (name: string): unknown[] =>
      rows.filter((row) => parseRow(row)?.['part'] === name);
    const acknowledgedSeq = Number(parseRow(part('board')[0])?.['seq'] ?? 0);
    const [snapshots, log] = [part('snapshot'), part('record')];
    return readDocument({
      snapshot: (age) => snapshots.find((row) => parseRow(row)?.['age'] === age),
      log,
      acknowledgedSeq,
      afterSeq,
    });
  }

  async append(entries: readonly AppendEntry[]): Promise<readonly number[]> {
    const id = this.#attempts.get(entries) ?? randomUUID();
    this.#attempts.set(entries, id);
    const answered = this.#answered;
    const seqs = await this.#connection.run((sql) => appendOnce(sql, { id, entries, answered }));
    this.#attempts.delete(entries);
    this.#answered = [...this.#answered.filter((each) => !answered.includes(each)), id];
    return seqs;
  }

  async replaceSnapshot(id: BoardId, snapshot: StoredSnapshot): Promise<void> {
    const { throughSeq, update, stateVector, deletions, hasGaps } = snapshot;
    await this.#connection.run(
      (sql) => sql`
        SELECT replace_snapshot(${id}, ${throughSeq}, ${update}, ${stateVector}, ${deletions},
                                ${hasGaps ? 1 : 0}, ${crc32c(update, stateVector, deletions)})`,
    );
  }

  keepVersion(id: BoardId, version: BoardVersion): Promise<void> {
    return this.#versions.keep(id, version);
  }

  versions(id: BoardId): Promise<readonly VersionEntry[]> {
    return this.#versions.list(id);
  }

  version(id: BoardId, version: string): Promise<StoredVersion | undefined> {
    return this.#versions.read(id, version);
  }

  removeVersions(id: BoardId, versions: readonly string[]): Promise<void> {
    return this.#versions.remove(id, versions);
  }

  history(id: BoardId, afterSeq: number, mostBytes: number): Promise<HistoryPage> {
    return this.#history.read(id, afterSeq, mostBytes);
  }

  historyBeyond(id: BoardId, retention: HistoryRetention): Promise<number> {
    return this.#history.beyond(id, retention);
  }

  forgetHistory(id: BoardId, throughSeq: number): Promise<void> {
    return this.#history.forget(id, throughSeq);
  }

  nameAuthors(id: BoardId, authors: readonly Author[]): Promise<void> {
    return this.#history.name(id, authors);
  }

  ballots(id: BoardId): Promise<KeptBallots | undefined> {
    return this.#ballots.read(id);
  }

  keepBallots(id: BoardId, ballots: KeptBallots): Promise<boolean> {
    return this.#ballots.keep(id, ballots);
  }

  keepAsset(id: BoardId, asset: BoardAsset, mostBytes: number): Promise<AssetKeeping> {
    return this.#assets.keep(id, asset, mostBytes);
  }

  asset(id: BoardId, hash: AssetHash): Promise<BoardAsset | undefined> {
    return this.#assets.read(id, hash);
  }

  assets(id: BoardId): Promise<readonly AssetHash[]> {
    return this.#assets.list(id);
  }

  async remove(id: BoardId): Promise<void> {
    await this.#connection.run((sql) => sql`DELETE FROM boards WHERE id = ${id}`);
  }

  /** A secret that all servers share; made by the first one that asks. */
  async sharedSecret(name: string, byteCount: number, random: RandomBytes): Promise<Uint8Array> {
    const made = random(new Uint8Array(byteCount));
    await this.#connection.run(
      (sql) => sql`
        INSERT INTO secrets (name, value) VALUES (${name}, ${made}) ON CONFLICT DO NOTHING`,
    );
    const rows = await this.#connection.run(
      (sql) => sql`SELECT value FROM secrets WHERE name = ${name}`,
    );
    return parseBlob(parseRow(rows[0])?.['value']);
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
