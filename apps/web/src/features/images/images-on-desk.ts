import { done, refused, type AssetHash, type BoardId, type Result } from '@weft/domain';
import type { Stored } from '@weft/sync-client';
import type { BoardImageRow, ImageRow } from '../../session/device-database.ts';
import type { DeviceImages } from '../../session/device-images.ts';
import { sampleAsset } from '../../map/objects/sample-objects.ts';
import type { AssetRefusal, AssetServer } from './asset-server.ts';

/** Images without a browser, for tests. */

/** An image of one byte, named by this digit. */
export function sampleImageRow(digit: string): ImageRow {
  return { hash: sampleAsset(digit), type: 'image/png', bytes: Uint8Array.of(Number(digit)) };
}

type Device = Pick<DeviceImages, 'keep' | 'read' | 'unsent' | 'ofBoard' | 'mark'>;

/** What a device keeps of one board. */
export class DeviceImagesOnDesk implements Device {
  readonly kept: Map<AssetHash, ImageRow & { readonly isUnsent: boolean }> = new Map();
  /** The device refuses everything. */
  isFull = false;

  keep(_board: BoardId, image: ImageRow, { unsent }: Pick<BoardImageRow, 'unsent'>): Stored<void> {
    if (this.isFull) return Promise.resolve(refused({ reason: 'quota', detail: '' } as const));
    this.kept.set(image.hash, { ...image, isUnsent: unsent });
    return Promise.resolve(done(undefined));
  }

  read(hash: AssetHash): Stored<ImageRow | undefined> {
    return Promise.resolve(done(this.kept.get(hash)));
  }

  unsent(): Stored<readonly AssetHash[]> {
    const rows = [...this.kept.values()];
    return Promise.resolve(done(rows.flatMap(({ hash, isUnsent }) => (isUnsent ? [hash] : []))));
  }

  ofBoard(): Stored<readonly AssetHash[]> {
    return Promise.resolve(done([...this.kept.keys()]));
  }

  mark(
    _board: BoardId,
    hashes: readonly AssetHash[],
    { unsent }: Pick<BoardImageRow, 'unsent'>,
  ): Stored<void> {
    for (const hash of hashes) {
      const row = this.kept.get(hash);
      if (row !== undefined) this.kept.set(hash, { ...row, isUnsent: unsent });
    }
    return Promise.resolve(done(undefined));
  }
}

/** A server that keeps images, or answers what it is told to. */
export class AssetServerOnDesk implements AssetServer {
  readonly kept: Map<AssetHash, ImageRow> = new Map();
  /** What was sent to it and fetched from it, in order. */
  readonly asked: string[] = [];
  /** How often it was asked what it has. */
  lists = 0;
  refuses: AssetRefusal | undefined;

  send(image: ImageRow): Promise<Result<void, AssetRefusal>> {
    this.asked.push(`send ${image.hash.slice(0, 1)}`);
    if (this.refuses !== undefined) return Promise.resolve(refused(this.refuses));
    this.kept.set(image.hash, image);
    return Promise.resolve(done(undefined));
  }

  fetch(hash: AssetHash): Promise<Result<ImageRow, AssetRefusal>> {
    this.asked.push(`fetch ${hash.slice(0, 1)}`);
    const image = this.kept.get(hash);
    if (this.refuses !== undefined) return Promise.resolve(refused(this.refuses));
    return Promise.resolve(image === undefined ? refused('not-there') : done(image));
  }

  list(): Promise<Result<ReadonlySet<AssetHash>, AssetRefusal>> {
    this.lists += 1;
    return Promise.resolve(done(new Set(this.kept.keys())));
  }
}
