import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, sizeInHeader } from './image-size.ts';

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part,
    ),
  );
}

describe('the size in the header of an image', () => {
  it('is read from each format that says it', () => {
    const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 9, 9, 0xff, 0xc2, 0, 17, 8, 1, 2, 3, 4, 3]);
    const cases: readonly (readonly [Uint8Array, number, number])[] = [
      [bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', [0, 0, 1, 2, 0, 0, 3, 4]), 258, 772],
      [bytes('GIF89a', [2, 1, 4, 3]), 258, 772],
      [jpeg, 772, 258],
      [bytes('RIFF....WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 2, 1, 4, 0xc3]), 258, 772],
      [bytes('RIFF....WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 3, 3, 0]), 258, 772],
      [bytes('RIFF....WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x01, 0xc1, 0xc0, 0]), 258, 772],
    ];
    for (const [header, width, height] of cases) {
      expect(sizeInHeader(header)).toEqual({ width, height });
    }
  });

  it('is unknown, and never an error, for anything else', () => {
    expect(sizeInHeader(bytes('BM....'))).toBeUndefined();
    expect(sizeInHeader(bytes('\x89PNG'))).toBeUndefined();
    const begins = fc.constantFrom('', '\x89PNG', 'GIF8', '\xff\xd8', 'RIFF....WEBPVP8');
    fc.assert(
      fc.property(begins, fc.uint8Array({ maxLength: 60 }), (begin, rest) => {
        sizeInHeader(bytes(begin, [...rest]));
      }),
    );
  });
});

describe('an image that is fitted', () => {
  it('keeps its shape, becomes no larger, and never nothing', () => {
    expect(fitted({ width: 4_000, height: 1_000 }, 2_000)).toEqual({ width: 2_000, height: 500 });
    expect(fitted({ width: 30, height: 20 }, 2_000)).toEqual({ width: 30, height: 20 });
    expect(fitted({ width: 9_000, height: 1 }, 480)).toEqual({ width: 480, height: 1 });
  });
});
