import { brandId, type BoardId } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { FindingBaseline, parseBaseline } from './finding-baseline.ts';

const board = brandId<BoardId>('BOARD');
const few = { error: 1, warning: 2, info: 3 };
const more = { error: 4, warning: 2, info: 0 };

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: () => null,
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('how many findings there were when the day began', () => {
  it('counts from the first look of a day, over reloads too', () => {
    const storage = memory();
    expect(new FindingBaseline(board, () => storage).at('2026-11-21', few)).toEqual(few);
    const reloaded = new FindingBaseline(board, () => storage);
    expect(reloaded.at('2026-11-21', more)).toEqual(few);
    expect(reloaded.at('2026-11-22', more)).toEqual(more);
  });

  it('lives as long as the tab where storage is forbidden or broken', () => {
    const forbidden = new FindingBaseline(board, () => {
      throw new Error('denied');
    });
    expect(forbidden.at('2026-11-21', few)).toEqual(few);
    expect(forbidden.at('2026-11-21', more)).toEqual(few);
  });

  it('passes over what was damaged', () => {
    for (const text of ['', '{', 'null', '{"since":1}', '{"since":"a","counts":{"error":1}}']) {
      expect(parseBaseline(text)).toBeUndefined();
    }
  });
});
