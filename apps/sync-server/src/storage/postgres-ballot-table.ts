import type { BoardId } from '@weft/domain';
import type { KeptBallots } from './kept-ballots.ts';
import type { PostgresConnection } from './postgres-connection.ts';
import { parseKeptBallots } from './stored-rows.ts';

/** The ballots of boards in PostgreSQL. */
export class PostgresBallotTable {
  readonly #connection: PostgresConnection;

  constructor(connection: PostgresConnection) {
    this.#connection = connection;
  }

  async read(board: BoardId): Promise<KeptBallots | undefined> {
    const rows = await this.#connection.run(
      (sql) => sql`SELECT revision, text FROM ballots WHERE board_id = ${board}`,
    );
    return parseKeptBallots(rows[0]);
  }

  /** Who waited for the row looks at its revision again, so only one of two changes it. */
  async keep(board: BoardId, { revision, text }: KeptBallots): Promise<boolean> {
    const kept = await this.#connection.run((sql) =>
      revision === 1
        ? sql`
          INSERT INTO ballots (board_id, revision, text)
          SELECT id, 1, ${text} FROM boards WHERE id = ${board}
          ON CONFLICT (board_id) DO NOTHING RETURNING revision`
        : sql`
          UPDATE ballots SET revision = ${revision}, text = ${text}
          WHERE board_id = ${board} AND revision = ${revision - 1} RETURNING revision`,
    );
    return kept.length > 0;
  }
}
