import { brandId } from '@weft/domain';
import { CARD, centreOf } from '@weft/layout';
import { describe, expect, it } from 'vitest';
import { SMALL_BOARD } from '../../canvas/canvas-on-desk.ts';
import type { PeopleSnapshot } from '../../canvas/people/people-on-canvas.ts';
import { cursorOf } from '../../features/presence/cursor-budget.ts';
import type { PresentPerson } from '../../stores/presence-store.ts';
import { gridOnDesk } from '../grid-on-desk.ts';
import { PeopleInLanes } from './people-in-lanes.ts';

function person(clientId: number, part: Partial<PresentPerson> = {}): PresentPerson {
  const id = brandId<PresentPerson['user']['id']>('0'.repeat(26));
  return { clientId, self: false, user: { id, name: 'Ben', color: 0 }, ...part };
}

/** The first `seen` who point somewhere are seen as pointers. */
function desk(seen = 12) {
  const { grid, model, item } = gridOnDesk(SMALL_BOARD);
  let snapshot: PeopleSnapshot = { present: [], cursors: [], said: [], zoom: 1, busy: false };
  const lanes = new PeopleInLanes(
    { subscribe: () => () => undefined, snapshot: () => snapshot },
    grid,
  );
  const here = (...present: readonly PresentPerson[]): void => {
    const cursors = present
      .flatMap((each) => {
        const at = cursorOf(each);
        return at === undefined ? [] : [{ person: each, at, pale: false, says: undefined }];
      })
      .slice(0, seen);
    snapshot = { ...snapshot, present, cursors };
  };
  const at = (key: string): { readonly x: number; readonly y: number } => {
    const card = model.cards.rectangleOf(item(key));
    return card === undefined ? { x: 0, y: 0 } : centreOf(card);
  };
  const lane = (key: string) =>
    lanes.lanes().get(grid.grid.places.get(item(key))?.cell.row.team ?? null);
  return { lanes, here, at, item, lane };
}

describe('people in the rows of the Grid', () => {
  it('are counted by pointer, or by the PBI they are on, once not all are seen', () => {
    const { here, at, item, lane } = desk();
    here(person(1, { pointer: at('a') }));
    expect(lane('a')).toMatchObject({ unseen: false });
    here(person(1, { pointer: at('a') }), person(2, { selection: [item('a')] }));
    expect(lane('a')?.people.map(({ clientId }) => clientId)).toEqual([1, 2]);
    expect(lane('a')?.unseen).toBe(true);
  });

  it('are told of when they change rows, not when their pointers move within one', () => {
    const { lanes, here, at } = desk();
    here(person(1, { pointer: at('a') }));
    const before = lanes.lanes();
    here(person(1, { pointer: { x: at('a').x + CARD.width / 8, y: at('a').y } }));
    expect(lanes.lanes()).toBe(before);
    here(person(1, { pointer: at('b') }));
    expect(lanes.lanes()).not.toBe(before);
  });

  it('are all counted where only some have pointers', () => {
    const { here, at, lanes } = desk(12);
    here(...Array.from({ length: 29 }, (_value, index) => person(index, { pointer: at('a') })));
    expect([...lanes.lanes().values()].map(({ people }) => people.length)).toEqual([29]);
    expect([...lanes.lanes().values()][0]?.unseen).toBe(true);
  });

  it('who point at another canvas are where the PBI is that they have selected', () => {
    const { here, at, item, lane } = desk(0);
    here(person(1, { screen: 'map', pointer: at('a'), selection: [item('b')] }));
    expect(lane('a')).toBeUndefined();
    expect(lane('b')?.people).toHaveLength(1);
  });
});
