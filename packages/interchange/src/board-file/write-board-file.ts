import { done, refused, type Result } from '@weft/domain';
import {
  AT,
  BOARD_FILE_LIMITS,
  BOARD_FILE_VERSION,
  IMAGE_LENGTH_BYTES,
  MAGIC,
  type BoardFile,
} from './board-file.ts';
import { crc32 } from './crc32.ts';

/** The bytes of a board file; refused when the board is too large for one. */
export function writeBoardFile(file: BoardFile): Result<Uint8Array<ArrayBuffer>, 'too-large'> {
  const { kind, lineage, madeAtMs, schemaVersion, update, images } = file;
  const name = [...file.name].slice(0, BOARD_FILE_LIMITS.nameChars).join('');
  const header = bytesOf(JSON.stringify({ kind, lineage, name, madeAtMs, schemaVersion }));
  const beginOfImages = AT.header + header.length + update.length;
  const size = images.reduce((sum, image) => sum + sizeInFile(image), beginOfImages);
  if (size > BOARD_FILE_LIMITS.fileBytes) return refused('too-large');
  const bytes = new Uint8Array(size);
  const numbers = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  numbers.setUint16(AT.version, images.length === 0 ? 1 : BOARD_FILE_VERSION);
  numbers.setUint32(AT.headerBytes, header.length);
  numbers.setUint32(AT.updateBytes, update.length);
  bytes.set(header, AT.header);
  bytes.set(update, AT.header + header.length);
  let at = beginOfImages;
  for (const image of images) {
    numbers.setUint32(at, image.length);
    bytes.set(image, at + IMAGE_LENGTH_BYTES);
    at += sizeInFile(image);
  }
  numbers.setUint32(AT.checksum, checksumOf(bytes));
  return done(bytes);
}

/** How many bytes an image takes in a file. */
function sizeInFile(image: Uint8Array): number {
  return IMAGE_LENGTH_BYTES + image.length;
}

/** Of all bytes but the checksum's own. */
export function checksumOf(bytes: Uint8Array): number {
  return crc32(bytes.subarray(0, AT.checksum), bytes.subarray(AT.header));
}

/** JSON in ASCII: what is no ASCII stands as an escape, so a byte is a character. */
function bytesOf(json: string): Uint8Array {
  const escaped = json.replaceAll(
    /[\u007F-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Uint8Array.from(escaped, (letter) => letter.charCodeAt(0));
}
