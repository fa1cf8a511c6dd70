import { itemIdOf, teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { OUTSIDE, type ProductBacklogItem } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { SearchIndex } from './search-index.ts';

const external = (key: string) => ({ external: { system: 'jira', key, url: undefined } });
const BOARD = viewOfSnapshot({
  teams: [{ ref: 'blue', name: 'Blue' }],
  sprints: [{ ref: 's12', name: 'Sprint 12', number: 12 }],
  items: [
    { ref: 'a', title: 'Guest checkout', team: 'blue', sprint: 's12', ...external('PAY-1') },
    { ref: 'b', title: 'Token service', touches: ['Payment service'], ...external('PAY-12') },
    { ref: 'c', title: 'Checkout in four languages', needs: ['Accessibility'], ...external('X-1') },
    { ref: 'd', title: 'Carrier interface', team: OUTSIDE, ...external('X-2') },
  ],
  dependencies: [],
});

function finder(): (query: string) => readonly string[] {
  const index = new SearchIndex(BOARD, { outside: 'Outside the Nexus' });
  const refs = new Map(['a', 'b', 'c', 'd'].map((ref) => [itemIdOf(ref), ref]));
  return (query) => index.find(query, 10).hits.map((id) => refs.get(id) ?? id);
}

describe('search', () => {
  const find = finder();

  it('finds by key before anything else, the shortest first', () => {
    expect(find('pay-1')).toEqual(['a', 'b']);
    expect(find('PAY-12')[0]).toBe('b');
  });

  it('finds by beginnings of words, in any order, and by all of them', () => {
    expect(find('check')).toEqual(expect.arrayContaining(['a', 'c']));
    expect(find('lang check')).toEqual(['c']);
    expect(find('guest nothing')).toEqual([]);
  });

  it('forgives a typing error in a longer word', () => {
    expect(find('chekout guest')).toEqual(['a']);
  });

  it('minds neither case nor accents, however a keyboard writes them', () => {
    const view = viewOfSnapshot({
      ...{ teams: [], sprints: [], dependencies: [] },
      items: [
        { ref: 'a', title: 'Größe der Ärmel' },
        { ref: 'b', title: 'Cafe\u{301} finden' },
      ],
    });
    const index = new SearchIndex(view, { outside: '' });
    for (const query of ['GRÖSSE', 'groß', 'gros arm']) {
      expect(index.find(query, 10).hits).toEqual([itemIdOf('a')]);
    }
    expect(index.find('caf\u{e9}', 10).hits).toEqual([itemIdOf('b')]);
  });

  it('finds by team, Sprint, skill and component', () => {
    expect(find('blue')).toEqual(['a']);
    expect(find('sprint 12')).toEqual(['a']);
    expect(find('accessib')).toEqual(['c']);
    expect(find('payment')).toEqual(['b']);
    expect(find('outside')).toEqual(['d']);
  });

  it('finds nothing for blanks, and says how many there are beyond those it gives', () => {
    const index = new SearchIndex(BOARD, { outside: '' });
    expect(index.find('  ', 10)).toEqual({ hits: [], total: 0 });
    expect(index.find('checkout', 1)).toMatchObject({ hits: [expect.anything()], total: 2 });
  });

  it('narrows down what it finds; without words everything that is left, in order', () => {
    const index = new SearchIndex(BOARD, { outside: '' });
    const inBlue = ({ place }: ProductBacklogItem): boolean => place.team === teamIdOf('blue');
    expect(index.find('checkout', 10, inBlue).hits).toEqual([itemIdOf('a')]);
    expect(index.find('', 10, inBlue).hits).toEqual([itemIdOf('a')]);
    expect(index.find('', 2, () => true)).toMatchObject({ total: 4, hits: { length: 2 } });
    expect(index.find('', 10, () => false).total).toBe(0);
  });

  it('follows changes: new titles are found, old ones and what is put aside are not', () => {
    const board = viewOfSnapshot({
      teams: [],
      sprints: [],
      items: [
        { ref: 'a', title: 'Alpha' },
        { ref: 'b', title: 'Beta' },
      ],
      dependencies: [],
    });
    const index = new SearchIndex(board, { outside: '' });
    const [a, b] = [itemIdOf('a'), itemIdOf('b')];
    board.change((draft) => {
      draft.putItem(a, { title: 'Gamma' });
      draft.putItem(b, { aside: true });
    });
    index.update([a, b]);
    expect(index.find('gamma', 5).hits).toEqual([a]);
    expect(index.find('alpha', 5).hits).toEqual([]);
    expect(index.find('beta', 5).hits).toEqual([]);
  });
});
