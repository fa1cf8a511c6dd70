import type { PickedFile } from './pages/fixture-files.ts';

/** A table with 1,000 dependencies, three circles and one long chain in it, and what must be found. */
export interface PlantedGraph {
  readonly file: PickedFile;
  readonly edges: number;
  /** PBIs of each circle, in the order in which they wait for each other. */
  readonly circles: readonly (readonly string[])[];
  /** The chain, first to last; its PBIs are of two teams. */
  readonly chain: readonly string[];
}

const EDGES = 1_000;
const PAIRS = 500;
const CIRCLES = [
  ['C-1', 'C-2'],
  ['C-3', 'C-4', 'C-5'],
  ['C-6', 'C-7', 'C-8', 'C-9'],
] as const;
const CHAIN = ['L-1', 'L-2', 'L-3', 'L-4', 'L-5'] as const;

/**
 * Most PBIs only enable, or only wait, so that nothing among them is long or closed; circles and
 * chain stand apart.
 */
export function plantedGraph(): PlantedGraph {
  const waitsFor = new Map<string, string[]>();
  let edges = 0;
  const draw = (from: string, to: string): void => {
    const before = waitsFor.get(to) ?? [];
    before.push(from);
    waitsFor.set(to, before);
    edges += 1;
  };
  for (const circle of CIRCLES) {
    circle.forEach((item, index) => draw(item, circle[(index + 1) % circle.length] ?? item));
  }
  CHAIN.forEach((item, index) => {
    const next = CHAIN[index + 1];
    if (next !== undefined) draw(item, next);
  });
  const missing = EDGES - edges;
  for (let pair = 0; pair < missing; pair += 1) {
    const [index, step] = [pair % PAIRS, Math.floor(pair / PAIRS) + 1];
    draw(`A-${(index + 1).toString()}`, `B-${(((index + step * 7) % PAIRS) + 1).toString()}`);
  }
  const ids = [
    ...CIRCLES.flat(),
    ...CHAIN,
    ...Array.from({ length: PAIRS }, (_, index) => `A-${(index + 1).toString()}`),
    ...Array.from({ length: PAIRS }, (_, index) => `B-${(index + 1).toString()}`),
  ];
  const rows = ids.map((id, index) => {
    const team = CHAIN.some((item) => item === id) && index % 2 === 0 ? 'Tide' : 'Berth';
    return `${id},Work ${id},${team},"${(waitsFor.get(id) ?? []).join('; ')}"`;
  });
  const content = ['id,title,team,waits for', ...rows].join('\n');
  return { file: { name: 'planted.csv', content }, edges, circles: CIRCLES, chain: CHAIN };
}
