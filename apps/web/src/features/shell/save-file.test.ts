import { describe, expect, it } from 'vitest';
import { fileNameOf } from './save-file.ts';

describe('file names', () => {
  it('keeps letters and digits of any script and nothing that a file system could mind', () => {
    expect(fileNameOf('Checkout 2.0 / “Gäste” ..', 'json')).toBe('Checkout-2-0-Gäste.json');
    expect(fileNameOf('../../', 'json')).toBe('board.json');
    expect(fileNameOf('a'.repeat(200), 'bin')).toHaveLength(64);
  });
});
