/**
 * What one gesture costs the main thread of a page that shows a board: Weft's Grid and Map, React Flow as its first
 * pages show it (naive) and as its page on performance says (tuned), each as a multiple of a page that draws the same
 * with a bare canvas, and can do nothing else. All are built, and driven with the same real mouse, in turn, in one run.
 *
 * Run: `npm run bench:canvas`; `--sizes 2000,10000`, `--rounds 3`, `--pages grid,map,plain,tuned,naive`; `--write`
 * makes docs/proof/canvas.md of it.
 */
import { parseArgs } from 'node:util';
import { writeCanvasProof } from './canvas-proof.ts';
import { inFreshBrowser } from './fresh-browser.ts';
import { canvasTable, type Measured } from './canvas-table.ts';
import { drawnSceneOf, type Canvas } from './drawn-scene.ts';
import { lookAtWeft, type Opening } from './first-look.ts';
import { stageOf, type Stage } from './gestures.ts';
import { measurePage } from './measure-page.ts';
import { servePages } from './pages-server.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '500,2000,5000,10000' },
    rounds: { type: 'string', default: '3' },
    pages: { type: 'string', default: 'grid,map,plain,tuned,naive' },
    write: { type: 'boolean', default: false },
  },
});

/** The same scene on several pages. */
interface Race {
  readonly canvas: Canvas;
  readonly size: number;
  readonly stage: Stage;
  readonly addresses: ReadonlyMap<string, string>;
  readonly measured: ReadonlyMap<string, Measured[]>;
}

async function main(): Promise<void> {
  const pages = await servePages((canvas, size) => ({
    ...drawnSceneOf(canvas, size),
    onLines: undefined,
  }));
  const tables: string[] = [];
  const rounds = Number(options.rounds);
  try {
    for (const size of options.sizes.split(',').map(Number)) {
      const races = await racesOf(pages.url, size);
      for (let round = 0; round < rounds; round += 1) {
        for (const race of races) await runRound(race);
      }
      for (const race of races) {
        const title = race.canvas === 'grid' ? 'Grid' : 'Map';
        const of = `${size.toLocaleString('en')} PBIs, ${(2 * size).toLocaleString('en')} dependencies`;
        tables.push(`### ${title}: ${of}\n\n${canvasTable(race.measured)}`);
        console.log(`\n${tables.at(-1)}`);
      }
      // After each size: what was measured stays when a later one fails.
      if (options.write) writeCanvasProof(tables, rounds);
    }
  } finally {
    pages.close();
  }
}

async function racesOf(url: string, size: number): Promise<readonly Race[]> {
  const wanted = new Set(options.pages.split(','));
  const races: Race[] = [];
  for (const canvas of ['grid', 'map'] as const) {
    if (!wanted.has(canvas)) continue;
    const scene = drawnSceneOf(canvas, size);
    const weft = `${url}/?bench=${size}${canvas === 'map' ? '&view=map' : ''}`;
    const opening = await inFreshBrowser(`${canvas} ${size}`, (browser) =>
      lookAtWeft(browser, weft, scene),
    );
    if (opening === undefined) continue;
    const query = queryOf(canvas, size, opening);
    const beside = `${url}/beside`;
    const all: readonly (readonly [name: string, address: string, isWanted: boolean])[] = [
      ['canvas', `${beside}/plain.html?${query}`, wanted.has('plain')],
      ['weft', weft, true],
      // These know no curves of ours and no cells: one scene is enough for them.
      [
        'tuned',
        `${beside}/react-flow.html?${query}&tuned`,
        canvas === 'grid' && wanted.has('tuned'),
      ],
      ['naive', `${beside}/react-flow.html?${query}`, canvas === 'grid' && wanted.has('naive')],
    ];
    const addresses = new Map(
      all.flatMap(([name, address, isWanted]) => (isWanted ? [[name, address]] : [])),
    );
    races.push({
      canvas,
      size,
      stage: stageOf(scene, opening),
      addresses,
      measured: new Map([...addresses.keys()].map((name) => [name, []])),
    });
  }
  return races;
}

function queryOf(canvas: Canvas, size: number, opening: Opening): URLSearchParams {
  const query = new URLSearchParams({ canvas, size: size.toString() });
  for (const [name, value] of Object.entries(opening)) query.set(name, String(value));
  return query;
}

/** A page that crashes is left out of this round. */
async function runRound({ canvas, size, addresses, measured, stage }: Race): Promise<void> {
  for (const [name, address] of addresses) {
    const one = await inFreshBrowser(`${name}, ${canvas} ${size}`, (browser) =>
      measurePage(browser, address, stage),
    );
    if (one !== undefined) measured.get(name)?.push(one);
  }
}

await main();
