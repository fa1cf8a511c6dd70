import type { AssetHash, AssetType } from '@weft/domain';

/** An image that a board shows. The hash is that of the bytes; whoever keeps it has made sure. */
export interface BoardAsset {
  readonly hash: AssetHash;
  readonly type: AssetType;
  readonly bytes: Uint8Array;
  /** When it came, milliseconds since 1970 on the server's clock. */
  readonly keptAtMs: number;
}

/**
 * What became of an image that was to be kept. `new`: its bytes are there now, and were not, or were damaged. Of the
 * last two, nothing is kept.
 */
export type AssetKeeping = 'new' | 'known' | 'no-room' | 'no-such-board';
