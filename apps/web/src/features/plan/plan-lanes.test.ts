import { describe, expect, it } from 'vitest';
import { cellOf, type SprintState } from '@weft/domain';
import { sprintIdOf, teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { BACKLOG_CELL, cellsOf, lanesOf, neighbourOf } from './plan-lanes.ts';

const STATES: readonly SprintState[] = ['closed', 'running', 'planned', 'planned'];
const view = viewOfSnapshot({
  teams: ['Blue', 'Red'].map((name) => ({ ref: name, name })),
  sprints: STATES.map((state, at) => ({
    ref: `${at + 1}`,
    name: `${at + 1}`,
    number: at + 1,
    state,
  })),
  items: [],
  dependencies: [],
});
const cell = (team: string, sprint: string): ReturnType<typeof cellOf> =>
  cellOf({ team: teamIdOf(team), sprint: sprintIdOf(sprint) });

describe('the lanes of the plan', () => {
  it('are the first Sprint that has not begun and the next one, or those of the choice', () => {
    const names = (chosen?: string): readonly string[] =>
      lanesOf(view, chosen === undefined ? undefined : sprintIdOf(chosen)).sprints.map(
        ({ name }) => name,
      );
    expect(names()).toEqual(['3', '4']);
    expect(names('2')).toEqual(['2', '3']);
    expect(names('3')).toEqual(['3', '4']);
    expect(names('4')).toEqual(['4']);
    expect(names('1')).toEqual(['3', '4']);
    const begun = { teams: () => [], sprints: () => view.sprints().slice(0, 2) };
    expect(lanesOf(begun, undefined).sprints.map(({ name }) => name)).toEqual(['2']);
  });

  it('lead from cell to cell by arrows, and to the Product Backlog on the left', () => {
    const lanes = lanesOf(view, sprintIdOf('2'));
    expect(cellsOf(lanes)).toEqual([
      cell('Blue', '2'),
      cell('Blue', '3'),
      cell('Red', '2'),
      cell('Red', '3'),
    ]);
    const from = (team: string, sprint: string, key: string): unknown =>
      neighbourOf(lanes, cell(team, sprint), `Arrow${key}`);
    expect(neighbourOf(lanes, undefined, 'ArrowDown')).toBe(cell('Blue', '2'));
    expect(from('Blue', '2', 'Right')).toBe(cell('Blue', '3'));
    expect(from('Blue', '3', 'Right')).toBeUndefined();
    expect(from('Blue', '3', 'Down')).toBe(cell('Red', '3'));
    expect(from('Red', '3', 'Down')).toBeUndefined();
    expect(from('Blue', '2', 'Up')).toBeUndefined();
    expect(from('Red', '3', 'Left')).toBe(cell('Red', '2'));
    expect(from('Red', '2', 'Left')).toBe(BACKLOG_CELL);
    expect(neighbourOf(lanes, BACKLOG_CELL, 'ArrowRight')).toBe(cell('Blue', '2'));
    expect(neighbourOf(lanes, BACKLOG_CELL, 'ArrowLeft')).toBeUndefined();
    expect(neighbourOf(lanes, cell('Blue', '2'), 'Enter')).toBeUndefined();
  });

  it('have no cell without teams or Sprints', () => {
    const empty = viewOfSnapshot({ teams: [], sprints: [], items: [], dependencies: [] });
    expect(cellsOf(lanesOf(empty, undefined))).toEqual([]);
    expect(neighbourOf(lanesOf(empty, undefined), undefined, 'ArrowDown')).toBeUndefined();
  });
});
