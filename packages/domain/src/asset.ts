/** Images: bytes that a board shows and does not hold. It holds their hash; they are kept beside it. */

/** What an image may be. No SVG: it can carry script. */
export const ASSET_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type AssetType = (typeof ASSET_TYPES)[number];

/** Bytes of one image at most: 5 MiB. */
export const ASSET_SIZE_MAX_BYTES: number = 5 * 1_048_576;

declare const brand: unique symbol;
/** SHA-256 of the bytes of an image: 64 hexadecimal digits in lower case. */
export type AssetHash = string & { readonly [brand]: 'asset-hash' };

const HASH_GRAMMAR = /^[0-9a-f]{64}$/;

/** `value` as the hash of an image; undefined when it has not that form. */
export function parseAssetHash(value: unknown): AssetHash | undefined {
  return typeof value === 'string' && HASH_GRAMMAR.test(value) ? (value as AssetHash) : undefined;
}

const PNG_BEGIN = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, ...ascii('IHDR')];
const PNG_END = [0, 0, 0, 0, ...ascii('IEND'), 0xae, 0x42, 0x60, 0x82];
const JPEG_BEGIN = [0xff, 0xd8, 0xff];
const JPEG_END = [0xff, 0xd9];

/**
 * What `bytes` are by their first and last bytes, never by what somebody calls them; undefined:
 * none of {@link ASSET_TYPES}, cut short, or with something behind the image. It does not decode:
 * what is between may be anything.
 */
export function sniffAssetType(bytes: Uint8Array): AssetType | undefined {
  if (standsAt(bytes, 0, PNG_BEGIN) && endsWith(bytes, PNG_END)) return 'image/png';
  if (standsAt(bytes, 0, JPEG_BEGIN) && endsWith(bytes, JPEG_END)) return 'image/jpeg';
  if (isWebp(bytes)) return 'image/webp';
  return undefined;
}

/** `RIFF`, how many bytes follow, `WEBP` and the first chunk, whose name begins with `VP8`. */
function isWebp(bytes: Uint8Array): boolean {
  if (bytes.length < 16 || !standsAt(bytes, 0, ascii('RIFF'))) return false;
  const following = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  return following === bytes.length - 8 && standsAt(bytes, 8, ascii('WEBPVP8'));
}

function endsWith(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return standsAt(bytes, bytes.length - wanted.length, wanted);
}

function standsAt(bytes: Uint8Array, offset: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[offset + index] === byte);
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
