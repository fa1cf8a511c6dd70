import { describe, expect, it } from 'vitest';
import { RecentChoices } from './recent-choices.ts';

function storageWith(stored: string | null) {
  let text = stored;
  return {
    length: 0,
    clear: () => undefined,
    key: () => null,
    removeItem: () => undefined,
    getItem: () => text,
    setItem: (_key: string, value: string) => {
      text = value;
    },
  };
}

describe('recent choices', () => {
  it('stand the latest first, each once, and not without end', () => {
    const storage = storageWith(null);
    const choices = new RecentChoices(() => storage);
    for (let index = 0; index < 50; index += 1) choices.add(`item:${index.toString()}`);
    choices.add('item:20');
    expect(choices.list().slice(0, 2)).toEqual(['item:20', 'item:49']);
    expect(choices.list()).toHaveLength(40);
  });

  it('are none where storage is damaged or forbidden', () => {
    const damaged = new RecentChoices(() => storageWith('{'));
    expect(damaged.list()).toEqual([]);
    const forbidden = new RecentChoices(() => {
      throw new Error('SecurityError');
    });
    forbidden.add('item:1');
    expect(forbidden.list()).toEqual([]);
  });
});
