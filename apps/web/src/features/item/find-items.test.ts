import { describe, expect, it } from 'vitest';
import { itemIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { findItems } from './find-items.ts';

const item = (
  ref: string,
  key: string,
  title: string,
): { ref: string; title: string; external: { system: string; key: string; url: undefined } } => ({
  ref,
  title,
  external: { system: 'test', key, url: undefined },
});

const view = viewOfSnapshot({
  teams: [],
  sprints: [],
  items: [
    item('a', 'PAY-1', 'Guest checkout'),
    item('b', 'PAY-12', 'Refund to card'),
    item('c', 'WEB-1', 'Pay by invoice'),
    item('d', 'WEB-2', 'Card form for guests'),
  ],
  dependencies: [],
});

function keysFor(query: string, without: readonly string[] = [], most = 10): readonly string[] {
  const skipped = new Set(without.map((ref) => itemIdOf(ref)));
  return findItems(view, query, { without: skipped, most }).map((each) => each.key);
}

describe('finding a PBI to depend on', () => {
  it('puts keys before titles before anywhere', () => {
    expect(keysFor('pay')).toEqual(['PAY-1', 'PAY-12', 'WEB-1']);
    expect(keysFor('CARD')).toEqual(['WEB-2', 'PAY-12']);
  });

  it('wants every word, in key or title', () => {
    expect(keysFor('guest web')).toEqual(['WEB-2']);
    expect(keysFor('guest invoice')).toEqual([]);
  });

  it('leaves out what it is told to, and stops at the limit', () => {
    expect(keysFor('pay', ['a'])).toEqual(['PAY-12', 'WEB-1']);
    expect(keysFor('', [], 2)).toHaveLength(2);
  });
});
