import type { BoardSnapshot } from '@weft/domain';
import { seededRandom } from '../seeded-random.ts';

const TEAMS = 9;
const SPRINTS = 6;
const SIZES = [1, 2, 3, 5, 8, 13] as const;
/** Two in three PBIs are planned. */
const PLANNED = 2 / 3;

const WORDS =
  'guest order pays basket checkout card address search result photo price stock label parcel return voucher receipt login password mail'.split(
    ' ',
  );

/** A board of `items` PBIs, every second of which another one waits for, with titles and texts as long as people write them; the same for the same number. */
export function largeSnapshot(items: number): BoardSnapshot {
  const random = seededRandom(20_261_121);
  const below = (count: number): number => Math.floor(random() * count);
  const words = (count: number): string =>
    Array.from({ length: count }, () => WORDS[below(WORDS.length)] ?? '').join(' ');
  const teams = Array.from({ length: TEAMS }, (_, at) => ({ ref: `t${at}`, name: `Team ${at}` }));
  const sprints = Array.from({ length: SPRINTS }, (_, at) => ({
    ref: `s${at}`,
    name: `Sprint ${at}`,
    number: at + 1,
  }));
  return {
    title: 'Measured',
    teams,
    sprints,
    items: Array.from({ length: items }, (_, at) => ({
      ref: `i${at}`,
      title: words(4 + below(5)),
      description: words(10 + below(20)),
      acceptance: words(8 + below(12)),
      size: SIZES[below(SIZES.length)] ?? 3,
      ready: random() < 0.5,
      ...(random() < PLANNED && { team: `t${below(TEAMS)}`, sprint: `s${below(SPRINTS)}` }),
    })),
    dependencies: Array.from({ length: items / 2 }, (_, at) => ({
      from: `i${at}`,
      to: `i${(at + 1 + below(items - 1)) % items}`,
    })),
    capacities: [],
  };
}
