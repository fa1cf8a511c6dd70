import { describe, expect, it } from 'vitest';
import type { Happening } from '@weft/board-doc';
import { OUTSIDE, brandId, type ItemId, type LineId, type MapObjectId } from '@weft/domain';
import { entityIdOf, itemIdOf, sprintIdOf, teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { currentMessages } from '../../messages/catalogue.ts';
import { currentLaterMessages } from '../../messages/later.ts';
import { burstsAsCsv } from './burst-file.ts';
import { happeningsInWords } from './burst-words.ts';

const [cart, pay, old] = [itemIdOf('cart'), itemIdOf('pay'), itemIdOf('old')];
const [red, sprint] = [teamIdOf('red'), sprintIdOf('s1')];
const there = { team: red, sprint };

const view = viewOfSnapshot({
  teams: [{ ref: 'red', name: 'Red' }],
  sprints: [{ ref: 's1', name: 'Sprint 1', number: 1 }],
  items: [
    { ref: 'cart', title: 'Cart', external: { system: 'jira', key: 'C-1', url: undefined } },
    { ref: 'pay', title: 'Pay', external: { system: 'jira', key: 'P-1', url: undefined } },
  ],
  dependencies: [],
});

function told(...happenings: readonly Happening[]): string {
  const { happened, item } = currentLaterMessages();
  return happeningsInWords(happenings, view, {
    happened,
    item,
    everyday: currentMessages().common,
  });
}

const moved = (item: ItemId, to = there): Happening => ({ kind: 'item-moved', item, to });
const line = (kind: 'line-came' | 'line-went', name: string): Happening => ({
  kind,
  line: brandId<LineId>(name),
  from: cart,
  to: pay,
});

describe('what happened, in words', () => {
  it('counts what came, changed and went on the Map, without what was there for a moment', () => {
    const objectOf = (ref: string): MapObjectId => entityIdOf<MapObjectId>('object', ref);
    const [a, b, c] = [objectOf('a'), objectOf('b'), objectOf('c')];
    const [d, e] = [objectOf('d'), objectOf('e')];
    const said = told(
      { kind: 'object-came', object: a, is: 'note' },
      { kind: 'object-changed', object: a, is: 'note' },
      { kind: 'object-came', object: b, is: 'note' },
      { kind: 'object-went', object: b, is: 'note' },
      { kind: 'object-changed', object: c, is: 'note' },
      { kind: 'object-went', object: d, is: 'note' },
      { kind: 'object-came', object: e, is: 'image' },
      { kind: 'object-moved', object: e, is: 'image' },
      { kind: 'object-moved', object: c, is: 'note' },
      { kind: 'placed-on-map', item: cart },
    );
    expect(said).toBe(
      'moved C-1 on the Map; put 1 sticky note and 1 image on the Map; moved 1 sticky note on the Map; ' +
        'changed 1 sticky note on the Map; took 1 sticky note off the Map',
    );
  });

  it('says where PBIs went at last, and how many, and names one that is alone', () => {
    expect(told(moved(cart), moved(pay), line('line-went', 'a'), line('line-went', 'b'))).toBe(
      'moved 2 PBIs to Red, Sprint 1; removed 2 dependencies',
    );
    expect(
      told(moved(cart, { team: red, sprint: sprintIdOf('s2') }), moved(cart), {
        kind: 'sized',
        item: pay,
      }),
    ).toBe('moved C-1 to Red, Sprint 1; sized P-1');
    expect(told(moved(cart, { ...there, team: OUTSIDE }))).toBe(
      'moved C-1 to Outside the Nexus, Sprint 1',
    );
    expect(told(moved(cart, { ...there, team: teamIdOf('gone') }))).toContain('moved C-1 to ');
  });

  it('says of a PBI that came or went nothing else, and nothing of one that did both', () => {
    const came: Happening = { kind: 'item-came', item: cart };
    expect(told(came, moved(cart), { kind: 'renamed', item: cart })).toBe('added C-1');
    expect(told({ kind: 'item-went', item: old }, { kind: 'sized', item: old })).toBe(
      'put 1 PBI aside',
    );
    expect(told(came, { kind: 'item-went', item: cart }, { kind: 'nexus-changed' })).toBe(
      'changed teams, Sprints, capacities or agreements',
    );
  });

  it('counts the places beyond three together', () => {
    const places = ['a', 'b', 'c', 'd', 'e'].map((name) => teamIdOf(name));
    const text = told(
      ...places.map((team, index) => moved(itemIdOf(`item ${index.toString()}`), { team, sprint })),
    );
    expect(text.split('; ')).toHaveLength(4);
    expect(text).toContain('moved 2 PBIs to other places');
  });

  it('goes into a file that no table program takes for formulas', () => {
    const heads = { time: 'Time', who: 'Who', what: 'What', changes: 'Changes' };
    const burst = { user: undefined, fromMs: 0, untilMs: 1_000, step: 1, happenings: [] };
    const file = burstsAsCsv([{ ...burst, who: '=Ada', what: 'said "no", twice' }], heads);
    expect(file).toBe(
      '"Time","Who","What","Changes"\r\n"1970-01-01T00:00:01.000Z","\'=Ada","said ""no"", twice","0"\r\n',
    );
  });
});
