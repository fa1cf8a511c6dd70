import { stateOf } from '@weft/board-doc';
import { ASSET_SIZE_MAX_BYTES, sniffAssetType, type BoardId } from '@weft/domain';
import { BOARD_FILE_LIMITS } from '@weft/interchange';
import { mapBookOf } from '../../map/objects/map-book-of.ts';
import type { BoardSession } from '../../session/board-session.ts';
import type { ImageRow } from '../../session/device-database.ts';
import type { DeviceImages } from '../../session/device-images.ts';
import { hashOf } from './hash-of.ts';
import { imagesOf } from './images-of.ts';

/** What a file takes beside its document and images. */
const ROOM_FOR_REST_BYTES = 65_536;

/** Images that go into a file of a board, and how many that it shows do not. */
export interface ImagesForFile {
  readonly images: readonly Uint8Array<ArrayBuffer>[];
  /** Neither this device nor the server gives them, or the file would become too large. */
  readonly missing: number;
}

/** The images that a board shows, each once, as far as they are to be had and the file has room. */
export async function imagesForFile(session: BoardSession): Promise<ImagesForFile> {
  const shown = mapBookOf(session.board).shown();
  const hashes = new Set(shown.flatMap((each) => (each.kind === 'image' ? [each.asset] : [])));
  if (hashes.size === 0) return { images: [], missing: 0 };
  const known = imagesOf(session).images;
  const images: Uint8Array<ArrayBuffer>[] = [];
  let room = BOARD_FILE_LIMITS.fileBytes - ROOM_FOR_REST_BYTES - stateOf(session.board).length;
  for (const hash of hashes) {
    const bytes = (await known.bytesOf(hash))?.bytes;
    if (bytes === undefined || bytes.length > room) continue;
    room -= bytes.length;
    images.push(bytes);
  }
  return { images, missing: hashes.size - images.length };
}

/** Keeps the images of a file for a board; what is none, or too large, is passed over. */
export async function keepImagesOfFile(
  device: Pick<DeviceImages, 'keep'>,
  boardId: BoardId,
  images: readonly Uint8Array<ArrayBuffer>[],
): Promise<void> {
  for (const bytes of images) {
    const image = await imageOf(bytes);
    if (image !== undefined) await device.keep(boardId, image, { unsent: true });
  }
}

/** An image that came from elsewhere, under its own hash; undefined: it is none, or too large. */
export async function imageOf(bytes: Uint8Array<ArrayBuffer>): Promise<ImageRow | undefined> {
  const type = bytes.length > ASSET_SIZE_MAX_BYTES ? undefined : sniffAssetType(bytes);
  const hash = type && (await hashOf(bytes));
  return type === undefined || hash === undefined ? undefined : { hash, type, bytes };
}
