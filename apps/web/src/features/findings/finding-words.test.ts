import { describe, expect, it } from 'vitest';
import { teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import type { BoardSnapshot } from '@weft/domain';
import { RULE_IDS, checkWholeBoard, type Finding } from '@weft/rules';
import { currentMessages } from '../../messages/catalogue.ts';
import { currentFindingMessages } from '../../messages/finding-words.ts';
import { filterFindings } from './filter-findings.ts';
import { whatOf } from './finding-words.ts';

const { findings, ruleWords } = currentFindingMessages();
const { common, forms } = currentMessages();
const words = { findings, ruleWords, everyday: common, forms };

const BOARD: BoardSnapshot = {
  teams: [
    { ref: 'blue', name: 'Blue' },
    { ref: 'red', name: 'Red' },
  ],
  sprints: [
    { ref: 's1', name: 'Sprint 1', number: 1, state: 'running' },
    { ref: 's2', name: 'Sprint 2', number: 2 },
  ],
  items: [
    item('A', 'blue', 's2', 8),
    item('B', 'red', 's1', 3),
    item('C', 'blue', 's1', 13),
    item('D', 'blue', 's1', undefined),
    item('E', 'red', undefined, 1),
    item('F', 'red', 's2', 1),
  ],
  dependencies: [
    { from: 'A', to: 'B' },
    { from: 'C', to: 'B', cause: 'artifacts' },
    { from: 'B', to: 'C', cause: 'artifacts' },
    { from: 'E', to: 'D' },
    { from: 'ABC-99', to: 'F' },
  ],
  capacities: [{ team: 'blue', sprint: 's1', points: 10 }],
};

function item(
  key: string,
  team: string,
  sprint: string | undefined,
  size: number | undefined,
): BoardSnapshot['items'][number] {
  return {
    ref: key,
    title: key,
    team,
    ...(sprint !== undefined && { sprint }),
    ...(size !== undefined && { size }),
    external: { system: 'test', key, url: undefined },
  };
}

const view = viewOfSnapshot(BOARD);
const found = [...checkWholeBoard(view, { today: '2026-11-21' }).values()];

function said(rule: Finding['rule']): readonly string[] {
  return found
    .filter((finding) => finding.rule === rule)
    .map((finding) => whatOf(finding, view, words));
}

describe('what a finding says', () => {
  it('names PBIs, teams, Sprints and numbers', () => {
    expect(said('dep-inverted')).toEqual(['A (Sprint 2) must come before B (Sprint 1).']);
    expect(said('dep-same-sprint-cross-team')).toContain(
      'Blue must finish C before Red can finish B, both in Sprint 1.',
    );
    expect(said('dep-unscheduled-predecessor')).toEqual([
      'D (Sprint 1) waits for E, which is in no Sprint.',
    ]);
    expect(said('over-capacity')).toEqual([
      'Blue has 13 points for 10 in Sprint 1. 1 PBI without size comes on top.',
    ]);
    expect(said('nexus-size')).toEqual(['2 Scrum Teams work on this Product Backlog.']);
    expect(said('merge-dangling')).toEqual(['F waits for ABC-99, which is not on this board.']);
    expect(said('dep-cycle')[0]).toMatch(/^(B → C → B|C → B → C) wait for each other\.$/);
  });

  it('has a reason for every rule, in words of its own', () => {
    const reasons = RULE_IDS.map((rule) => ruleWords.why[rule]);
    expect(reasons.every((reason) => reason.endsWith('.'))).toBe(true);
    expect(new Set(reasons).size).toBe(RULE_IDS.length);
  });
});

describe('the filter of findings', () => {
  it('lets through the level and the team that were chosen, in order', () => {
    const red = teamIdOf('red');
    const risksOfRed = filterFindings(found, { severity: 'warning', team: red });
    expect(risksOfRed.length).toBeGreaterThan(0);
    expect(risksOfRed.every((each) => each.severity === 'warning')).toBe(true);
    expect(risksOfRed.every((each) => each.teams.includes(red))).toBe(true);
    expect(filterFindings(found, { severity: undefined, team: undefined })).toEqual(found);
  });
});
