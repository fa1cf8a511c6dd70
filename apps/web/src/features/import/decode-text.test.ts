import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

describe('text of a file', () => {
  it.each([
    ['UTF-8', [0x5a, 0xc3, 0xa9], 'Zé'],
    ['UTF-8 with a byte-order mark', [0xef, 0xbb, 0xbf, 0x5a], 'Z'],
    ['UTF-16 little end first', [0xff, 0xfe, 0x5a, 0, 0xe9, 0], 'Zé'],
    ['UTF-16 big end first', [0xfe, 0xff, 0, 0x5a, 0, 0xe9], 'Zé'],
    // Not 0x80 to 0x9f: Node 20 decodes those as Latin-1, browsers do not.
    ['Windows-1252', [0x5a, 0xe9, 0xfc], 'Zéü'],
    ['nothing', [], ''],
  ])('%s', (_, bytes, text) => {
    expect(decodeText(new Uint8Array(bytes))).toBe(text);
  });
});
