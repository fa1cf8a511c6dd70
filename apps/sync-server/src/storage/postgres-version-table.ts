import type { BoardId } from '@weft/domain';
import {
  columnsOf,
  type BoardVersion,
  type StoredVersion,
  type VersionEntry,
} from './board-version.ts';
import { crc32c } from './crc32c.ts';
import type { PostgresConnection } from './postgres-connection.ts';
import { parseVersion, parseVersionEntry } from './stored-rows.ts';

/** The versions of boards in PostgreSQL. */
export class PostgresVersionTable {
  readonly #connection: PostgresConnection;

  constructor(connection: PostgresConnection) {
    this.#connection = connection;
  }

  async keep(board: BoardId, version: BoardVersion): Promise<void> {
    const { id, origin, madeAtMs, throughSeq, update } = version;
    const { kind, phase, user, userName, name } = columnsOf(origin);
    await this.#connection.run(
      (sql) => sql`
        INSERT INTO versions
          (board_id, id, kind, phase, user_id, user_name, name, made_at_ms, through_seq,
           byte_count, crc32c, update_bytes)
        VALUES (${board}, ${id}, ${kind}, ${phase ?? null}, ${user ?? null}, ${userName ?? null},
                ${name ?? null}, ${madeAtMs}, ${throughSeq}, ${update.length}, ${crc32c(update)},
                ${update})
        ON CONFLICT (board_id, id) DO UPDATE SET byte_count = excluded.byte_count,
          crc32c = excluded.crc32c, update_bytes = excluded.update_bytes`,
    );
  }

  async list(board: BoardId): Promise<readonly VersionEntry[]> {
    const rows = await this.#connection.run(
      (sql) => sql`
        SELECT id, kind, phase, user_id, user_name, name, made_at_ms, through_seq, byte_count
        FROM versions WHERE board_id = ${board} ORDER BY made_at_ms DESC, id`,
    );
    return rows.map(parseVersionEntry);
  }

  async read(board: BoardId, id: string): Promise<StoredVersion | undefined> {
    const rows = await this.#connection.run(
      (sql) => sql`SELECT * FROM versions WHERE board_id = ${board} AND id = ${id}`,
    );
    return parseVersion(rows[0]);
  }

  async remove(board: BoardId, ids: readonly string[]): Promise<void> {
    await this.#connection.run(
      (sql) => sql`
        DELETE FROM versions WHERE board_id = ${board} AND id = ANY(${[...ids]}::text[])`,
    );
  }
}
