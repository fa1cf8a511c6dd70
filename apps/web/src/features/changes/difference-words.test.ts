import { compareBoards, type BoardSnapshot } from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { currentMessages } from '../../messages/catalogue.ts';
import { currentLaterMessages } from '../../messages/later.ts';
import { toldDifferences } from './difference-words.ts';
import { partsOnMap } from './map-differences.ts';

const [blue, red] = [teamIdOf('blue'), teamIdOf('red')];
const sprint = sprintIdOf('s1');
const [cart, pay] = [itemIdOf('cart'), itemIdOf('pay')];

/** As snapshots of a document are: refs are ids. */
const BEFORE: BoardSnapshot = {
  title: 'Shop',
  teams: [
    { ref: blue, name: 'Blue' },
    { ref: red, name: 'Red' },
  ],
  sprints: [{ ref: sprint, name: 'Sprint 1', number: 1 }],
  items: [
    { ref: cart, title: 'Cart', size: 3 },
    { ref: pay, title: 'Pay', team: blue, sprint },
  ],
  dependencies: [],
  capacities: [{ team: blue, sprint, points: 20 }],
};

const view = viewOfSnapshot({
  teams: [
    { ref: 'blue', name: 'Blue' },
    { ref: 'red', name: 'Red' },
  ],
  sprints: [{ ref: 's1', name: 'Sprint 1', number: 1 }],
  items: [
    { ref: 'cart', title: 'Cart', external: { system: 'jira', key: 'C-1', url: undefined } },
    { ref: 'pay', title: 'Pay', external: { system: 'jira', key: 'P-1', url: undefined } },
  ],
  dependencies: [],
});

function told(after: Partial<BoardSnapshot>): readonly (readonly string[])[] {
  const { changes, item } = currentLaterMessages();
  const words = { changes, item, everyday: currentMessages().common };
  return toldDifferences(compareBoards(BEFORE, { ...BEFORE, ...after }), view, words).map(
    ({ lane, subject, what }) => [lane, subject, what],
  );
}

describe('changes of others, in words', () => {
  it('say where a PBI went and how large it is now, in the lane where it is', () => {
    const [, payItem] = BEFORE.items;
    const items = [
      {
        ref: cart,
        title: 'Cart',
        size: 5,
        team: red,
        sprint,
        ready: true,
        readySaw: 'current' as const,
      },
      ...(payItem === undefined ? [] : [payItem]),
    ];
    expect(told({ items })).toEqual([
      ['Red', 'C-1 Cart', 'moved to Red, Sprint 1, size 3 → 5, is ready'],
    ]);
  });

  it('name texts and other fields without their content, each once', () => {
    const items = BEFORE.items.map((item) =>
      item.ref === pay
        ? { ...item, description: 'Long', needs: ['web'], layer: 'data' as const }
        : item,
    );
    expect(told({ items })).toEqual([
      ['Blue', 'P-1 Pay', 'changed: description, skills and details'],
    ]);
  });

  it('say what came and what went, and stand in the order of the board', () => {
    const after = {
      items: BEFORE.items.slice(1),
      dependencies: [{ from: cart, to: pay }],
      capacities: [{ team: blue, sprint, points: 24 }],
      goals: [{ sprint, text: 'Go' }],
    };
    expect(told(after)).toEqual([
      ['The Nexus', 'Sprint Goal of the Nexus in Sprint 1', 'is new'],
      ['Blue', 'Capacity of Blue in Sprint 1', 'changed: points'],
      ['Not assigned', 'C-1 Cart', 'was put aside or removed'],
      ['Dependencies', 'C-1 before P-1', 'is new'],
    ]);
  });

  it('say what came to stand on the Map, and count it where a line for each would be too many', () => {
    const at = { x: 5, y: 5 };
    const common = { at, size: { width: 9, height: 9 } };
    const mapObjects: NonNullable<BoardSnapshot['mapObjects']> = [
      {
        ...common,
        ref: 'n',
        kind: 'note',
        text: ' Ask   ops about the certificates of all the shops',
      },
      { ...common, ref: 's', kind: 'section', text: '' },
      { ...common, ref: 'l', kind: 'stroke', points: [0, 0], pen: 'thin' },
    ];
    const mapPlaces = [
      { ref: cart, at },
      { ref: pay, locked: true },
    ];
    expect(told({ mapObjects, mapPlaces })).toEqual([
      ['On the Map', 'C-1', 'was put on the Map'],
      ['On the Map', 'P-1', 'changed'],
      ['On the Map', 'Sticky note “Ask ops about the certificates of all th…”', 'is new'],
      ['On the Map', 'A section', 'is new'],
      ['On the Map', 'A stroke', 'is new'],
    ]);
    const { changes } = currentLaterMessages();
    const parts = partsOnMap(compareBoards(BEFORE, { ...BEFORE, mapObjects, mapPlaces }), changes);
    expect(changes.onTheMap(parts)).toBe(
      'On the Map: 2 PBIs put elsewhere; 1 section, 1 sticky note and 1 stroke added.',
    );
    const later = mapObjects.flatMap((each) => {
      if (each.kind === 'stroke') return [];
      const moved = { ...each, at: { x: 6, y: 5 } };
      return each.kind === 'section' ? [{ ...moved, hue: 3 }] : [moved];
    });
    const since = compareBoards({ ...BEFORE, mapObjects }, { ...BEFORE, mapObjects: later });
    expect(partsOnMap(since, changes)).toEqual([
      '1 sticky note moved',
      '1 section changed',
      '1 stroke taken off',
    ]);
    expect(partsOnMap(compareBoards(BEFORE, { ...BEFORE, title: 'Else' }), changes)).toEqual([]);
  });
});
