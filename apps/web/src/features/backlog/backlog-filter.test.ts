import { describe, expect, it } from 'vitest';
import { itemIdOf, sprintIdOf, teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import {
  NO_FILTER,
  NONE,
  addressWith,
  filterFromAddress,
  partsInUse,
  shows,
  without,
  type BacklogFilter,
} from './backlog-filter.ts';

const view = viewOfSnapshot({
  teams: [{ ref: 'red', name: 'Red' }],
  sprints: [{ ref: '1', name: 'Sprint 1', number: 1 }],
  items: [
    { ref: 'a', title: 'Guest checkout', team: 'red', sprint: '1', size: 3, ready: true },
    { ref: 'b', title: 'Refund', team: 'red', needs: ['Payments'] },
    { ref: 'c', title: 'Receipt', touches: ['mail'], size: 0, state: 'done' },
  ],
  dependencies: [],
});

function shown(filter: Partial<BacklogFilter>): string {
  return ['a', 'b', 'c']
    .filter((ref) => {
      const item = view.item(itemIdOf(ref));
      const hasFindings = (id: string): boolean => id === itemIdOf('c');
      return item !== undefined && shows({ ...NO_FILTER, ...filter }, item, hasFindings);
    })
    .join('');
}

describe('the filter of the Product Backlog', () => {
  it('shows what fits all of its parts', () => {
    expect(shown({})).toBe('abc');
    expect(shown({ text: 're' })).toBe('bc');
    expect(shown({ text: view.item(itemIdOf('a'))?.key ?? '-' })).toBe('a');
    expect(shown({ team: teamIdOf('red') })).toBe('ab');
    expect(shown({ team: NONE })).toBe('c');
    expect(shown({ sprint: sprintIdOf('1') })).toBe('a');
    expect(shown({ sprint: NONE })).toBe('bc');
    expect(shown({ ready: 'yes' })).toBe('a');
    expect(shown({ ready: 'no' })).toBe('bc');
    expect(shown({ unsized: true })).toBe('b');
    expect(shown({ withFindings: true })).toBe('c');
    expect(shown({ notDone: true })).toBe('ab');
    expect(shown({ tag: 'payments' })).toBe('b');
    expect(shown({ tag: 'mail', ready: 'yes' })).toBe('');
  });

  it('comes back from the address as it was written, beside what else stands there', () => {
    const filter: BacklogFilter = {
      text: 'guest & co',
      team: teamIdOf('red'),
      sprint: NONE,
      ready: 'no',
      unsized: true,
      withFindings: true,
      notDone: true,
      tag: 'mail',
    };
    const written = addressWith(new URLSearchParams('view=backlog'), filter);
    expect(written.get('view')).toBe('backlog');
    expect(filterFromAddress(new URLSearchParams(written.toString()))).toEqual(filter);
    expect(addressWith(written, NO_FILTER).toString()).toBe('view=backlog');
  });

  it('reads as none where the address makes no sense', () => {
    const address = 'team=blue&sprint=next&ready=maybe&size=3&findings=&q=%20';
    expect(filterFromAddress(new URLSearchParams(address))).toEqual(NO_FILTER);
  });

  it('tells which of its parts are in use, and goes on without one', () => {
    const filter: BacklogFilter = { ...NO_FILTER, ready: 'no', tag: 'mail' };
    expect(partsInUse(filter)).toEqual(['ready', 'tag']);
    expect(partsInUse(without(filter, 'tag'))).toEqual(['ready']);
    expect(partsInUse(NO_FILTER)).toEqual([]);
  });
});
