/**
 * What a person's screen is like while others send 1,000 changes a second: 50 PBIs of 2,000 move to and fro between two
 * Sprints, 20 times a second each, one change a move. To reach: ≥ 55 frames a second; from a change being made elsewhere
 * to the first frame after it is shown here, p95 ≤ 30 ms.
 *
 * Run: `npm run bench:remote` (after `npm run build`; it builds the page again, with source maps). Prints a table. Those
 * who move, the server and the browser share the machine: with few processors frames and lag measure all of them, and
 * what the main thread needs of a processor says what the page itself costs.
 */
import { randomFillSync } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { BoardDocument, BoardEditor, moveItems, renameItem } from '@weft/board-doc';
import { brandId, isId, type ItemId, type SprintId, type UserId } from '@weft/domain';
import { CHROMIUM_FLAGS, findChromium } from '../../../scripts/find-chromium.ts';
import { startBuiltServer } from '../../browser/built-server.ts';
import { SyncDevice } from '../../integration/sync-device.ts';
import { putBoard } from './bench-board.ts';
import { measuredBoard } from '../../../apps/web/src/bench/measured-board.ts';
import { beginFrames, endFrames, quantile } from './frames.ts';
import { MainThread } from './main-thread.ts';
import { ScriptShares, type Kinds } from './script-shares.ts';

const ITEMS = 2_000;
const MOVING = 50;
const TIMES_A_SECOND = 20;
/** The server takes so many frames a second from one connection only. */
const MOVERS = 2;
const ROUNDS = 5;
const ROUND_MS = 4_000;
const KINDS: Kinds = [
  ['changes come in', /\/(yjs|lib0|y-websocket|y-protocols|sync-client|sync-protocol)\//],
  ['kept on the device', /\/idb\/|session\/(device|browser)-/],
  ['view of the board', /\/board-doc\//],
  ['findings', /packages\/rules\/|finding-store/],
  ['places and lines', /packages\/layout\/|canvas\/(canvas-model|card-nodes)/],
  ['painting the canvas', /\/(paint-[a-z]+|board-painter)\.ts/],
  ['React', /\.tsx$|\/(react|reactflow|@reactflow|zustand|scheduler)|use-[a-z-]+\.ts$/],
];
const TO_REACH = { framesPerSecond: 55, lagP95Ms: 30 };

/** One of those who move PBIs. */
class Mover {
  readonly device: SyncDevice;
  readonly #board: BoardDocument;
  readonly #editor: BoardEditor;
  #moved = 0;

  constructor(device: SyncDevice) {
    this.device = device;
    this.#board = new BoardDocument(device.doc);
    this.#editor = new BoardEditor({
      board: this.#board,
      by: () => brandId<UserId>('0'.repeat(26)),
      now: () => Date.now(),
      random: (bytes) => randomFillSync(bytes),
    });
  }

  get moved(): number {
    return this.#moved;
  }

  /** PBIs that are planned, in the order of the Product Backlog. */
  planned(): readonly ItemId[] {
    return [...this.#board.view.items()]
      .filter(({ place }) => place.sprint !== null)
      .map(({ id }) => id);
  }

  /** Writes the time into a title that is looked at. */
  stamp(item: ItemId): void {
    this.#editor.perform({ kind: 'rename-item' }, (edit) =>
      renameItem(edit, item, `at ${Date.now().toString()}`),
    );
  }

  /** Moves each of them to the other one of two Sprints, one change each. */
  moveAll(items: readonly ItemId[]): void {
    const [first, second] = this.#board.view.sprints();
    if (first === undefined || second === undefined) throw new Error('There are two Sprints.');
    for (const item of items) {
      const place = this.#board.view.item(item)?.place;
      if (place === undefined) continue;
      const sprint: SprintId = place.sprint === first.id ? second.id : first.id;
      this.#editor.perform({ kind: 'move-items' }, (edit) =>
        moveItems(edit, [item], { team: place.team, sprint }),
      );
      this.#moved += 1;
    }
  }
}

async function main(): Promise<void> {
  const server = await startBuiltServer();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS],
  });
  try {
    const link = await putBoard(server.url, measuredBoard(ITEMS));
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    await page.goto(link);
    await page.locator('.react-flow__node').first().waitFor();
    const movers = await moversOn(server.url, link);
    const looked = await itemLookedAt(page);
    const items = (movers[0]?.planned() ?? []).filter((item) => item !== looked).slice(0, MOVING);
    // Findings of all PBIs and everything loaded later stand before anything is measured.
    await page.waitForTimeout(3_000);
    const rows = [];
    const thread = await MainThread.of(page);
    for (let round = 0; round < ROUNDS; round += 1) {
      rows.push(await measure({ page, thread, movers, items, looked }));
    }
    const shares = await ScriptShares.of(page, KINDS);
    print(rows, await shares.during(() => measure({ page, thread, movers, items, looked })));
    await Promise.all(movers.map(({ device }) => device.close()));
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function moversOn(serverUrl: string, link: string): Promise<readonly Mover[]> {
  const boardId = new URL(link).pathname.slice('/b/'.length);
  const devices = Array.from(
    { length: MOVERS },
    (_, at) => new SyncDevice({ serverUrl, boardId, link, name: `Mover ${at}` }),
  );
  await Promise.all(devices.map(untilSynced));
  return devices.map((device) => new Mover(device));
}

/** Outside of tests there is no waiting as tests wait. */
function untilSynced({ client }: SyncDevice): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (client.status.kind === 'synced') resolve();
    };
    client.subscribe(look);
    look();
  });
}

async function itemLookedAt(page: Page): Promise<ItemId> {
  const id = await page.locator('.react-flow__node').first().getAttribute('data-id');
  if (id === null || !isId(id)) throw new Error('No card is an element.');
  return brandId<ItemId>(id);
}

interface Row {
  readonly framesPerSecond: number;
  readonly lagsMs: readonly number[];
  readonly updatesPerSecond: number;
  readonly longestTaskMs: number;
  readonly frames: number;
  /** Of a processor, in the main thread. */
  readonly busyMs: number;
  readonly tookMs: number;
}

async function measure(given: {
  readonly page: Page;
  readonly thread: MainThread;
  readonly movers: readonly Mover[];
  readonly items: readonly ItemId[];
  readonly looked: ItemId;
}): Promise<Row> {
  const { page, thread, movers, items, looked } = given;
  await page.evaluate(lagsOf(looked));
  await beginFrames(page);
  const before = movers.reduce((sum, { moved }) => sum + moved, 0);
  const startMs = Date.now();
  const busyMs = await thread.busyDuring(async () => {
    for (let tick = 0; Date.now() < startMs + ROUND_MS; tick += 1) {
      movers[0]?.stamp(looked);
      movers.forEach((mover, at) => {
        mover.moveAll(items.filter((_, index) => index % movers.length === at));
      });
      await pause(Math.max(0, startMs + ((tick + 1) * 1_000) / TIMES_A_SECOND - Date.now()));
    }
  });
  const tookMs = Date.now() - startMs;
  const frames = await endFrames(page);
  const lagsMs = await page.evaluate<readonly number[]>('globalThis.weftLags.splice(0)');
  return {
    framesPerSecond: (frames.gapsMs.length * 1_000) / tookMs,
    lagsMs,
    updatesPerSecond:
      ((movers.reduce((sum, { moved }) => sum + moved, 0) - before) * 1_000) / tookMs,
    longestTaskMs: Math.max(0, ...frames.longTasksMs),
    frames: frames.gapsMs.length,
    busyMs,
    tookMs,
  };
}

/** Notes, in each frame that shows another time in the title, how long ago that was. */
function lagsOf(item: ItemId): string {
  return `{
    const lags = (globalThis.weftLags ??= []);
    if (globalThis.weftLooks === undefined) {
      globalThis.weftLooks = true;
      let shown = '';
      const look = () => {
        const text = document.querySelector('.react-flow__node[data-id="${item}"]')?.textContent ?? '';
        const time = /at (\\d{13})/.exec(text)?.[1] ?? '';
        if (time !== '' && time !== shown) lags.push(Date.now() - Number(time));
        shown = time;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }
    lags.length = 0;
  }`;
}

function print(rows: readonly Row[], shares: readonly (readonly [string, number])[]): void {
  const median = (values: readonly number[]): number => quantile(values, 0.5);
  const frames = median(rows.map(({ framesPerSecond }) => framesPerSecond));
  const lags = rows.flatMap(({ lagsMs }) => lagsMs);
  const p95 = quantile(lags, 0.95);
  const frameMs = median(rows.map(({ busyMs, frames: count }) => busyMs / count));
  const busy = median(rows.map(({ busyMs, tookMs }) => busyMs / tookMs));
  const verdict = (holds: boolean): string => (holds ? 'holds' : 'does not hold');
  console.log(
    [
      `\n${ITEMS} PBIs, ${MOVING} of them moving, ${ROUNDS} rounds of ${ROUND_MS / 1_000} s`,
      `changes a second    ${median(rows.map(({ updatesPerSecond }) => updatesPerSecond)).toFixed(0)}`,
      `frames a second     ${frames.toFixed(1)} (≥ ${TO_REACH.framesPerSecond}: ${verdict(frames >= TO_REACH.framesPerSecond)})`,
      `lag, median         ${median(lags).toFixed(0)} ms`,
      `lag, p95            ${p95.toFixed(0)} ms (≤ ${TO_REACH.lagP95Ms}: ${verdict(p95 <= TO_REACH.lagP95Ms)}; ${lags.length} changes looked at)`,
      `longest task        ${Math.max(...rows.map(({ longestTaskMs }) => longestTaskMs)).toFixed(0)} ms`,
      `main thread         ${frameMs.toFixed(1)} ms of a processor a frame, ${(busy * 100).toFixed(0)} % of the time`,
      ...shares.map(
        ([kind, share]) =>
          `  ${kind.padEnd(20)}${(share * frameMs).toFixed(1)} ms (${(share * 100).toFixed(0)} %)`,
      ),
    ].join('\n'),
  );
}

await main();
