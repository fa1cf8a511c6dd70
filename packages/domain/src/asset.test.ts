import { describe, expect, test } from 'vitest';
import { parseAssetHash, sniffAssetType } from './asset.ts';
import { jpegOf, pngOf, webpOf } from './testing.ts';

const HASH = '0123456789abcdef'.repeat(4);

describe('[DO17] the hash of an image is 64 hexadecimal digits in lower case', () => {
  test('[DO17] such a text is one', () => {
    expect(parseAssetHash(HASH)).toBe(HASH);
  });

  test.each([
    HASH.toUpperCase(),
    HASH.slice(1),
    `${HASH}0`,
    `${HASH}\n`,
    HASH.replace('0', 'g'),
    '',
    null,
    7,
  ])('[DO17] %j is none', (value) => {
    expect(parseAssetHash(value)).toBeUndefined();
  });
});

const script = new TextEncoder().encode('<script>alert(1)</script>');
const behind = (bytes: Uint8Array): Uint8Array => Uint8Array.of(...bytes, ...script);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('[DO18] an image is what its first and last bytes say', () => {
  test.each([
    ['image/png', pngOf('anything')],
    ['image/jpeg', jpegOf('anything')],
    ['image/webp', webpOf('anything')],
  ])('[DO18] %s', (type, bytes) => {
    expect(sniffAssetType(bytes)).toBe(type);
    expect(sniffAssetType(new Uint8Array([0, ...bytes]).subarray(1)), 'a part of a buffer').toBe(
      type,
    );
  });

  test.each([
    ['a PNG with a page behind it', behind(pngOf('x'))],
    ['a JPEG with a page behind it', behind(jpegOf('x'))],
    ['a WebP with a page behind it', behind(webpOf('x'))],
    ['a PNG cut short', pngOf('x').subarray(0, -1)],
    ['a WebP cut short', webpOf('x').subarray(0, -1)],
    ['a page', text('<!doctype html><title>photo.png</title>')],
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a GIF that is a script, too', text('GIF89a=1;alert(1)')],
    ['a sound in a RIFF', text('RIFF\u0004\0\0\0WAVE')],
    ['nothing', new Uint8Array()],
  ])('[DO18] %s is none', (_, bytes) => {
    expect(sniffAssetType(bytes)).toBeUndefined();
  });
});
