import { sprintIdOf, teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { checkWholeBoard, worstFirst } from '@weft/rules';
import { describe, expect, it } from 'vitest';
import { GROUPINGS, groupFindings } from './group-findings.ts';

const view = viewOfSnapshot({
  teams: ['red', 'blue', 'green'].map((ref) => ({ ref, name: ref })),
  sprints: [
    { ref: 's1', name: 'Sprint 1', number: 1, state: 'running' },
    { ref: 's2', name: 'Sprint 2', number: 2 },
  ],
  items: [
    { ref: 'A', title: 'A', team: 'red', sprint: 's1', size: 30 },
    { ref: 'B', title: 'B', team: 'blue', sprint: 's1', size: 1 },
    { ref: 'C', title: 'C', team: 'green', sprint: 's2', size: 1 },
  ],
  dependencies: [
    { from: 'A', to: 'B', cause: 'artifacts' },
    { from: 'C', to: 'B', cause: 'artifacts' },
  ],
  capacities: [{ team: 'red', sprint: 's1', points: 10 }],
});
const findings = worstFirst(checkWholeBoard(view, { today: '2026-11-21' }).values(), view);

describe('findings put together', () => {
  it('loses none, repeats none, and puts the group with the worst first', () => {
    for (const grouping of GROUPINGS) {
      if (grouping === 'worst') continue;
      const groups = groupFindings(findings, grouping, view);
      const grouped = groups.flatMap((group) => group.findings);
      expect(new Set(grouped)).toEqual(new Set(findings));
      expect(grouped).toHaveLength(findings.length);
      expect(new Set(groups.map((group) => group.id)).size).toBe(groups.length);
      expect(groups[0]?.findings[0]).toBe(findings[0]);
    }
  });

  it('by teams: pairs, single teams, and none apart', () => {
    const names = groupFindings(findings, 'teams', view).map((group) => group.name);
    const pair = [teamIdOf('red'), teamIdOf('blue')].sort();
    expect(names).toContainEqual({ by: 'pair', teams: pair });
    expect(names).toContainEqual({ by: 'team', team: teamIdOf('red') });
  });

  it('by Sprint: the earliest one that a finding has to do with', () => {
    const groups = groupFindings(findings, 'sprint', view);
    const first = groups.find(
      ({ name }) => name.by === 'sprint' && name.sprint === sprintIdOf('s1'),
    );
    expect(first?.findings.map((finding) => finding.rule)).toContain('dep-inverted');
  });

  it('by kind: what a rule is about', () => {
    const names = groupFindings(findings, 'kind', view).map((group) => group.name);
    expect(names).toContainEqual({ by: 'kind', kind: 'dependency' });
    expect(names).toContainEqual({ by: 'kind', kind: 'capacity' });
  });
});
