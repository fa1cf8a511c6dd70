import { describe, expect, it } from 'vitest';
import type { DraftSprint } from './draft-item.ts';
import { numberSprints, sprintStateOn } from './sprint-numbers.ts';

function named(...refs: readonly string[]): readonly DraftSprint[] {
  return refs.map((ref) => ({ ref, name: ref.split('\\').at(-1) ?? ref }));
}

function numbersOf(drafts: readonly DraftSprint[]): readonly string[] {
  return numberSprints(drafts, '2026-11-21').map(({ number, name }) => `${number} ${name}`);
}

describe('Sprint numbers', () => {
  it('[IC40] the last number in the name counts when all have a different one', () => {
    expect(numbersOf(named('2026 Sprint 10', 'Iteration 9'))).toEqual([
      '9 Iteration 9',
      '10 2026 Sprint 10',
    ]);
  });

  it('[IC40] otherwise they are counted, in the order of their names or first days', () => {
    expect(numbersOf(named('Blue 2', 'Blue 10', 'Red 2'))).toEqual([
      '1 Blue 2',
      '2 Blue 10',
      '3 Red 2',
    ]);
    expect(numbersOf(named('Winter', 'Autumn'))).toEqual(['1 Autumn', '2 Winter']);
    const dated = [
      { ref: 'Autumn', name: 'Autumn', start: '2026-12-01' },
      { ref: 'Winter', name: 'Winter', start: '2026-11-01' },
    ];
    expect(numbersOf(dated)).toEqual(['1 Winter', '2 Autumn']);
  });

  it('[IC40] names that several Sprints share become their whole path', () => {
    expect(numbersOf(named('R1\\Sprint 1', 'R2\\Sprint 1'))).toEqual([
      '1 R1\\Sprint 1',
      '2 R2\\Sprint 1',
    ]);
  });

  it('[IC16] the last day still runs, the day after is closed', () => {
    const sprint = { start: '2026-11-16', end: '2026-11-27' };
    expect(sprintStateOn('2026-11-15', sprint)).toBe('planned');
    expect(sprintStateOn('2026-11-16', sprint)).toBe('running');
    expect(sprintStateOn('2026-11-27', sprint)).toBe('running');
    expect(sprintStateOn('2026-11-28', sprint)).toBe('closed');
    expect(sprintStateOn('2026-11-28', {})).toBe('planned');
  });
});
