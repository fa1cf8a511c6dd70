import type { BoardSnapshot } from '@weft/domain';
import { sprintIdOf, teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { checkPlanning, type PlanningObstacle } from './planning-obstacles.ts';

const TODAY = '2026-11-23';
const DATES = { start: '2026-11-23', end: '2026-12-04' };

/** Red and Blue have planned Sprint 2 completely; Green has finished and selected nothing. */
const COMPLETE: BoardSnapshot = {
  title: '',
  teams: ['red', 'blue', 'green'].map((ref) => ({ ref, name: ref })),
  sprints: [
    { ref: '1', name: 'Sprint 1', number: 1, state: 'closed' },
    { ref: '2', name: 'Sprint 2', number: 2, ...DATES },
    { ref: '3', name: 'Sprint 3', number: 3 },
  ],
  items: [
    { ref: 'a', title: 'A', team: 'red', sprint: '2' },
    { ref: 'b', title: 'B', team: 'blue', sprint: '2' },
    { ref: 'c', title: 'C', team: 'green', sprint: '3' },
  ],
  dependencies: [],
  criteria: [{ ref: 'tested', text: 'Tested' }],
  goals: [
    { sprint: '2', text: 'Sell' },
    { team: 'red', sprint: '2', text: 'Ship' },
    { team: 'blue', sprint: '2', text: 'Pay' },
  ],
  plans: ['red', 'blue', 'green'].map((team) => ({ team, sprint: '2', isFinished: true })),
};

function obstacles(change: Partial<BoardSnapshot>): readonly PlanningObstacle[] {
  return checkPlanning(viewOfSnapshot({ ...COMPLETE, ...change }), TODAY).obstacles;
}

describe('what keeps a planning from being complete', () => {
  it('is nothing when every team has finished, with goals and Definition of Done', () => {
    const check = checkPlanning(viewOfSnapshot(COMPLETE), TODAY);
    expect(check).toMatchObject({
      sprint: { id: sprintIdOf('2') },
      teams: [teamIdOf('red'), teamIdOf('blue')],
      items: 2,
      obstacles: [],
    });
  });

  it('is a team that has not finished, also one that selected nothing so far', () => {
    const plans = [{ team: 'blue', sprint: '2', isFinished: true }];
    expect(obstacles({ plans })).toEqual(
      ['red', 'green'].map((team) => ({ kind: 'team-open', team: teamIdOf(team) })),
    );
  });

  it('is a team whose plan changed after it was finished', () => {
    const [red, ...others] = COMPLETE.plans ?? [];
    if (red === undefined) throw new Error('the board lacks its plans');
    const finish = { byName: 'Ida', atMs: 1, items: ['c'] };
    expect(obstacles({ plans: [{ ...red, finish }, ...others] })).toEqual([
      { kind: 'team-changed', team: teamIdOf('red') },
    ]);
  });

  it('is what stops the Nexus: goals and Definition of Done', () => {
    const rules = obstacles({ goals: [], criteria: [] }).map((each) =>
      each.kind === 'finding' ? each.finding.rule : each.kind,
    );
    expect(rules).toEqual(['goal-missing', 'dod-missing']);
  });

  it('is asked of the Sprint that is meant, and there is none once it runs or is gone', () => {
    const view = viewOfSnapshot(COMPLETE);
    const later = checkPlanning(view, TODAY, sprintIdOf('3'));
    expect(later.sprint?.id).toBe(sprintIdOf('3'));
    expect(later.obstacles.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['no-dates', 'team-open', 'finding']),
    );
    for (const sprint of ['1', '9']) {
      expect(checkPlanning(view, TODAY, sprintIdOf(sprint)).obstacles).toEqual([
        { kind: 'no-sprint' },
      ]);
    }
  });

  it('is a Sprint without days, one that still runs, and a plan without PBIs', () => {
    const [first, second] = COMPLETE.sprints;
    if (first === undefined || second === undefined) throw new Error('the board lacks its Sprints');
    const { start: _start, end: _end, ...undated } = second;
    expect(obstacles({ sprints: [first, undated] })).toEqual([{ kind: 'no-dates' }]);
    expect(obstacles({ sprints: [{ ...first, state: 'running' }, second] })).toEqual([
      { kind: 'still-running', sprint: sprintIdOf('1') },
    ]);
    expect(obstacles({ items: [] })).toEqual([{ kind: 'nothing-selected' }]);
    expect(obstacles({ sprints: [first], items: [], goals: [], plans: [] })).toEqual([
      { kind: 'no-sprint' },
    ]);
  });
});
