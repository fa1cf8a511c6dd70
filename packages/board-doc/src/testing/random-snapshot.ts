import {
  DEPENDENCY_CAUSES,
  ITEM_STATES,
  NEEDED_BY,
  type BoardSnapshot,
  type SnapshotDependency,
  type SnapshotItem,
} from '@weft/domain';
import { pick, type RandomSource } from './seeded-random.ts';

const TEAM_NAMES = ['Delta', 'Fjord', 'Gannet', 'Heron', 'Ibis', 'Jetty', 'Knot'] as const;

/**
 * A board as plain data: `items` PBIs (20 to 200 make boards worth looking at) over teams and
 * Sprints, with about one dependency per PBI, some of them in circles, parents, goals and capacities.
 */
export function randomSnapshot(
  random: RandomSource,
  options: { readonly items: number },
): BoardSnapshot {
  const teams = TEAM_NAMES.slice(0, 2 + random.below(TEAM_NAMES.length - 1)).map((name) => ({
    ref: name,
    name,
    ...(random.below(2) === 0 && { skills: [`${name} skill`] }),
  }));
  const sprints = Array.from({ length: 2 + random.below(5) }, (_, at) => ({
    ref: `S${at + 1}`,
    name: `Sprint ${at + 1}`,
    number: at + 1,
    state: at === 0 ? ('running' as const) : ('planned' as const),
  }));
  const refs = Array.from({ length: options.items }, (_, at) => `PBI ${at + 1}`);
  const some = (share: number): boolean => random.below(100) < share;
  const items = refs.map((ref, at): SnapshotItem => {
    const team = pick(random, teams)?.ref;
    const sprint = pick(random, sprints)?.ref;
    const state = pick(random, ITEM_STATES);
    const parent = refs[random.below(at + 1) - 1];
    return {
      ref,
      title: `${ref} ${'long '.repeat(random.below(3))}title`,
      ...(some(10) && { description: `About ${ref}.` }),
      ...(some(10) && { acceptance: `${ref} works.` }),
      ...(some(80) && team !== undefined && { team }),
      ...(some(70) && sprint !== undefined && { sprint }),
      ...(some(80) && { size: random.below(14) }),
      ...(some(50) && { ready: some(60) }),
      ...(some(50) && state !== undefined && { state }),
      ...(some(15) && { integrated: true }),
      ...(some(15) && parent !== undefined && { parent }),
      ...(some(20) && { needs: ['database', 'payments'].slice(random.below(2)) }),
      ...(some(20) && { external: { system: 'jira', key: `PAY-${at}`, url: undefined } }),
      ...(some(10) && { supportsGoal: true }),
    };
  });
  const dependencies = refs.flatMap((): SnapshotDependency[] => {
    const from = pick(random, refs);
    const to = some(3) ? 'ABC-99' : pick(random, refs);
    const cause = pick(random, DEPENDENCY_CAUSES);
    const neededBy = pick(random, NEEDED_BY);
    if (from === undefined || to === undefined || from === to) return [];
    return [
      {
        from,
        to,
        ...(some(70) && cause !== undefined && { cause }),
        ...(some(30) && neededBy !== undefined && { neededBy }),
        ...(some(10) && { resolved: true }),
        ...(some(20) && { acceptedBy: teams.slice(0, 2).map((team) => team.ref) }),
        ...(some(10) && { note: `${from} first` }),
      },
    ];
  });
  const cells = teams.flatMap((team) =>
    sprints.map((sprint) => ({ team: team.ref, sprint: sprint.ref })),
  );
  return {
    title: 'Random board',
    productGoal: 'Everything works together',
    teams,
    sprints,
    items,
    dependencies,
    capacities: cells
      .filter(() => some(70))
      .map((cell) => ({ ...cell, points: 10 + random.below(20) })),
    goals: cells.filter(() => some(20)).map((cell) => ({ ...cell, text: `Goal ${cell.team}` })),
  };
}
