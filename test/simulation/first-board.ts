import type { BoardSnapshot } from '@weft/domain';
import { SeededRandom } from '@weft/sync-client/testing';
import type { Script } from './script.ts';

/** A plan with some of every finding. */
export function firstBoard({ seed, items }: Script): BoardSnapshot {
  const random = new SeededRandom(seed + 3);
  const teams = ['red', 'blue', 'green', 'grey'];
  const sprints = ['1', '2', '3', '4'];
  return {
    title: 'Board',
    teams: teams.map((ref) => ({ ref, name: ref })),
    sprints: sprints.map((ref) => ({
      ref,
      name: `Sprint ${ref}`,
      number: Number(ref),
      state: ref === '1' ? 'running' : 'planned',
    })),
    items: Array.from({ length: items }, (_, index) => {
      const team = random.pick(teams);
      const sprint = random.pick(sprints);
      return {
        ref: `i${index}`,
        title: `PBI ${index}`,
        ...(team !== undefined && random.below(5) > 0 && { team }),
        ...(sprint !== undefined && random.below(3) > 0 && { sprint }),
        size: 1 + random.below(8),
      };
    }),
    dependencies: Array.from({ length: items }, () => ({
      from: `i${random.below(items)}`,
      to: `i${random.below(items)}`,
    })).filter(({ from, to }) => from !== to),
    people: ['Ida', 'Jon', 'Kim'].map((name, at) => ({
      ref: name,
      name,
      teams: [{ team: teams[at] ?? 'red', percent: 100 }],
    })),
    criteria: ['Tested', 'Documented'].map((text) => ({ ref: text, text })),
    events: [
      { kind: 'daily', on: '2026-11-20', sprint: '1' },
      { kind: 'refinement', on: '2026-11-19' },
    ],
    integration: [
      { kind: 'issue', title: 'Test data', raisedOn: '2026-11-18' },
      { kind: 'issue', title: 'Build', raisedOn: '2026-11-19' },
    ],
    judgements: ['a', 'b', 'c', 'd'].map((name) => ({
      finding: `dep-cycle:${name}`,
      kind: 'accepted',
      until: '2026-12-24',
    })),
    improvements: [{ text: 'Integrate daily' }, { text: 'Pair across teams' }],
    capacities: teams.flatMap((team) =>
      sprints.map((sprint) => ({ team, sprint, points: Math.ceil(items / 4) })),
    ),
  };
}
