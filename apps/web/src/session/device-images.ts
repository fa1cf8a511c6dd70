import { done, type AssetHash, type BoardId } from '@weft/domain';
import type { Stored } from '@weft/sync-client';
import type {
  BoardImageRow,
  DeviceDatabase,
  DeviceStoreName,
  ImageRow,
} from './device-database.ts';

/** What servers have is let go of beyond so many bytes, what was kept longest ago first. */
const KEPT_BYTES = 200 * 1_048_576;

const BOTH: DeviceStoreName[] = ['images', 'boardImages'];

/** The images of boards as this device keeps them. No method rejects. */
export class DeviceImages {
  readonly #database: DeviceDatabase;
  readonly #nowMs: () => number;
  readonly #keptBytes: number;

  constructor(database: DeviceDatabase, nowMs: () => number, keptBytes: number = KEPT_BYTES) {
    this.#database = database;
    this.#nowMs = nowMs;
    this.#keptBytes = keptBytes;
  }

  /** Keeps an image for a board. `unsent`: it is still to be sent, and until then never let go of. */
  async keep(
    boardId: BoardId,
    image: ImageRow,
    { unsent }: Pick<BoardImageRow, 'unsent'>,
  ): Stored<void> {
    const sizeBytes = image.bytes.length;
    const row = { boardId, hash: image.hash, sizeBytes, unsent, keptAtMs: this.#nowMs() };
    const kept = await this.#database.write(
      BOTH,
      unsent ? 'strict' : 'relaxed',
      async (transaction) => {
        await transaction.objectStore('images').put(image);
        await transaction.objectStore('boardImages').put(row);
      },
    );
    return kept.ok ? this.#makeRoom() : kept;
  }

  /** An image, whichever board it was kept for, if any. */
  read(hash: AssetHash): Stored<ImageRow | undefined> {
    return this.#database.read(['images'], (transaction) =>
      transaction.objectStore('images').get(hash),
    );
  }

  /** What is still to be sent to the server of a board. */
  async unsent(boardId: BoardId): Stored<readonly AssetHash[]> {
    const rows = await this.#rowsOf(boardId);
    if (!rows.ok) return rows;
    return done(rows.value.flatMap(({ hash, unsent }) => (unsent ? [hash] : [])));
  }

  /** The server of a board has these images now, or has them no longer. */
  mark(
    boardId: BoardId,
    hashes: readonly AssetHash[],
    { unsent }: Pick<BoardImageRow, 'unsent'>,
  ): Stored<void> {
    return this.#database.write(['boardImages'], 'relaxed', async (transaction) => {
      const rows = transaction.objectStore('boardImages');
      for (const hash of hashes) {
        const row = await rows.get([boardId, hash]);
        if (row !== undefined) await rows.put({ ...row, unsent });
      }
    });
  }

  /**
   * These images are of this board, too: those the device has, and not for this board, are to be
   * sent to its server. Gives back whether there were any.
   */
  adopt(boardId: BoardId, hashes: Iterable<AssetHash>): Stored<boolean> {
    return this.#database.write(['boardImages'], 'strict', async (transaction) => {
      const rows = transaction.objectStore('boardImages');
      let isAny = false;
      for (const hash of new Set(hashes)) {
        const [known] = await rows.index('hash').getAll(hash);
        if (known === undefined || (await rows.get([boardId, hash])) !== undefined) continue;
        await rows.put({ ...known, boardId, unsent: true, keptAtMs: this.#nowMs() });
        isAny = true;
      }
      return isAny;
    });
  }

  /** The images of one board that this device has. */
  async ofBoard(boardId: BoardId): Stored<readonly AssetHash[]> {
    const rows = await this.#rowsOf(boardId);
    return rows.ok ? done(rows.value.map(({ hash }) => hash)) : rows;
  }

  #rowsOf(boardId: BoardId): Stored<readonly BoardImageRow[]> {
    return this.#database.read(['boardImages'], (transaction) =>
      transaction.objectStore('boardImages').index('board').getAll(boardId),
    );
  }

  /** Lets go of what servers have, what was kept longest ago first, until the rest is within the bound. */
  #makeRoom(): Stored<void> {
    return this.#database.write(BOTH, 'relaxed', async (transaction) => {
      const rows = transaction.objectStore('boardImages');
      const images = new Map<AssetHash, BoardImageRow[]>();
      for (const row of await rows.getAll()) {
        images.set(row.hash, [...(images.get(row.hash) ?? []), row]);
      }
      const sizeOf = (shown: readonly BoardImageRow[]): number => shown[0]?.sizeBytes ?? 0;
      const lastKept = (shown: readonly BoardImageRow[]): number =>
        Math.max(...shown.map(({ keptAtMs }) => keptAtMs));
      let total = [...images.values()].reduce((sum, shown) => sum + sizeOf(shown), 0);
      if (total <= this.#keptBytes) return;
      const free = [...images]
        .filter(([, shown]) => shown.every(({ unsent }) => !unsent))
        .sort(([, a], [, b]) => lastKept(a) - lastKept(b));
      for (const [hash, shown] of free) {
        if (total <= this.#keptBytes) return;
        total -= sizeOf(shown);
        for (const { boardId } of shown) await rows.delete([boardId, hash]);
        await transaction.objectStore('images').delete(hash);
      }
    });
  }
}
