import type { BoardId } from '@weft/domain';
import type { KeptBallots } from './kept-ballots.ts';
import type { SqliteDatabase } from './sqlite-binding.ts';
import { parseKeptBallots, parseRow } from './stored-rows.ts';

/** The ballots of boards in one open database. Synchronous: it lives in the storage thread. */
export class SqliteBallotTable {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  read(board: BoardId): KeptBallots | undefined {
    return parseKeptBallots(
      this.#database.prepare('SELECT revision, text FROM ballots WHERE board_id = ?').get(board),
    );
  }

  /** In one statement, and so one transaction: of two who saw the same revision one is refused. */
  keep(board: BoardId, { revision, text }: KeptBallots): boolean {
    const statement = this.#database.prepare(
      revision === 1
        ? `INSERT INTO ballots (board_id, revision, text)
           SELECT id, ?2, ?3 FROM boards WHERE id = ?1
           ON CONFLICT (board_id) DO NOTHING RETURNING revision`
        : `UPDATE ballots SET revision = ?2, text = ?3
           WHERE board_id = ?1 AND revision = ?2 - 1 RETURNING revision`,
    );
    return parseRow(statement.get(board, revision, text)) !== undefined;
  }
}
