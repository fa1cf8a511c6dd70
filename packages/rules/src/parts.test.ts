import { cellOf } from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { checkWholeBoard } from './check-whole-board.ts';
import { RULE_IDS, RULE_KINDS, kindOfRule } from './rule-catalogue.ts';
import { guideSectionOf, guideSectionsOf } from './guide-reference.ts';
import { loadLevel, loadOf } from './load.ts';
import { TODAY, boardOf } from './testing/board-of.ts';
import { Timeline } from './timeline.ts';
import { worstFirst } from './worst-first.ts';

describe('loads', () => {
  it('[RU30] sizes are summed exactly, and those without one are counted', () => {
    const board = boardOf(['a red 2 0.1', 'b red 2 0.2', 'c red 2 -', 'd red 3 9']);
    const cell = cellOf({ team: teamIdOf('red'), sprint: sprintIdOf('2') });
    expect(loadOf(board, cell)).toEqual({ points: 0.3, withoutSize: 1, count: 3 });
    const before = loadOf(board, cell);
    board.change((draft) => draft.putItem(itemIdOf('a'), { rank: 'z' }));
    expect(loadOf(board, cell)).toEqual(before);
  });

  it('[RU31] levels change at 85, 100 and 120 per cent', () => {
    const levels = [0, 16, 17, 20, 20.1, 24, 24.1].map((points) => loadLevel(points, 20));
    expect(levels).toEqual(['calm', 'calm', 'tight', 'tight', 'over', 'over', 'far-over']);
    expect([loadLevel(99, undefined), loadLevel(0, 0), loadLevel(1, 0)]).toEqual([
      'calm',
      'calm',
      'far-over',
    ]);
  });
});

describe('order', () => {
  it('[RU32] worst first: severity, teams, PBIs waiting behind, nearest Sprint, key', () => {
    const board = boardOf(
      [
        'a red 5',
        'b blue 4',
        'c red 5',
        'd red 4',
        'e red 3',
        'f red 2',
        'g red 2',
        'h blue 2',
        'i red 5',
        'j red 4',
        'k red 5',
      ],
      ['a>b', 'c>d', 'e>f', 'g>h', 'i>j', 'i>k', { from: 'k', to: 'nowhere' }],
    );
    const about = new Set(['dep-inverted', 'dep-same-sprint-cross-team', 'merge-dangling']);
    const findings = [...checkWholeBoard(board, { today: TODAY }).values()].filter((finding) =>
      about.has(finding.rule),
    );
    const order = worstFirst(findings, board).map((finding) => finding.lines[0]);
    const lineOf = (from: string, to: string) => `${itemIdOf(from)}>${itemIdOf(to)}`;
    const expected = [
      lineOf('a', 'b'),
      lineOf('i', 'j'),
      lineOf('e', 'f'),
      lineOf('c', 'd'),
      lineOf('g', 'h'),
      lineOf('k', 'nowhere'),
    ];
    expect(order).toEqual(expected);
    expect(worstFirst(findings.toReversed(), board).map((one) => one.lines[0])).toEqual(expected);
  });
});

describe('sources', () => {
  it('[RU33] every rule is of one kind, and there is a rule of every kind', () => {
    expect(kindOfRule('dep-redundant')).toBe('dependency');
    expect(kindOfRule('free-to-move')).toBe('capacity');
    expect(new Set(RULE_IDS.map((rule) => kindOfRule(rule)))).toEqual(new Set(RULE_KINDS));
  });

  it('[RU33] every rule names a section of the Nexus Guide', () => {
    for (const rule of RULE_IDS) {
      expect(guideSectionOf(rule).section).not.toBe('');
      expect(guideSectionsOf(rule)[0]).toEqual(guideSectionOf(rule));
      const editions = guideSectionsOf(rule).map((reference) => reference.edition);
      expect(new Set(editions).size).toBe(editions.length);
    }
  });
});

describe('timeline', () => {
  const boardWith = (...sprints: [number, 'planned' | 'running' | 'closed'][]) =>
    new Timeline(
      viewOfSnapshot({
        teams: [],
        items: [],
        dependencies: [],
        sprints: sprints.map(([number, state], index) => ({
          ref: String(index),
          name: '',
          number,
          state,
        })),
      }),
    );

  it('[RU34] equal numbers are one point, gaps are none', () => {
    const timeline = boardWith([7, 'planned'], [3, 'closed'], [7, 'planned']);
    expect(['1', '0', '2'].map((ref) => timeline.pointOf(sprintIdOf(ref)))).toEqual([0, 1, 1]);
    expect(timeline.pointOf(null)).toBeUndefined();
    expect(timeline.pointOf(sprintIdOf('unknown'))).toBeUndefined();
  });

  it('[RU34] the current Sprint is the first running one, else the first planned one', () => {
    expect(boardWith([1, 'closed'], [2, 'planned'], [3, 'running'], [4, 'running']).current).toBe(
      2,
    );
    expect(boardWith([1, 'closed'], [2, 'planned'], [3, 'planned']).current).toBe(1);
    expect(boardWith([1, 'closed']).current).toBeUndefined();
  });

  it('[RU34] near is up to the Sprint after the current one', () => {
    const timeline = boardWith([1, 'running'], [2, 'planned'], [3, 'planned']);
    expect([0, 1, 2].map((point) => timeline.isNear(point))).toEqual([true, true, false]);
    expect(boardWith([1, 'closed'], [2, 'closed']).isNear(1)).toBe(true);
  });
});
