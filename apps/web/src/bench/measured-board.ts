import { BoardDocument, createYDoc, writeSnapshot } from '@weft/board-doc';
import { brandId, type BoardSnapshot, type UserId } from '@weft/domain';

const TEAMS = 9;
const SPRINTS = 8;
const SIZES = [1, 2, 3, 5, 8];
/** Dependencies per PBI. */
const LINES_PER_ITEM = 2;
/** Of all dependencies so many lead from a later PBI to an earlier one. */
const BACKWARDS_EVERY = 200;
/** PBIs depend on others no farther away in the Product Backlog than this share of it. */
const REACH = 1 / 6;
/** On the Map PBIs stand about so far apart, each moved off its place by up to `off`; pixels. */
const MAP = { across: 320, down: 170, off: 40 } as const;
const SEED = 20_261_121;

/**
 * A board as a Nexus has it after a year: nine teams, eight Sprints, two thirds of the PBIs planned
 * in about the order of the Product Backlog, two dependencies a PBI, and every PBI somewhere on the
 * Map. The same for the same count.
 */
export function measuredBoard(count: number): BoardSnapshot {
  const random = seededRandom(SEED);
  const below = (limit: number): number => Math.floor(random() * limit);
  const teams = Array.from({ length: TEAMS }, (_, at) => ({
    ref: `t${at.toString()}`,
    name: `Team ${(at + 1).toString()}`,
  }));
  const sprints = Array.from({ length: SPRINTS }, (_, at) => ({
    ref: `s${at.toString()}`,
    name: `Sprint ${(at + 1).toString()}`,
    number: at + 1,
  }));
  const items = Array.from({ length: count }, (_, at) => {
    const sprint = Math.floor((at / count) * 1.5 * SPRINTS);
    return {
      ref: `i${at.toString()}`,
      title: `Somebody can do something with part ${(at + 1).toString()}`,
      size: SIZES[below(SIZES.length)] ?? 3,
      ready: random() < 0.5,
      team: `t${below(TEAMS).toString()}`,
      ...(sprint < SPRINTS && { sprint: `s${sprint.toString()}` }),
    };
  });
  const pairs = new Map<string, { readonly from: string; readonly to: string }>();
  for (let at = 0; pairs.size < count * LINES_PER_ITEM; at += 1) {
    const earlier = below(count - 1);
    const later = Math.min(count - 1, earlier + 1 + below(count * REACH));
    const [from, to] = at % BACKWARDS_EVERY === 0 ? [later, earlier] : [earlier, later];
    pairs.set(`${from.toString()} ${to.toString()}`, {
      from: `i${from.toString()}`,
      to: `i${to.toString()}`,
    });
  }
  const capacities = teams.flatMap(({ ref: team }) =>
    sprints.map(({ ref: sprint }) => ({ team, sprint, points: (count / TEAMS / SPRINTS) * 2.5 })),
  );
  const rows = Math.ceil(Math.sqrt(count));
  const mapPlaces = items.map(({ ref }, at) => ({
    ref,
    at: {
      x: Math.floor(at / rows) * MAP.across + below(MAP.off),
      y: (at % rows) * MAP.down + below(MAP.off),
    },
  }));
  return {
    title: 'Measured',
    teams,
    sprints,
    items,
    dependencies: [...pairs.values()],
    capacities,
    mapPlaces,
  };
}

/** The same as a document: with the same ids for the same count, so that its lines run the same way. */
export function measuredDocument(count: number): BoardDocument {
  const random = seededRandom(SEED);
  const doc = createYDoc();
  writeSnapshot(doc, measuredBoard(count), {
    by: brandId<UserId>('0'.repeat(26)),
    nowMs: 0,
    random: (bytes) => bytes.map(() => Math.floor(random() * 256)),
  });
  return new BoardDocument(doc);
}

/** A number in [0, 1) from a fixed sequence (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
