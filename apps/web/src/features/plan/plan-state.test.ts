import type { BoardSnapshot } from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { planStateOf, type PlanState } from './plan-state.ts';

const BOARD: BoardSnapshot = {
  title: '',
  teams: [{ ref: 'red', name: 'Red' }],
  sprints: [{ ref: '1', name: 'Sprint 1', number: 1 }],
  items: [
    { ref: 'a', title: 'A', team: 'red', sprint: '1' },
    { ref: 'b', title: 'B', team: 'red', sprint: '1' },
  ],
  dependencies: [],
};

function stateOf(change: Partial<BoardSnapshot>): PlanState {
  return planStateOf(viewOfSnapshot({ ...BOARD, ...change }), teamIdOf('red'), sprintIdOf('1'));
}

function finishedWith(items: readonly string[]): Partial<BoardSnapshot> {
  const finish = { byName: 'Ida', atMs: 1, items };
  return { plans: [{ team: 'red', sprint: '1', isFinished: true, finish }] };
}

describe('the state of a plan', () => {
  it('is open, or finished by somebody, or by nobody who is known', () => {
    expect(stateOf({})).toEqual({ kind: 'open' });
    expect(stateOf(finishedWith(['b', 'a']))).toMatchObject({
      kind: 'finished',
      finish: { byName: 'Ida', atMs: 1 },
    });
    expect(stateOf({ plans: [{ team: 'red', sprint: '1', isFinished: true }] })).toEqual({
      kind: 'finished',
      finish: undefined,
    });
  });

  it('is changed when PBIs came or went since, until the Sprint runs', () => {
    const changed = finishedWith(['a', 'c']);
    expect(stateOf(changed)).toMatchObject({
      kind: 'changed',
      change: { added: [itemIdOf('b')], removed: [itemIdOf('c')] },
    });
    const sprints = [{ ref: '1', name: 'Sprint 1', number: 1, state: 'running' as const }];
    expect(stateOf({ ...changed, sprints })).toMatchObject({ kind: 'finished' });
  });
});
