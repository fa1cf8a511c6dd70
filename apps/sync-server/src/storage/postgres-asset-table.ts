import type { AssetHash, BoardId } from '@weft/domain';
import type { AssetKeeping, BoardAsset } from './board-asset.ts';
import type { PostgresConnection } from './postgres-connection.ts';
import { parseAsset, parseAssetHashes, parseAssetKeeping } from './stored-rows.ts';

/** The images of boards in PostgreSQL. */
export class PostgresAssetTable {
  readonly #connection: PostgresConnection;

  constructor(connection: PostgresConnection) {
    this.#connection = connection;
  }

  async keep(board: BoardId, asset: BoardAsset, mostBytes: number): Promise<AssetKeeping> {
    const { hash, type, bytes, keptAtMs } = asset;
    const rows = await this.#connection.run(
      (sql) => sql`
        SELECT keep_asset(${board}, ${hash}, ${type}, ${keptAtMs}, ${bytes}, ${mostBytes}) AS kept`,
    );
    const kept = parseAssetKeeping(rows[0]);
    return kept === 'known' && (await this.#mend(board, asset)) ? 'new' : kept;
  }

  async list(board: BoardId): Promise<readonly AssetHash[]> {
    const rows = await this.#connection.run(
      (sql) => sql`SELECT hash FROM assets WHERE board_id = ${board} ORDER BY hash`,
    );
    return parseAssetHashes(rows);
  }

  async read(board: BoardId, hash: AssetHash): Promise<BoardAsset | undefined> {
    const rows = await this.#connection.run(
      (sql) => sql`SELECT * FROM assets WHERE board_id = ${board} AND hash = ${hash}`,
    );
    return parseAsset(rows[0]);
  }

  async #mend(board: BoardId, { hash, type, bytes, keptAtMs }: BoardAsset): Promise<boolean> {
    const rows = await this.#connection.run(
      (sql) => sql`
        UPDATE assets SET type = ${type}, byte_count = ${bytes.length}, kept_at_ms = ${keptAtMs}, bytes = ${bytes}
        WHERE board_id = ${board} AND hash = ${hash} AND bytes <> ${bytes}
        RETURNING hash`,
    );
    return rows.length > 0;
  }
}
