import type { BoardSnapshot } from '@weft/domain';
import { seededRandom } from '../large-board.ts';

const TEAMS = 9;
const SPRINTS = 8;
const SIZES = [1, 2, 3, 5, 8];
/** Dependencies per PBI. */
const LINES_PER_ITEM = 2;
/** Of all dependencies so many lead from a later PBI to an earlier one. */
const BACKWARDS_EVERY = 200;
/** PBIs depend on others no farther away in the Product Backlog than this share of it. */
const REACH = 1 / 6;

/**
 * A board as a Nexus has it after a year: nine teams, eight Sprints, two thirds of the PBIs planned
 * in about the order of the Product Backlog, two dependencies a PBI. The same for the same count.
 */
export function canvasBoardOf(count: number): BoardSnapshot {
  const random = seededRandom(20_261_121);
  const below = (limit: number): number => Math.floor(random() * limit);
  const teams = Array.from({ length: TEAMS }, (_, at) => ({
    ref: `t${at}`,
    name: `Team ${at + 1}`,
  }));
  const sprints = Array.from({ length: SPRINTS }, (_, at) => ({
    ref: `s${at}`,
    name: `Sprint ${at + 1}`,
    number: at + 1,
  }));
  const items = Array.from({ length: count }, (_, at) => {
    const sprint = Math.floor((at / count) * 1.5 * SPRINTS);
    return {
      ref: `i${at}`,
      title: `Somebody can do something with part ${at + 1}`,
      size: SIZES[below(SIZES.length)] ?? 3,
      ready: random() < 0.5,
      team: `t${below(TEAMS)}`,
      ...(sprint < SPRINTS && { sprint: `s${sprint}` }),
    };
  });
  const pairs = new Map<string, { readonly from: string; readonly to: string }>();
  for (let at = 0; pairs.size < count * LINES_PER_ITEM; at += 1) {
    const earlier = below(count - 1);
    const later = Math.min(count - 1, earlier + 1 + below(count * REACH));
    const [from, to] = at % BACKWARDS_EVERY === 0 ? [later, earlier] : [earlier, later];
    pairs.set(`${from} ${to}`, { from: `i${from}`, to: `i${to}` });
  }
  const capacities = teams.flatMap(({ ref: team }) =>
    sprints.map(({ ref: sprint }) => ({ team, sprint, points: (count / TEAMS / SPRINTS) * 2.5 })),
  );
  return {
    title: 'Measured',
    teams,
    sprints,
    items,
    dependencies: [...pairs.values()],
    capacities,
  };
}
