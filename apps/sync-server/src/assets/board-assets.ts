import {
  done,
  refused,
  sniffAssetType,
  type AssetHash,
  type BoardId,
  type Result,
} from '@weft/domain';
import type { Role } from '@weft/sync-protocol';
import { mayEdit, roleInPhase } from '../auth/permissions.ts';
import type { BoardAsset } from '../storage/board-asset.ts';
import type { BoardStorage } from '../storage/board-storage.ts';
import { hashOfBytes } from './hash-of-bytes.ts';

export interface AssetPorts {
  readonly storage: BoardStorage;
  readonly nowMs: () => number;
  /** Bytes of all images of one board at most. */
  readonly boardBytes: number;
  /** Images that are taken at the same moment at most: each is in memory whole. */
  readonly atOnce: number;
  /** Told when storage did not take one. */
  readonly onFailure: (board: BoardId, error: unknown) => void;
}

/** An image on its way in. */
export interface IncomingAsset {
  /** What the sender says its bytes have. */
  readonly hash: AssetHash;
  readonly role: Role;
  /** Reads it; called once, and only if it can be taken. undefined: it ended before it was whole. */
  readonly read: () => Promise<Uint8Array | undefined>;
}

export type AssetRefusal =
  | 'no-such-board'
  | 'closed'
  | 'busy'
  | 'wrong-hash'
  | 'not-an-image'
  | 'board-full'
  | 'not-saving';

/** Images of boards: looked at when they come in, and kept beside the document that names them. */
export class BoardAssets {
  readonly #ports: AssetPorts;
  /** What this server found damaged and has not got again: board and hash, with a slash between. */
  readonly #damaged = new Set<string>();
  #underWay = 0;

  constructor(ports: AssetPorts) {
    this.#ports = ports;
  }

  /**
   * Keeps an image; `isNew` false: the board had it, whole. Refused when the bytes are not those that the hash names, or no
   * image by their own word. Nothing is ever kept in part.
   */
  async keep(
    board: BoardId,
    asset: IncomingAsset,
  ): Promise<Result<BoardAsset & { readonly isNew: boolean }, AssetRefusal>> {
    if (this.#underWay >= this.#ports.atOnce) return refused('busy');
    this.#underWay += 1;
    try {
      return await this.#take(board, asset);
    } finally {
      this.#underWay -= 1;
    }
  }

  /** One of them; undefined when this board has no such image. `isDamaged`: its bytes are not what came. */
  async read(
    board: BoardId,
    hash: AssetHash,
  ): Promise<(BoardAsset & { readonly isDamaged: boolean }) | undefined> {
    const asset = await this.#ports.storage.asset(board, hash);
    if (asset === undefined) return undefined;
    const isDamaged = (await hashOfBytes(asset.bytes)) !== hash;
    if (isDamaged) this.#damaged.add(`${board}/${hash}`);
    return { ...asset, isDamaged };
  }

  /** What the board has, in order, but for what was found damaged: whoever has more may send it. */
  async list(board: BoardId): Promise<readonly AssetHash[]> {
    const hashes = await this.#ports.storage.assets(board);
    return hashes.filter((hash) => !this.#damaged.has(`${board}/${hash}`));
  }

  async #take(
    board: BoardId,
    { hash, role, read }: IncomingAsset,
  ): Promise<Result<BoardAsset & { readonly isNew: boolean }, AssetRefusal>> {
    const { storage, nowMs, boardBytes, onFailure } = this.#ports;
    const row = await storage.board(board);
    if (row === undefined) return refused('no-such-board');
    if (!mayEdit(roleInPhase(row.phase, role))) return refused('closed');
    const bytes = await read();
    if (bytes === undefined || (await hashOfBytes(bytes)) !== hash) return refused('wrong-hash');
    const type = sniffAssetType(bytes);
    if (type === undefined) return refused('not-an-image');
    const asset = { hash, type, bytes, keptAtMs: nowMs() };
    try {
      const kept = await storage.keepAsset(board, asset, boardBytes);
      if (kept === 'no-such-board') return refused(kept);
      if (kept === 'no-room') return refused('board-full');
      this.#damaged.delete(`${board}/${hash}`);
      return done({ ...asset, isNew: kept === 'new' });
    } catch (error) {
      onFailure(board, error);
      return refused('not-saving');
    }
  }
}
