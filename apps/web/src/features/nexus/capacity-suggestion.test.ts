import type { BoardSnapshot, SnapshotItem, SprintState } from '@weft/domain';
import { viewOfSnapshot } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { suggestedCapacity, type CapacitySuggestion } from './capacity-suggestion.ts';

/** Points that Red got Done and integrated in Sprint 1, 2, …; the last Sprint asks. */
function suggestion(
  past: readonly (readonly Partial<SnapshotItem>[])[],
  state: SprintState = 'closed',
): CapacitySuggestion | undefined {
  const sprints = [...past, []].map((_, at) => ({
    ref: `s${at}`,
    name: `Sprint ${at}`,
    number: at,
    state: at < past.length ? state : ('planned' as const),
  }));
  const items = past.flatMap((rows, sprint) =>
    rows.map((row, at) => ({
      ref: `i${sprint}-${at}`,
      title: 'PBI',
      team: 'red',
      sprint: `s${sprint}`,
      ...row,
    })),
  );
  const board: BoardSnapshot = {
    title: '',
    teams: [
      { ref: 'red', name: 'Red', hue: 0 },
      { ref: 'blue', name: 'Blue', hue: 1 },
    ],
    sprints,
    items,
    dependencies: [],
  };
  const view = viewOfSnapshot(board);
  const red = view.teams().find(({ name }) => name === 'Red');
  const asking = view.sprints().at(-1);
  if (red === undefined || asking === undefined) throw new Error('the board lacks its team');
  return suggestedCapacity(view, red.id, asking);
}

const integrated = (size: number): Partial<SnapshotItem> => ({
  size,
  state: 'done',
  integrated: true,
});

describe('the suggested capacity', () => {
  it('is the median of the last three closed Sprints, not of earlier ones', () => {
    const past = [[integrated(99)], [integrated(10)], [integrated(30)], [integrated(12)]];
    expect(suggestion(past)).toEqual({ points: 12, past: [10, 30, 12] });
  });

  it('is the middle of two, and what there is of one', () => {
    expect(suggestion([[integrated(10)], [integrated(15)]])?.points).toBe(12.5);
    expect(suggestion([[integrated(8), integrated(5)]])?.points).toBe(13);
  });

  it('counts only what is Done and integrated, of this team', () => {
    const rows = [
      integrated(5),
      { size: 8, state: 'done' as const },
      { size: 3, state: 'doing' as const, integrated: true },
      { ...integrated(2), team: 'blue' },
      { state: 'done' as const, integrated: true },
    ];
    expect(suggestion([rows])).toEqual({ points: 5, past: [5] });
  });

  it('says nothing before a Sprint was closed, and 0 where nothing was integrated', () => {
    expect(suggestion([[integrated(5)]], 'running')).toBeUndefined();
    expect(suggestion([[]])?.points).toBe(0);
  });

  it('adds fractions without a rest', () => {
    expect(suggestion([[integrated(0.1), integrated(0.2)]])?.points).toBe(0.3);
  });
});
