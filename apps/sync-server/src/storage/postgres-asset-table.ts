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
    return parseAssetKeeping(rows[0]);
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
}
