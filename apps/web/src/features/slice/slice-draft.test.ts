import { NOWHERE, brandId, type ItemId, type LineId } from '@weft/domain';
import { itemIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { faultOf, sliceEdit, sumOf, type LineShare, type PartDraft } from './slice-draft.ts';

const part = (title: string, size: string): PartDraft => ({ title, size, place: NOWHERE });
const view = viewOfSnapshot({
  teams: [],
  sprints: [],
  items: [{ ref: 'a', title: 'A', size: 8 }],
  dependencies: [],
});
const item = view.item(itemIdOf('a'));
if (item === undefined) throw new Error('the board of this test has one PBI');
const ids = ['second', 'third'].map((name) => brandId<ItemId>(name));
const line = (name: string): LineId => `${name}>${name}` as LineId;

describe('parts of a slice', () => {
  it('need a title that is not too long, and a size that is a number or nothing', () => {
    expect(faultOf(part(' ', ''))).toBe('empty-title');
    expect(faultOf(part('x'.repeat(501), ''))).toBe('title-too-long');
    for (const size of ['-1', 'five', '10001', '1e3']) {
      expect(faultOf(part('One', size))).toBe('bad-size');
    }
    for (const size of ['', '0', ' 2.5 ', '2,5', '10000']) {
      expect(faultOf(part('One', size))).toBeUndefined();
    }
  });

  it('become an edit once all of them are right', () => {
    expect(sliceEdit(item, [part(' One ', '2,5'), part('', '')], ids, new Map())).toBeUndefined();
    expect(sliceEdit(item, [part(' One ', '2,5'), part('Two', '')], ids, new Map())).toEqual({
      kind: 'slice-item',
      item: item.id,
      title: 'One',
      size: 2.5,
      place: NOWHERE,
      parts: [
        { id: ids[0], title: 'Two', size: null, place: NOWHERE, takesLines: [], alsoLines: [] },
      ],
    });
  });

  it('take the dependencies that were given to them, or share them', () => {
    const shares = new Map<LineId, LineShare>([
      [line('first'), 0],
      [line('second'), 1],
      [line('third'), 2],
      [line('every'), 'all'],
    ]);
    const drafts = [part('One', ''), part('Two', ''), part('Three', '')];
    const edit = sliceEdit(item, drafts, ids, shares);
    expect(edit?.parts.map(({ takesLines, alsoLines }) => [takesLines, alsoLines])).toEqual([
      [[line('second')], [line('every')]],
      [[line('third')], [line('every')]],
    ]);
  });

  it('take acceptance notes with them, and leave them alone when none was moved', () => {
    const drafts = [part('One', ''), part('Two', '')];
    const notes = [
      { text: 'stays', part: 0 },
      { text: 'goes', part: 1 },
      { text: 'goes too', part: 1 },
    ];
    const moved = sliceEdit(item, drafts, ids, new Map(), notes);
    expect(moved?.acceptance).toBe('stays');
    expect(moved?.parts[0]?.acceptance).toBe('goes\ngoes too');
    const left = sliceEdit(item, drafts, ids, new Map(), [{ text: 'stays', part: 0 }]);
    expect(left).not.toHaveProperty('acceptance');
    expect(left?.parts[0]).not.toHaveProperty('acceptance');
  });

  it('add up what has a size', () => {
    expect(sumOf([part('', '5'), part('', '3')])).toEqual({ sizes: [5, 3], sum: 8 });
    expect(sumOf([part('', ''), part('', 'x')])).toBeUndefined();
  });
});
