import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from './scan-json.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('JSON scan', () => {
  it('[IC5] accepts exactly what JSON.parse accepts', () => {
    let accepted = 0;
    let rejected = 0;
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '1',
      '-',
      '0.5e3',
      '01',
      'null',
      'tru',
      ' ',
      '\n',
      '\u0001',
      'e',
      '"\\u12',
      '"\\u00e9"',
      '.',
      '+',
      'true',
      'false',
    );
    const damaged = fc
      .tuple(fc.json(), fc.nat(), pieces, fc.nat(3))
      .map(([json, at, piece, cut]) => {
        const index = at % (json.length + 1);
        return json.slice(0, index) + piece + json.slice(index + cut);
      });
    const texts = fc.oneof(
      fc.json(),
      damaged,
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const scanned = scanJson(text, 1_000).ok;
        if (scanned) accepted += 1;
        else rejected += 1;
        expect(scanned).toBe(isJson(text));
      }),
      { numRuns: 3_000 },
    );
    expect(accepted).toBeGreaterThan(500);
    expect(rejected).toBeGreaterThan(500);
  });

  it.each([
    ['{"a": 1,}', 8, '}'],
    ['[1 2]', 3, '2'],
    ['{"a" 1}', 5, '1'],
    ['["a\nb"]', 3, '\n'],
    ['["a', 3, ''],
    ['[1', 2, ''],
    ['[1]x', 3, 'x'],
    ['', 0, ''],
  ])('[IC5] the error in %j is at %i', (text, offset, found) => {
    expect(scanJson(text, 8)).toEqual({ ok: false, refusal: { code: 'bad-json', offset, found } });
  });

  it('[IC6] a nesting over the limit is refused where it passes the limit', () => {
    expect(scanJson('[[[[]]]]', 4).ok).toBe(true);
    expect(scanJson('[[[[[]]]]]', 4)).toMatchObject({ refusal: { code: 'too-deep', offset: 4 } });
    expect(scanJson('['.repeat(1_000_000), 64)).toMatchObject({ refusal: { code: 'too-deep' } });
  });
});
