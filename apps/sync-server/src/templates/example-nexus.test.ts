import { DEPENDENCY_CAUSES, OUTSIDE, VALUE_DIMENSIONS } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_NEXUS } from './example-nexus.ts';

const { teams, sprints, items, dependencies, capacities = [], goals = [] } = EXAMPLE_NEXUS;

describe('example Nexus', () => {
  it('refers only to what it holds, each ref once', () => {
    const refs = new Set(items.map(({ ref }) => ref));
    const teamRefs = new Set([...teams.map(({ ref }) => ref), OUTSIDE]);
    const sprintRefs = new Set(sprints.map(({ ref }) => ref));
    expect(refs.size).toBe(items.length);
    for (const { from, to, acceptedBy = [] } of dependencies) {
      expect(
        [from, to, ...acceptedBy].filter((ref) => !refs.has(ref) && !teamRefs.has(ref)),
      ).toEqual([]);
    }
    for (const { team, sprint } of [...items, ...capacities, ...goals]) {
      if (team !== undefined) expect(teamRefs.has(team), team).toBe(true);
      if (sprint !== undefined) expect(sprintRefs.has(sprint), sprint).toBe(true);
    }
  });

  it('has the size of a real Nexus and every cause of dependencies', () => {
    expect([teams.length, sprints.length, items.length]).toEqual([4, 3, 62]);
    const causes = new Set(dependencies.map(({ cause }) => cause));
    expect(causes).toEqual(new Set(DEPENDENCY_CAUSES));
    const described = items.filter(({ description }) => description !== undefined);
    expect(described.length).toBeGreaterThanOrEqual(12);
  });

  it('has PBIs that were sliced over several Sprints, and says of some what they are worth in each way', () => {
    const slices = items.filter(({ parent }) => parent !== undefined);
    expect(new Set(slices.map(({ parent }) => parent)).size).toBe(3);
    expect(slices.every(({ slicingSaw }) => slicingSaw === 'current')).toBe(true);
    const refs = new Set(items.map(({ ref }) => ref));
    expect(slices.filter(({ parent = '' }) => !refs.has(parent))).toEqual([]);
    const worth = items.flatMap(({ values = {} }) => Object.keys(values));
    expect(new Set(worth)).toEqual(new Set(VALUE_DIMENSIONS));
    expect(items.filter(({ values }) => values !== undefined)).toHaveLength(12);
  });

  it('knows its people, its Definition of Done and its plans, by refs that it holds', () => {
    const { people = [], criteria = [], plans = [], improvements = [] } = EXAMPLE_NEXUS;
    const of = (rows: readonly { readonly ref: string }[]) => new Set(rows.map(({ ref }) => ref));
    const [teamRefs, sprintRefs, itemRefs, peopleRefs] = [teams, sprints, items, people].map(of);
    const named = [
      ...people.flatMap((person) => (person.teams ?? []).map(({ team }) => teamRefs?.has(team))),
      ...criteria.map(({ team }) => team === undefined || teamRefs?.has(team)),
      ...criteria.map(({ restates }) => restates === undefined || of(criteria).has(restates)),
      ...plans.map(({ team }) => team === undefined || teamRefs?.has(team)),
      ...plans.map(({ sprint }) => sprintRefs?.has(sprint)),
      ...improvements.map(({ owner = '' }) => peopleRefs?.has(owner)),
      ...improvements.map(({ item = '' }) => itemRefs?.has(item)),
      ...dependencies.map(({ followUp }) => followUp === undefined || peopleRefs?.has(followUp)),
    ];
    expect(named.filter((isKnown) => isKnown !== true)).toEqual([]);
    expect([peopleRefs?.size, of(criteria).size]).toEqual([people.length, criteria.length]);
    expect(people.filter(({ accountabilities = [] }) => accountabilities.length > 0)).toHaveLength(
      2,
    );
  });

  it('has exactly one cell over its capacity', () => {
    const over = capacities.flatMap(({ team, sprint, points }) => {
      const inCell = items.filter((item) => item.team === team && item.sprint === sprint);
      const load = inCell.reduce((sum, { size = 0 }) => sum + size, 0);
      return load > points ? [`${team} ${sprint}: ${load} of ${points}`] : [];
    });
    expect(over).toEqual(['payments s13: 26 of 24']);
  });
});
