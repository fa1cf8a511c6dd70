import type { BoardId } from '@weft/domain';
import type { Author, HistoryRetention } from './board-history.ts';
import type { HistoryPage } from './board-storage.ts';
import { readHistoryPage } from './history-rows.ts';
import type { PostgresConnection } from './postgres-connection.ts';
import { parseRow } from './stored-rows.ts';

/** What happened on boards in PostgreSQL. The log gives to it in `replace_snapshot`. */
export class PostgresHistoryTable {
  readonly #connection: PostgresConnection;

  constructor(connection: PostgresConnection) {
    this.#connection = connection;
  }

  /** One statement is one view of the database: another server may trim the log at any moment. */
  async read(board: BoardId, afterSeq: number, mostBytes: number): Promise<HistoryPage> {
    const rows = await this.#connection.run(
      (sql) => sql`
        WITH start AS (
          SELECT history_after_seq AS kept_after_seq,
                 greatest(history_after_seq, ${afterSeq}::bigint) AS after_seq
          FROM boards WHERE id = ${board}
        ), records AS (
          SELECT seq, update_bytes, crc32c, delivered_by, received_at_ms
          FROM history, start WHERE board_id = ${board} AND seq > after_seq
          UNION ALL
          SELECT seq, update_bytes, crc32c, delivered_by, received_at_ms
          FROM log, start WHERE board_id = ${board} AND seq > after_seq
        ), paged AS (
          SELECT *, sum(octet_length(update_bytes)) OVER (ORDER BY seq)
                    - octet_length(update_bytes) AS bytes_before
          FROM records
        )
        SELECT 'start' AS part, kept_after_seq AS seq, NULL::bytea AS update_bytes,
               (SELECT max(seq) FROM records) AS crc32c, NULL::text AS delivered_by,
               NULL::bigint AS received_at_ms, NULL::text AS user_id, NULL::text AS user_name
        FROM start
        UNION ALL
        SELECT 'record', seq, update_bytes, crc32c, delivered_by, received_at_ms, NULL, NULL
        FROM paged WHERE bytes_before < ${mostBytes}
        UNION ALL
        SELECT 'author', NULL, NULL, NULL, NULL, NULL, user_id, user_name
        FROM authors WHERE board_id = ${board}
        ORDER BY part, seq, user_id`,
    );
    const part = (name: string): unknown[] =>
      rows.filter((row) => parseRow(row)?.['part'] === name);
    // The last number stands in the column of a sum, which the row of the start has none of.
    const start = parseRow(part('start')[0]);
    return readHistoryPage({
      keptAfterSeq: Number(start?.['seq'] ?? 0),
      records: part('record'),
      lastSeq: Number(start?.['crc32c'] ?? 0),
      authors: part('author'),
    });
  }

  async beyond(board: BoardId, { beforeMs, mostBytes }: HistoryRetention): Promise<number> {
    const rows = await this.#connection.run(
      (sql) => sql`
        SELECT max(seq) AS seq FROM (
          SELECT seq, received_at_ms,
                 sum(octet_length(update_bytes)) OVER (ORDER BY seq DESC) AS bytes
          FROM history WHERE board_id = ${board}) AS kept
        WHERE received_at_ms < ${beforeMs} OR bytes > ${mostBytes}`,
    );
    return Number(parseRow(rows[0])?.['seq'] ?? 0);
  }

  async forget(board: BoardId, throughSeq: number): Promise<void> {
    await this.#connection.run(
      (sql) => sql`
        WITH forgotten AS (
          DELETE FROM history WHERE board_id = ${board} AND seq <= ${throughSeq}
        ), begun AS (
          UPDATE boards SET history_after_seq = greatest(history_after_seq, ${throughSeq}::bigint)
          WHERE id = ${board}
        )
        DELETE FROM authors WHERE board_id = ${board}
          AND NOT EXISTS (SELECT FROM history WHERE history.board_id = authors.board_id
                          AND delivered_by = authors.user_id AND seq > ${throughSeq})
          AND NOT EXISTS (SELECT FROM log WHERE log.board_id = authors.board_id
                          AND delivered_by = authors.user_id AND seq > ${throughSeq})`,
    );
  }

  async name(board: BoardId, authors: readonly Author[]): Promise<void> {
    await this.#connection.run(
      (sql) => sql`
        INSERT INTO authors (board_id, user_id, user_name)
        SELECT ${board}, author.user_id, author.user_name
        FROM unnest(${authors.map(({ user }) => String(user))}::text[],
                    ${authors.map(({ name }) => name)}::text[]) AS author (user_id, user_name)
        WHERE EXISTS (SELECT FROM history
                      WHERE board_id = ${board} AND delivered_by = author.user_id)
          OR EXISTS (SELECT FROM log JOIN boards ON boards.id = log.board_id
                     WHERE log.board_id = ${board} AND delivered_by = author.user_id
                       AND seq > history_after_seq)
        ON CONFLICT (board_id, user_id) DO UPDATE SET user_name = excluded.user_name`,
    );
  }
}
