import type { AssetHash } from '@weft/domain';
import type { ClipObject } from '@weft/interchange';
import type { ImageRow } from '../../session/device-database.ts';
import { base64Of, bytesOfBase64 } from '../../session/base64.ts';
import type { BoardImages } from '../images/board-images.ts';
import { imageOf } from '../images/images-in-files.ts';

/** The type under which bytes of images travel beside a copy of the Map: a JSON array of base64 texts. */
export const CLIP_IMAGES_TYPE = 'application/x-weft-images+json';

/** So many characters of images go into the clipboard at most, about 6 MB of them. */
const MOST_CHARS = 8_000_000;

/** What carrying images works with. */
export interface CarriedImagesPorts {
  readonly images: Pick<BoardImages, 'bytesOf' | 'keep'>;
  /** What of an image this device has. */
  readonly read: (hash: AssetHash) => Promise<ImageRow | undefined>;
  /** True: this board shows the image anyway, and whoever put it there brings the bytes. */
  readonly isShown: (hash: AssetHash) => boolean;
}

/**
 * The bytes of images that are copied from one board and pasted on another, which may be on another server, where
 * nothing of this page's device can be read. Copying leaves no time to read bytes, so those of selected images are held.
 */
export class CarriedImages {
  readonly #ports: CarriedImagesPorts;
  #wanted: ReadonlySet<AssetHash> = new Set();
  readonly #held = new Map<AssetHash, string>();

  constructor(ports: CarriedImagesPorts) {
    this.#ports = ports;
  }

  /** Holds the bytes of these from now on, and no others, as far as they are to be had and there is room. */
  async hold(hashes: ReadonlySet<AssetHash>): Promise<void> {
    this.#wanted = hashes;
    for (const hash of this.#held.keys()) if (!hashes.has(hash)) this.#held.delete(hash);
    for (const hash of hashes) {
      const known = this.#held.has(hash) ? undefined : await this.#ports.images.bytesOf(hash);
      if (this.#wanted !== hashes) return;
      if (known === undefined) continue;
      const text = base64Of(known.bytes);
      if (this.#chars() + text.length <= MOST_CHARS) this.#held.set(hash, text);
    }
  }

  /** What goes into the clipboard of these; undefined: nothing is held of them. */
  textOf(hashes: ReadonlySet<AssetHash>): string | undefined {
    const texts = [...this.#held].flatMap(([hash, text]) => (hashes.has(hash) ? [text] : []));
    return texts.length === 0 ? undefined : JSON.stringify(texts);
  }

  /** Keeps what came along of these; gives how many nobody on this board has yet. */
  async bring(hashes: ReadonlySet<AssetHash>, carried: string): Promise<number> {
    const { images, read, isShown } = this.#ports;
    for (const bytes of imagesIn(carried)) {
      const image = await imageOf(bytes);
      if (image === undefined || !hashes.has(image.hash)) continue;
      if ((await read(image.hash)) === undefined) await images.keep(image);
    }
    let missing = 0;
    for (const hash of hashes) {
      if (!isShown(hash) && (await read(hash)) === undefined) missing += 1;
    }
    return missing;
  }

  #chars(): number {
    return [...this.#held.values()].reduce((sum, { length }) => sum + length, 0);
  }
}

/** The images among what is copied, each once. */
export function imagesAmong(objects: Iterable<ClipObject>): ReadonlySet<AssetHash> {
  const hashes = new Set<AssetHash>();
  for (const object of objects) if (object.kind === 'image') hashes.add(object.asset);
  return hashes;
}

/** Whatever another program wrote: what is no image is passed over. */
function imagesIn(carried: string): readonly Uint8Array<ArrayBuffer>[] {
  if (carried === '' || carried.length > 2 * MOST_CHARS) return [];
  try {
    const texts: unknown = JSON.parse(carried);
    if (!Array.isArray(texts)) return [];
    return texts.flatMap((text) => (typeof text === 'string' ? [bytesOfBase64(text)] : []));
  } catch {
    return [];
  }
}
