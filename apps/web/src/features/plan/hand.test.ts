import { describe, expect, it } from 'vitest';
import { NOWHERE, cellOf } from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import {
  EMPTY_HAND,
  heldIn,
  lift,
  movedOver,
  newsOf,
  withoutPlaced,
  withoutVanished,
  type Holding,
} from './hand.ts';

const a = itemIdOf('a');
const b = itemIdOf('b');
const c = itemIdOf('c');
const PLACE = { team: teamIdOf('Blue'), sprint: sprintIdOf('1') };
const CELL = cellOf(PLACE);

function board(): ReturnType<typeof viewOfSnapshot> {
  return viewOfSnapshot({
    teams: [{ ref: 'Blue', name: 'Blue' }],
    sprints: [{ ref: '1', name: 'Sprint 1', number: 1 }],
    items: ['a', 'b', 'c'].map((ref) => ({ ref, title: ref })),
    dependencies: [],
  });
}

function holding(view: ReturnType<typeof viewOfSnapshot>): Holding {
  const held = heldIn(lift(view, [c, a, a], 'pointer'));
  if (held === undefined) throw new Error('Nothing was lifted');
  return held;
}

describe('the hand', () => {
  it('holds each PBI once, in Product Backlog order, and what is not there not at all', () => {
    const view = board();
    view.change((draft) => draft.putItem(b, { aside: true }));
    expect(holding(view).items).toEqual([a, c]);
    expect(lift(view, [b, itemIdOf('x')], 'clicks')).toBe(EMPTY_HAND);
  });

  it('is the same object while it stays over the same cell', () => {
    const held = holding(board());
    const over = movedOver(held, CELL);
    expect(movedOver(over, CELL)).toBe(over);
    expect(heldIn(movedOver(over, undefined))?.over).toBeUndefined();
    const asking = {
      kind: 'asking',
      question: 'put-aside',
      cell: CELL,
      fill: false,
      hand: held,
    } as const;
    expect(movedOver(asking, CELL)).toBe(asking);
  });

  it('keeps what was not put down, held by clicks', () => {
    const held = holding(board());
    expect(withoutPlaced(held, [a])).toMatchObject({ kind: 'holding', way: 'clicks', items: [c] });
    expect(withoutPlaced(held, [a, c])).toBe(EMPTY_HAND);
    expect(withoutPlaced(EMPTY_HAND, [a])).toBe(EMPTY_HAND);
    expect(withoutPlaced({ ...held, way: 'look' }, [a])).toMatchObject({ way: 'look' });
  });

  it('knows what others did meanwhile, and not what nobody did', () => {
    const view = board();
    const held = holding(view);
    expect(newsOf(view, held)).toEqual([]);
    view.change((draft) => {
      draft.moveItem(a, PLACE);
      draft.putItem(c, { aside: true });
    });
    expect(newsOf(view, held)).toEqual([
      { kind: 'given', item: a, place: PLACE },
      { kind: 'put-aside', item: c },
    ]);
    view.change((draft) => {
      draft.moveItem(a, NOWHERE);
      draft.putItem(c, { aside: false });
    });
    expect(newsOf(view, held)).toEqual([]);
  });

  it('lets go only of PBIs that are gone for good', () => {
    const view = board();
    const held = holding(view);
    expect(withoutVanished(view, held)).toBe(held);
    view.change((draft) => draft.forgetItem(a));
    expect(withoutVanished(view, held)).toMatchObject({ kind: 'holding', items: [c] });
    const asking = {
      kind: 'asking',
      question: 'put-aside',
      cell: CELL,
      fill: true,
      hand: held,
    } as const;
    expect(withoutVanished(view, asking)).toMatchObject({ kind: 'asking', hand: { items: [c] } });
    view.change((draft) => draft.forgetItem(c));
    expect(withoutVanished(view, held)).toBe(EMPTY_HAND);
  });
});
