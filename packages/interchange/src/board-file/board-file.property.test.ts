import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AT, BOARD_FILE_LIMITS, MAGIC, type BoardFile } from './board-file.ts';
import { readBoardFile } from './read-board-file.ts';
import { checksumOf, writeBoardFile } from './write-board-file.ts';

const hex = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 32, maxLength: 32 })
  .map((digits) => digits.join(''));
const files: fc.Arbitrary<BoardFile> = fc.record({
  kind: fc.constantFrom('board', 'changes'),
  lineage: hex,
  name: fc.string({ unit: 'grapheme', maxLength: 40 }),
  madeAtMs: fc.integer({ min: 0, max: 4_102_444_800_000 }),
  schemaVersion: fc.integer({ min: 1, max: 9 }),
  update: fc.uint8Array({ maxLength: 300 }),
  images: fc.array(
    fc.uint8Array({ maxLength: 40 }).map((bytes) => Uint8Array.from(bytes)),
    {
      maxLength: 3,
    },
  ),
});

function written(file: BoardFile): Uint8Array {
  const bytes = writeBoardFile(file);
  if (!bytes.ok) throw new Error(bytes.refusal);
  return bytes.value;
}

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const FILE: BoardFile = {
  kind: 'board',
  lineage: '0123456789abcdef0123456789abcdef',
  name: 'Checkout',
  madeAtMs: 1,
  schemaVersion: 1,
  update: Uint8Array.of(0, 0),
  images: [],
};

describe('board files', () => {
  it('[IC100] say what was written into them, also within a larger buffer', () => {
    fc.assert(
      fc.property(files, fc.nat(9), (file, before) => {
        const bytes = written(file);
        const within = new Uint8Array(before + bytes.length + 3);
        within.set(bytes, before);
        expect(readBoardFile(bytes)).toEqual({ ok: true, value: file });
        const part = within.subarray(before, before + bytes.length);
        expect(readBoardFile(part)).toEqual({ ok: true, value: file });
      }),
    );
  });

  it('[IC101] are refused with one flipped bit, wherever it is', () => {
    const bytes = written({
      ...FILE,
      update: Uint8Array.from({ length: 60 }, (_, index) => index),
    });
    const refusals = new Set<string>();
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      const at = bit >> 3;
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit & 7));
      const read = readBoardFile(flipped);
      refusals.add(read.ok ? 'read' : read.refusal);
    }
    expect([...refusals].toSorted()).toEqual(['cut', 'damaged', 'foreign', 'newer']);
  });

  it('[IC101] are refused when cut anywhere, and never throw whatever the bytes are', () => {
    const bytes = written(FILE);
    const refusals = Array.from({ length: bytes.length }, (_, length) =>
      readBoardFile(bytes.subarray(0, length)),
    );
    expect(new Set(refusals.map((read) => (read.ok ? 'read' : read.refusal)))).toEqual(
      new Set(['foreign', 'cut']),
    );
    expect(refusals.slice(1).every((read) => !read.ok && read.refusal === 'cut')).toBe(true);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.boolean(), (noise, begins) => {
        const read = readBoardFile(begins ? Uint8Array.of(...MAGIC, ...noise) : noise);
        expect(read.ok).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('[IC102] tell a foreign file, a newer one and one that lies about its header apart', () => {
    const refusalOf = (bytes: Uint8Array): string => {
      const read = readBoardFile(bytes);
      return read.ok ? 'read' : read.refusal;
    };
    expect(refusalOf(bytesOf('{"format":"weft-board"}'))).toBe('foreign');
    expect(refusalOf(new Uint8Array())).toBe('foreign');
    const newer = written(FILE);
    newer[AT.version + 1] = 3;
    expect(refusalOf(newer)).toBe('newer');
    // A right checksum over a header nobody writes.
    const lying = written(FILE);
    lying.set(bytesOf('{"kind":"bogus"'), AT.header);
    new DataView(lying.buffer).setUint32(AT.checksum, checksumOf(lying));
    expect(refusalOf(lying)).toBe('damaged');
  });

  it('[IC104] with images are of a newer format, and without them as they always were', () => {
    const versionOf = (bytes: Uint8Array): number | undefined => bytes[AT.version + 1];
    const images = [Uint8Array.of(1, 2, 3), new Uint8Array(), Uint8Array.of(4)];
    const bytes = written({ ...FILE, images });
    expect([versionOf(written(FILE)), versionOf(bytes)]).toEqual([1, 2]);
    for (let length = 1; length < bytes.length; length += 1) {
      const read = readBoardFile(bytes.subarray(0, length));
      // Between two images nothing is missing but what the checksum says.
      expect(read.ok ? 'read' : read.refusal).toMatch(/cut|damaged/);
    }
    const older = bytes.slice();
    older[AT.version + 1] = 1;
    expect(readBoardFile(older)).toEqual({ ok: false, refusal: 'damaged' });
  });

  it('[IC103] have limits: a board that is too large is refused, a long name is cut', () => {
    const huge = new Uint8Array(BOARD_FILE_LIMITS.fileBytes);
    expect(writeBoardFile({ ...FILE, update: huge })).toEqual({ ok: false, refusal: 'too-large' });
    expect(readBoardFile(new Uint8Array(BOARD_FILE_LIMITS.fileBytes + 1))).toEqual({
      ok: false,
      refusal: 'too-large',
    });
    const long = readBoardFile(written({ ...FILE, name: '🧵'.repeat(500) }));
    expect(long.ok && [...long.value.name].length).toBe(BOARD_FILE_LIMITS.nameChars);
  });
});
