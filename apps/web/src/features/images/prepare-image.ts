import {
  ASSET_SIZE_MAX_BYTES,
  done,
  refused,
  sniffAssetType,
  type MapSize,
  type Result,
} from '@weft/domain';
import type { ImageRow } from '../../session/device-database.ts';
import { hashOf } from './hash-of.ts';
import { fitted, sizeInHeader } from './image-size.ts';

/** A larger file is not even read. */
const MOST_FILE_BYTES = 64 * 1_048_576;
/** An image that unpacks to more pixels would fill the memory of a small device. */
const MOST_PIXELS = 100_000_000;
/** The longest side of what is kept, in pixels, and how well it is kept: tried in turn until it is small enough. */
const TRIES = [
  { mostPx: 2_048, quality: 0.9 },
  { mostPx: 2_048, quality: 0.7 },
  { mostPx: 1_280, quality: 0.7 },
  { mostPx: 640, quality: 0.7 },
] as const;

/**
 * Why a file does not become an image. `svg`: it may carry script; `too-large`, `too-many-pixels`: over a
 * limit; `not-readable`: the browser shows no such image; `insecure`: the page is not loaded in a way
 * that lets the browser name it.
 */
export type ImageRefusal = 'svg' | 'too-large' | 'too-many-pixels' | 'not-readable' | 'insecure';

/** An image as it is kept, and its size in pixels. */
export interface PreparedImage {
  readonly image: ImageRow;
  readonly size: MapSize;
}

/** What decodes and encodes; the browser, but for tests. */
export interface ImageCodec {
  /** Rejects what is no image. */
  readonly decode: (file: Blob) => Promise<ImageBitmap>;
  /** The picture in this size, in the best type this browser writes. */
  readonly encode: (bitmap: ImageBitmap, size: MapSize, quality: number) => Promise<Blob>;
}

/**
 * Makes a file an image that may go on a board: decoded and written anew, so that nothing but the
 * picture is left of it: neither where it was taken nor what somebody hid in it. Of what moves, the
 * first picture. Never rejects.
 */
export async function prepareImage(
  file: File,
  codec: ImageCodec = BROWSER_CODEC,
): Promise<Result<PreparedImage, ImageRefusal>> {
  if (isSvg(file)) return refused('svg');
  if (file.size > MOST_FILE_BYTES) return refused('too-large');
  try {
    const said = sizeInHeader(new Uint8Array(await file.arrayBuffer()));
    if (said !== undefined && isTooMuch(said)) return refused('too-many-pixels');
    const bitmap = await codec.decode(file);
    try {
      return isTooMuch(bitmap) ? refused('too-many-pixels') : await written(bitmap, codec);
    } finally {
      bitmap.close();
    }
  } catch {
    return refused('not-readable');
  }
}

/** True for a file that says it is an image, of whatever kind. */
export function isImageFile({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return type.startsWith('image/') || isSvg({ name, type });
}

function isSvg({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return type.startsWith('image/svg') || /\.svgz?$/i.test(name);
}

function isTooMuch({ width, height }: MapSize): boolean {
  return width * height > MOST_PIXELS;
}

async function written(
  bitmap: ImageBitmap,
  { encode }: ImageCodec,
): Promise<Result<PreparedImage, ImageRefusal>> {
  for (const { mostPx, quality } of TRIES) {
    const size = fitted(bitmap, mostPx);
    const blob = await encode(bitmap, size, quality);
    if (blob.size > ASSET_SIZE_MAX_BYTES) continue;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const type = sniffAssetType(bytes);
    if (type === undefined) return refused('not-readable');
    const hash = await hashOf(bytes);
    return hash === undefined ? refused('insecure') : done({ image: { hash, type, bytes }, size });
  }
  return refused('too-large');
}

const BROWSER_CODEC: ImageCodec = {
  decode: (file) => createImageBitmap(file),
  encode: async (bitmap, { width, height }, quality) => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('No canvas');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    return new Promise((resolve, reject) => {
      // A browser that writes no WebP writes PNG instead.
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error('Not encoded')) : resolve(blob)),
        'image/webp',
        quality,
      );
    });
  },
};
