import type { AssetHash } from '@weft/domain';
import { mayCome, type BoardImages } from './board-images.ts';

/** So broad is an image that is painted, in its own pixels: it is seen from afar. */
const WIDTH_PX = 256;
/** Of more images than this, those made first are made again when they are needed. */
const MOST = 400;

/** Small copies of images for the canvas; they come when somebody asks for them. */
export class Thumbnails {
  readonly #images: Pick<BoardImages, 'want' | 'stateOf' | 'subscribe'>;
  readonly #made = new Map<AssetHash, ImageBitmap | undefined>();
  readonly #listeners = new Set<() => void>();

  constructor(images: Pick<BoardImages, 'want' | 'stateOf' | 'subscribe'>) {
    this.#images = images;
  }

  /** The image in small; undefined: it is not there yet, and listeners hear when it is. */
  of(hash: AssetHash): ImageBitmap | undefined {
    if (!this.#made.has(hash)) {
      this.#made.set(hash, undefined);
      this.#bring(hash);
      this.#makeRoom();
    }
    return this.#made.get(hash);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #bring(hash: AssetHash): void {
    const images = this.#images;
    const look = (): void => {
      const state = images.stateOf(hash);
      if (mayCome(state)) return;
      stop();
      release();
      if (state.kind === 'here') void this.#make(hash, state.bytes);
    };
    const stop = images.subscribe((changed) => {
      if (changed === hash) look();
    });
    const release = images.want(hash);
    look();
  }

  async #make(hash: AssetHash, bytes: Blob): Promise<void> {
    const bitmap = await createImageBitmap(bytes, { resizeWidth: WIDTH_PX }).catch(() => undefined);
    if (!this.#made.has(hash)) {
      bitmap?.close();
      return;
    }
    this.#made.set(hash, bitmap);
    for (const listener of this.#listeners) listener();
  }

  #makeRoom(): void {
    const [first] = this.#made;
    if (this.#made.size <= MOST || first === undefined) return;
    this.#made.delete(first[0]);
    first[1]?.close();
  }
}
