import type { SnapshotDependency, SnapshotItem } from '@weft/domain';
import { itemIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { circleClosedBy } from './circle.ts';

const REFS = ['a', 'b', 'c', 'd'];

function circle(
  lines: readonly SnapshotDependency[],
  [from, to]: readonly [string, string],
  details: Readonly<Record<string, Partial<SnapshotItem>>> = {},
): readonly string[] | undefined {
  const items = REFS.map((ref) => ({ ref, title: ref, ...details[ref] }));
  const view = viewOfSnapshot({ teams: [], sprints: [], items, dependencies: lines });
  const names = new Map(REFS.map((ref) => [itemIdOf(ref), ref]));
  return circleClosedBy(view, itemIdOf(from), itemIdOf(to))?.map((id) => names.get(id) ?? id);
}

describe('circle that a new line would close', () => {
  const chain = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'c', to: 'd' },
  ];

  it('is the way back, the shortest one', () => {
    expect(circle(chain, ['d', 'a'])).toEqual(['a', 'b', 'c', 'd', 'a']);
    expect(circle([...chain, { from: 'a', to: 'd' }], ['d', 'a'])).toEqual(['a', 'd', 'a']);
    expect(circle(chain, ['b', 'a'])).toEqual(['a', 'b', 'a']);
  });

  it('is none when there is no way back', () => {
    expect(circle(chain, ['a', 'd'])).toBeUndefined();
    expect(circle([], ['a', 'b'])).toBeUndefined();
  });

  it('does not lead over what is resolved or done', () => {
    expect(circle([{ from: 'a', to: 'b', resolved: true }], ['b', 'a'])).toBeUndefined();
    expect(circle(chain, ['d', 'a'], { b: { state: 'done' } })).toBeUndefined();
  });

  it('ends on boards that hold a circle already', () => {
    expect(circle([...chain, { from: 'c', to: 'b' }], ['d', 'c'])).toEqual(['c', 'd', 'c']);
    expect(circle([...chain, { from: 'c', to: 'b' }], ['a', 'd'])).toBeUndefined();
  });
});
