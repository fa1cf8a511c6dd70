import { describe, expect, it } from 'vitest';
import { brandId, type ItemId, type MapGroupId, type MapObject } from '@weft/domain';
import { objectId, sampleNote, sampleSection, sampleStroke } from '../sample-objects.ts';
import { thatMove, withGroups, type MapContents, type StandingItem } from './together.ts';

const GROUP = brandId<MapGroupId>('G'.padEnd(26, '0'));
const itemId = (number: number): ItemId => brandId<ItemId>(number.toString().padStart(26, 'P'));
const standing = (number: number, x: number, y: number): StandingItem => ({
  id: itemId(number),
  rectangle: { x, y, width: 224, height: 96 },
  group: undefined,
  locked: false,
});

function contents(objects: readonly MapObject[], items: readonly StandingItem[] = []): MapContents {
  return { objects, items, rectangleOf: ({ at, size }) => ({ ...at, ...size }) };
}

describe('what belongs together on the Map', () => {
  it('is what was grouped, notes and PBIs alike', () => {
    const map = contents(
      [sampleNote(1, { group: GROUP }), sampleNote(2), sampleNote(3, { group: GROUP })],
      [{ ...standing(1, 0, 0), group: GROUP }, standing(2, 0, 0)],
    );
    const chosen = withGroups({ items: new Set(), objects: new Set([objectId(1)]) }, map);
    expect([...chosen.objects]).toEqual([objectId(1), objectId(3)]);
    expect([...chosen.items]).toEqual([itemId(1)]);
    const alone = { items: new Set<ItemId>(), objects: new Set([objectId(2)]) };
    expect(withGroups(alone, map)).toBe(alone);
  });

  it('moves with a section when it lies wholly in it', () => {
    const map = contents(
      [
        sampleSection(1, { at: { x: 0, y: 0 } }),
        sampleNote(2, { at: { x: 20, y: 20 } }),
        sampleNote(3, { at: { x: 600, y: 20 } }),
        sampleStroke(4, { at: { x: 500, y: 200 } }),
        sampleSection(5, { at: { x: 300, y: 250 }, size: { width: 200, height: 120 } }),
      ],
      [standing(1, 240, 100), standing(2, 900, 0)],
    );
    const moving = thatMove({ items: new Set(), objects: new Set([objectId(1)]) }, map);
    expect([...moving.objects]).toEqual([1, 2, 4, 5].map(objectId));
    expect([...moving.items]).toEqual([itemId(1)]);
  });

  it('stays where it is locked', () => {
    const locked = { locked: true };
    const map = contents(
      [
        sampleSection(1),
        sampleNote(2, { at: { x: 20, y: 20 }, ...locked }),
        sampleSection(3, { at: { x: 1000, y: 0 }, ...locked }),
        sampleNote(4, { at: { x: 1020, y: 20 } }),
      ],
      [{ ...standing(1, 240, 100), ...locked }],
    );
    const all = new Set([1, 3].map(objectId));
    const moving = thatMove({ items: new Set([itemId(1)]), objects: all }, map);
    expect([...moving.objects]).toEqual([objectId(1)]);
    expect(moving.items.size).toBe(0);
  });
});
