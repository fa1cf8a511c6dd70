import { brandId, type ItemId } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { activityOf } from './activity.ts';

const one = brandId<ItemId>('1'.repeat(26));
const two = brandId<ItemId>('2'.repeat(26));

describe('what somebody is doing', () => {
  it('names the strongest thing: moving, then writing, then looking', () => {
    const drag = { items: [two], cell: null, x: 0, y: 0 };
    const editing = { item: one, field: 'title' };
    expect(activityOf({ drag, editing, selection: [one] })).toEqual({ kind: 'drags', item: two });
    expect(activityOf({ editing, selection: [two] })).toEqual({ kind: 'writes', item: one });
    expect(activityOf({ selection: [two] })).toEqual({ kind: 'selects', item: two });
  });

  it('counts several, and has a word for none', () => {
    expect(activityOf({ selection: [one, two] })).toMatchObject({ kind: 'selects-many', count: 2 });
    expect(activityOf({ selection: [] }).kind).toBe('looks-around');
    expect(activityOf({}).kind).toBe('looks-around');
  });
});
