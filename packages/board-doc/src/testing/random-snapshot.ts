import {
  DEPENDENCY_CAUSES,
  ITEM_STATES,
  NEEDED_BY,
  type BoardSnapshot,
  type MapPoint,
  type SnapshotDependency,
  type SnapshotItem,
  type SnapshotMapObject,
} from '@weft/domain';
import { pick, type RandomSource } from './seeded-random.ts';
import { someAsset } from './some-asset.ts';

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
  const capacities = cells
    .filter(() => some(70))
    .map((cell) => ({ ...cell, points: 10 + random.below(20) }));
  const goals = cells
    .filter(() => some(20))
    .map((cell) => ({ ...cell, text: `Goal ${cell.team}` }));
  return {
    title: 'Random board',
    productGoal: 'Everything works together',
    teams,
    sprints,
    items,
    dependencies,
    capacities,
    goals,
    ...randomMap(random, refs),
  };
}

/** Most boards have a Map: some PBIs on it, notes, and what else people draw. */
function randomMap(
  random: RandomSource,
  items: readonly string[],
): Pick<BoardSnapshot, 'mapPlaces' | 'mapObjects'> {
  if (random.below(5) === 0) return {};
  const point = (): MapPoint => ({ x: random.below(2_000) - 500, y: random.below(2_000) - 500 });
  const groups = ['one', 'two', undefined, undefined] as const;
  const grouped = (): { readonly group?: string } => {
    const group = pick(random, groups);
    return group === undefined ? {} : { group };
  };
  const kinds = ['note', 'section', 'text', 'stroke', 'image'] as const;
  const mapObjects = Array.from({ length: 1 + random.below(8) }, (_, at): SnapshotMapObject => {
    const kind = kinds[at % kinds.length] ?? 'note';
    const common = {
      ref: `object ${at + 1}`,
      at: point(),
      size: { width: 100 + random.below(200), height: 100 + random.below(200) },
      ...(random.below(2) === 0 && { hue: random.below(9) }),
      ...(random.below(5) === 0 && { locked: true }),
      ...(random.below(2) === 0 && { byName: 'Ann' }),
      ...grouped(),
    };
    if (kind === 'stroke')
      return { ...common, kind, points: [0, 0, 20, random.below(90)], pen: 'thin' };
    const text = ` Note ${at + 1}`;
    if (kind === 'image') return { ...common, kind, text, asset: someAsset(random) };
    return kind === 'text' ? { ...common, kind, text, scale: 'large' } : { ...common, kind, text };
  });
  return {
    mapPlaces: items
      .filter(() => random.below(2) === 0)
      .map((ref) => ({
        ref,
        at: point(),
        ...grouped(),
        ...(random.below(5) === 0 && { locked: true }),
      })),
    mapObjects,
  };
}
