import { OUTSIDE, lineIdOf, type SnapshotItem } from '@weft/domain';
import { itemIdOf, teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { teamMatrixOf } from './team-matrix.ts';

const item = (ref: string, team: string | undefined): SnapshotItem => ({
  ref,
  title: ref,
  ...(team !== undefined && { team }),
});
const items = [
  item('r1', 'red'),
  item('r2', 'red'),
  item('b1', 'blue'),
  item('b2', 'blue'),
  item('none', undefined),
];
const teams = ['red', 'blue'].map((ref) => ({ ref, name: ref }));
const [red, blue] = [teamIdOf('red'), teamIdOf('blue')];

describe('teams × teams', () => {
  it('counts open lines from the team that waits to the one it waits for', () => {
    const view = viewOfSnapshot({
      teams,
      sprints: [],
      items,
      dependencies: [
        { from: 'r1', to: 'b1' },
        { from: 'r2', to: 'b1' },
        { from: 'b2', to: 'r1', resolved: true },
        { from: 'r1', to: 'r2' },
        { from: 'none', to: 'b1' },
      ],
    });
    const matrix = teamMatrixOf(view);
    expect(matrix.teams).toEqual([red, blue]);
    expect(matrix.linesBetween(blue, red).map((line) => line.id)).toEqual(
      ['r1', 'r2'].map((ref) => lineIdOf(itemIdOf(ref), itemIdOf('b1'))),
    );
    expect(matrix.linesBetween(red, blue)).toEqual([]);
    expect(matrix.linesBetween(red, red)).toEqual([]);
  });

  it('leaves out what is Done or put aside, and shows the outside where something leads there', () => {
    const view = viewOfSnapshot({
      teams,
      sprints: [],
      items: [...items, item('out', 'OUTSIDE')],
      dependencies: [
        { from: 'r1', to: 'b1' },
        { from: 'r2', to: 'b2' },
        { from: 'out', to: 'b1' },
      ],
    });
    view.change((draft) => {
      draft.putItem(itemIdOf('r1'), { state: 'done' });
      draft.putItem(itemIdOf('b2'), { aside: true });
    });
    const matrix = teamMatrixOf(view);
    expect(matrix.teams).toEqual([red, blue, OUTSIDE]);
    expect(matrix.linesBetween(blue, red)).toEqual([]);
    expect(matrix.linesBetween(blue, OUTSIDE)).toHaveLength(1);
  });
});
