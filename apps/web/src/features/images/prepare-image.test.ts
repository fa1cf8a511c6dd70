import { ASSET_SIZE_MAX_BYTES } from '@weft/domain';
import { pngOf, webpOf } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { isImageFile, prepareImage, type ImageCodec } from './prepare-image.ts';

const FILE = new File(['anything'], 'a.png', { type: 'image/png' });

/** A codec that finds an image of this size, and writes what `write` says. */
function codec(
  width: number,
  height: number,
  write: (size: { readonly width: number }, quality: number) => Uint8Array,
): ImageCodec {
  return {
    decode: () => Promise.resolve({ width, height, close: () => undefined }),
    encode: (_bitmap, size, quality) =>
      Promise.resolve(new Blob([new Uint8Array(write(size, quality))])),
  };
}

describe('a file that becomes an image', () => {
  it('is written anew, no side too long, and named by what was written', async () => {
    const prepared = await prepareImage(
      FILE,
      codec(4_096, 1_024, () => webpOf('picture')),
    );
    if (!prepared.ok) throw new Error(prepared.refusal);
    const { image, size } = prepared.value;
    expect(size).toEqual({ width: 2_048, height: 512 });
    expect(image.type).toBe('image/webp');
    expect(image.bytes).toEqual(webpOf('picture'));
    expect(image.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is made worse, then smaller, until it is small enough', async () => {
    const tried: string[] = [];
    const large = new Uint8Array(ASSET_SIZE_MAX_BYTES + 1);
    const prepared = await prepareImage(
      FILE,
      codec(3_000, 3_000, ({ width }, quality) => {
        tried.push(`${width.toString()} ${quality.toString()}`);
        return width < 1_000 ? pngOf('') : large;
      }),
    );
    expect(prepared.ok).toBe(true);
    expect(tried).toEqual(['2048 0.9', '2048 0.7', '1280 0.7', '640 0.7']);
    const never = await prepareImage(
      FILE,
      codec(9, 9, () => large),
    );
    expect(never).toEqual({ ok: false, refusal: 'too-large' });
  });

  it('is refused as SVG by its name or its type, before anything reads it', async () => {
    const never = codec(1, 1, () => {
      throw new Error('nobody asks');
    });
    for (const [name, type] of [
      ['a.svg', ''],
      ['a.SVGZ', 'image/png'],
      ['a.png', 'image/svg+xml'],
    ] as const) {
      const file = new File(['<svg/>'], name, { type });
      expect(isImageFile(file)).toBe(true);
      expect(await prepareImage(file, never)).toEqual({ ok: false, refusal: 'svg' });
    }
    expect(isImageFile(new File([''], 'a.csv', { type: 'text/csv' }))).toBe(false);
  });

  it('is refused before it is decoded when its header says that it is a bomb', async () => {
    const header = pngOf('....');
    const bomb = Uint8Array.from(header);
    new DataView(bomb.buffer).setUint32(16, 60_000);
    new DataView(bomb.buffer).setUint32(20, 60_000);
    const never: ImageCodec = {
      decode: () => Promise.reject(new Error('decoded')),
      encode: () => Promise.reject(new Error('encoded')),
    };
    const file = new File([bomb], 'a.png', { type: 'image/png' });
    expect(await prepareImage(file, never)).toEqual({ ok: false, refusal: 'too-many-pixels' });
    const silent = codec(60_000, 60_000, () => pngOf(''));
    expect(await prepareImage(FILE, silent)).toEqual({ ok: false, refusal: 'too-many-pixels' });
  });

  it('is refused when no browser can read it, or writes something else', async () => {
    const unreadable: ImageCodec = {
      decode: () => Promise.reject(new Error('no image')),
      encode: () => Promise.reject(new Error('encoded')),
    };
    expect(await prepareImage(FILE, unreadable)).toEqual({ ok: false, refusal: 'not-readable' });
    const odd = codec(9, 9, () => Uint8Array.of(1, 2, 3));
    expect(await prepareImage(FILE, odd)).toEqual({ ok: false, refusal: 'not-readable' });
  });
});
