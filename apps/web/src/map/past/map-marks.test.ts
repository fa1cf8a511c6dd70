import { expect, it } from 'vitest';
import { compareBoards, type BoardSnapshot, type MapObjectId } from '@weft/domain';
import { entityIdOf, itemIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { layoutMap } from '@weft/layout';
import { comparisonOf } from '../../canvas/comparison/board-comparison.ts';
import { currentLaterMessages } from '../../messages/later.ts';
import { mapMarksOf } from './map-marks.ts';

const [cart, pay, gone] = [itemIdOf('cart'), itemIdOf('pay'), itemIdOf('gone')];
const objectOf = (ref: string): MapObjectId => entityIdOf<MapObjectId>('object', ref);
const [risk, plan, lost] = [objectOf('risk'), objectOf('plan'), objectOf('lost')];
const size = { width: 100, height: 80 };
const note = { kind: 'note', size, at: { x: 0, y: 0 } } as const;
const item = (ref: string, title: string): BoardSnapshot['items'][number] => ({ ref, title });

const BEFORE: BoardSnapshot = {
  teams: [],
  sprints: [],
  items: [item(cart, 'Cart'), item(pay, 'Pay'), item(gone, 'Gone')],
  dependencies: [],
  mapPlaces: [{ ref: cart, at: { x: 10, y: 10 } }],
  mapObjects: [
    { ...note, ref: risk, text: 'Risk' },
    { ...note, ref: lost, text: 'Lost', at: { x: 500, y: 0 } },
  ],
};

const AFTER: BoardSnapshot = {
  ...BEFORE,
  items: [item(cart, 'Cart'), item(pay, 'Paying')],
  mapPlaces: [{ ref: cart, at: { x: 300, y: 10 } }],
  mapObjects: [
    { ...note, ref: risk, text: 'Risk', at: { x: 40, y: 0 } },
    { ...note, ref: plan, text: 'Plan' },
  ],
};

it('a comparison marks on the Map what came, went, was changed, and where it stood before', () => {
  // A view is made of names; a snapshot of a board names by ids.
  const view = viewOfSnapshot({
    teams: [],
    sprints: [],
    items: [item('cart', 'Cart'), item('pay', 'Paying')],
    dependencies: [],
    mapPlaces: [{ ref: 'cart', at: { x: 300, y: 10 } }],
  });
  const here = { x: 7, y: 7, ...size };
  const marks = mapMarksOf(comparisonOf('Monday', compareBoards(BEFORE, AFTER)), {
    view,
    cards: layoutMap(view),
    objects: new Map([
      [risk, here],
      [plan, here],
    ]),
    nameOf: currentLaterMessages().changes.mapObject,
  });
  const told = marks.map(({ key, kind, name, at, from }) => [
    key,
    kind,
    name.replace(/^\S+ (?=Cart|Paying)/, ''),
    at === undefined ? undefined : at.x,
    from?.x,
  ]);
  expect(told).toEqual([
    [pay, 'changed', 'Paying', expect.any(Number), undefined],
    [gone, 'removed', 'Gone', undefined, undefined],
    [cart, 'changed', 'Cart', 300, 10],
    [risk, 'changed', 'Sticky note “Risk”', 7, 0],
    [plan, 'added', 'Sticky note “Plan”', 7, undefined],
    [lost, 'removed', 'Sticky note “Lost”', 500, undefined],
  ]);
});
