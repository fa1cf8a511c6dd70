import { brandId, type BoardId } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { GuideMemory } from './guide-memory.ts';

const [HERE, THERE] = ['A', 'B'].map((letter) => brandId<BoardId>(letter.repeat(26)));
if (HERE === undefined || THERE === undefined) throw new Error('no boards');

function fakeStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('the memory of the guide', () => {
  it('is of one board, and outlives the page', () => {
    const storage = fakeStorage();
    const memory = new GuideMemory(HERE, () => storage);
    expect(memory.isOpen).toBe(false);
    memory.keep(true);
    expect(new GuideMemory(HERE, () => storage).isOpen).toBe(true);
    expect(new GuideMemory(THERE, () => storage).isOpen).toBe(false);
    memory.keep(false);
    expect([new GuideMemory(HERE, () => storage).isOpen, storage.length]).toEqual([false, 0]);
  });

  it('is empty where the browser forbids storage, or its storage fails', () => {
    const forbidden = new GuideMemory(HERE, () => {
      throw new Error('forbidden');
    });
    const full: Storage = {
      ...fakeStorage(),
      getItem: () => {
        throw new Error('broken');
      },
      setItem: () => {
        throw new Error('full');
      },
    };
    for (const memory of [forbidden, new GuideMemory(HERE, () => full)]) {
      expect(() => memory.keep(true)).not.toThrow();
      expect(memory.isOpen).toBe(false);
    }
  });
});
