import { CARD, overlaps, type Rectangle } from '@weft/layout';
import { describe, expect, it } from 'vitest';
import { SMALL_BOARD } from '../canvas/canvas-on-desk.ts';
import { freeMiddle } from './free-middle.ts';
import { blockOf, freePlace } from './free-place.ts';
import { mapOnDesk } from './map-on-desk.ts';

const card = (x: number, y: number) => ({ x, y, width: CARD.width, height: CARD.height });

describe('a place for what is put on the Map without a hand', () => {
  it('is the wanted one where nothing lies', () => {
    expect(freePlace(card(10, 20), [card(1_000, 0)])).toEqual({ x: 10, y: 20 });
  });

  it('is beside what lies there, a gap away', () => {
    const at = freePlace(card(0, 0), [card(40, 10)]);
    expect(overlaps(card(at.x, at.y), card(40, 10))).toBe(false);
    expect(Math.hypot(at.x, at.y)).toBeLessThan(2 * CARD.width);
  });

  it('is the wanted one when everything around is taken', () => {
    const everything = { x: -9_000, y: -9_000, width: 18_000, height: 18_000 };
    expect(freePlace(card(0, 0), [everything])).toEqual({ x: 0, y: 0 });
  });

  it('for several is a block of which no two lie on each other', () => {
    for (const count of [1, 2, 5, 30]) {
      const cards = blockOf(count).map(({ x, y }) => card(x, y));
      expect(cards).toHaveLength(count);
      expect(
        cards.some((one, index) => cards.slice(index + 1).some((other) => overlaps(one, other))),
      ).toBe(false);
    }
  });

  it('is not in the tray, and in view', () => {
    const { map } = mapOnDesk(SMALL_BOARD);
    const { tray } = map.arranger.home();
    const shown: Rectangle[] = [];
    const camera = { seen: tray.rectangle, reveal: (area: Rectangle) => void shown.push(area) };
    const note = { width: 192, height: 192 };
    const middle = freeMiddle(map, camera, note);
    const place = { x: middle.x - 96, y: middle.y - 96, ...note };
    expect(overlaps(place, tray.rectangle)).toBe(false);
    expect(shown).toEqual([place]);
  });
});
