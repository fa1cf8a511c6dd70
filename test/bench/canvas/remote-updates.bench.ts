/**
 * What a person's screen is like while others send 1,000 changes a second: 50 PBIs of 2,000 move to and fro between two
 * Sprints, each 20 times a second at a pace of its own, one change a move. To reach: ≥ 55 frames a second; from the time a
 * change came to the page to the frame that shows it being painted, p95 ≤ 30 ms. Four seconds before are printed by
 * themselves: a browser compiles what runs for the first time, and again what runs often.
 *
 * Run: `npm run bench:remote` (after `npm run build`; it builds the page again, with source maps). Prints a table. What is
 * sent is worked out before, but sending it, the server and the browser share the machine: with few processors frames and
 * lag measure all of them, so the table says who had the processors.
 */
import { chromium, type Page } from 'playwright-core';
import { BoardDocument, createYDoc } from '@weft/board-doc';
import { brandId, isId, type ItemId } from '@weft/domain';
import * as Y from 'yjs';
import { CHROMIUM_FLAGS, findChromium } from '../../../scripts/find-chromium.ts';
import { measuredBoard } from '../../../apps/web/src/bench/measured-board.ts';
import { openSession } from '../../integration/board-access.ts';
import { ServerProcess } from '../../integration/server-process.ts';
import { BenchClient } from '../sync/bench-client.ts';
import { boardFile, putFile } from './bench-board.ts';
import { beginFrames, endFrames, quantile } from './frames.ts';
import { MainThread } from './main-thread.ts';
import { ProcessorShares, type ProcessorTimes } from './processor-shares.ts';
import { RehearsedMoves, STAMP, TIMES_A_SECOND } from './rehearsed-moves.ts';
import { ScriptShares, type Kinds } from './script-shares.ts';

const ITEMS = 2_000;
const MOVING = 50;
/** The server takes so many frames a second from one connection only. */
const SENDERS = 2;
const ROUNDS = 5;
const ROUND_MS = 4_000;
const MOVES_A_ROUND = (ROUND_MS / 1_000) * TIMES_A_SECOND;
/** One more before, in which the page runs all this for the first time, and one after, in which its script is looked at. */
const ALL_MOVES = (1 + ROUNDS + 1) * MOVES_A_ROUND;
/** After a round, until what came late is shown. */
const SETTLE_TIMEOUT_MS = 60_000;
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

async function main(): Promise<void> {
  const server = await ServerProcess.start();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS],
  });
  try {
    const board = boardFile(measuredBoard(ITEMS));
    const link = await putFile(server.url, board);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    await page.addInitScript(NOTE_WHAT_COMES);
    await page.goto(link);
    await page.locator('.react-flow__node').first().waitFor();
    const looked = await itemLookedAt(page);
    const items = planned(board)
      .filter((item) => item !== looked)
      .slice(0, MOVING);
    // Before the rehearsal, in which this process hears nothing, not even that a kept connection was closed.
    const lines = await openLines(server, link);
    const moves = new RehearsedMoves({ board, items, looked, senders: SENDERS, rounds: ALL_MOVES });
    await page.evaluate(notesOf(looked));
    // Findings of all PBIs and everything loaded later stand before anything is measured.
    await page.waitForTimeout(3_000);
    const thread = await MainThread.of(page);
    const processors = await ProcessorShares.of(browser, server.processId);
    const measured = { page, thread, processors, send: () => moves.send(lines, MOVES_A_ROUND) };
    const first = await measure(measured);
    const rows = [];
    for (let round = 0; round < ROUNDS; round += 1) rows.push(await measure(measured));
    const shares = await ScriptShares.of(page, KINDS);
    print(first, rows, await shares.during(() => measure(measured)));
    for (const line of lines) line.close();
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** PBIs that are planned, in the order of the Product Backlog. */
function planned(board: Uint8Array): readonly ItemId[] {
  const doc = createYDoc();
  Y.applyUpdate(doc, board);
  return [...new BoardDocument(doc).view.items()]
    .filter(({ place }) => place.sprint !== null)
    .map(({ id }) => id);
}

async function openLines(server: ServerProcess, link: string): Promise<readonly BenchClient[]> {
  const { port, pathname } = new URL(link);
  const board = pathname.slice('/b/'.length);
  return Promise.all(
    Array.from({ length: SENDERS }, async () => {
      const { token } = await openSession(server.url, link);
      return BenchClient.open({
        port: Number(port),
        path: `/sync/${board}?token=${token}&weft=2`,
        prefix: new Uint8Array(0),
        greeting: undefined,
      });
    }),
  );
}

async function itemLookedAt(page: Page): Promise<ItemId> {
  const id = await page.locator('.react-flow__node').first().getAttribute('data-id');
  if (id === null || !isId(id)) throw new Error('No card is an element.');
  return brandId<ItemId>(id);
}

interface Row {
  readonly gapsMs: readonly number[];
  /** From the time it came to the page until it was shown. */
  readonly lagsMs: readonly number[];
  /** From the time it was to be sent until it was shown. */
  readonly allTheWayMs: readonly number[];
  readonly longestTaskMs: number;
  readonly processors: ProcessorTimes;
  /** Of a processor, in the main thread. */
  readonly busyMs: number;
  readonly tookMs: number;
}

async function measure(given: {
  readonly page: Page;
  readonly thread: MainThread;
  readonly processors: ProcessorShares;
  readonly send: () => Promise<ReadonlyMap<number, number>>;
}): Promise<Row> {
  const { page, thread, processors, send } = given;
  await beginFrames(page);
  const startMs = Date.now();
  let tookMs = 0;
  let busyMs = 0;
  let dueMs: ReadonlyMap<number, number> = new Map();
  const times = await processors.during(async () => {
    busyMs = await thread.busyDuring(async () => {
      dueMs = await send();
      tookMs = Date.now() - startMs;
    });
  });
  const frames = await endFrames(page);
  const { came, shown } = await shownUntil(page, Math.max(...dueMs.keys()));
  return {
    gapsMs: frames.gapsMs,
    lagsMs: lagsOf(came, shown),
    allTheWayMs: lagsOf(dueMs, shown),
    longestTaskMs: Math.max(0, ...frames.longTasksMs),
    processors: times,
    busyMs,
    tookMs,
  };
}

/** The number of a round, and when something became of it. */
type Noted = readonly [round: number, atMs: number];

/** Each round of moves was shown when it, or a later one, was. */
function lagsOf(sinceMs: Iterable<Noted>, shown: readonly Noted[]): readonly number[] {
  return [...sinceMs].map(([round, since]) => {
    const at = shown.find(([number]) => number >= round)?.[1];
    if (at === undefined) throw new Error(`Change ${round.toString()} was never shown.`);
    return at - since;
  });
}

/** Notes when the bytes that bring a number came to the page, before the page itself hears of them. */
const NOTE_WHAT_COMES = `{
  globalThis.weftCame = [];
  const onMessage = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'onmessage');
  const readLatin1 = new TextDecoder('latin1');
  Object.defineProperty(WebSocket.prototype, 'onmessage', {
    ...onMessage,
    set(listener) {
      onMessage.set.call(this, listener && ((event) => {
        const text = event.data instanceof ArrayBuffer ? readLatin1.decode(event.data) : '';
        const number = ${STAMP.toString()}.exec(text)?.[1];
        if (number !== undefined) globalThis.weftCame.push([Number(number), Date.now()]);
        return listener.call(this, event);
      }));
    },
  });
}`;

/** Notes when the frame that shows another number in the title was painted: what is most urgent comes right after it. */
function notesOf(item: ItemId): string {
  return `{
    globalThis.weftShown = [];
    const note = (number) => globalThis.weftShown.push([number, Date.now()]);
    let last = '';
    new MutationObserver(() => {
      const text = document.querySelector('[data-card="${item}"]')?.textContent ?? '';
      const number = ${STAMP.toString()}.exec(text)?.[1] ?? last;
      if (number !== last) scheduler.postTask(() => note(Number(number)), { priority: 'user-blocking' });
      last = number;
    }).observe(document.querySelector('[data-card="${item}"]'), {
      subtree: true,
      childList: true,
      characterData: true,
    });
  }`;
}

/** What was noted since the last time, once this number is shown too, or too late. */
async function shownUntil(
  page: Page,
  number: number,
): Promise<{ readonly came: readonly Noted[]; readonly shown: readonly Noted[] }> {
  return page.evaluate<{
    readonly came: readonly Noted[];
    readonly shown: readonly Noted[];
  }>(`new Promise((resolve) => {
    const endMs = Date.now() + ${SETTLE_TIMEOUT_MS};
    const look = () => {
      const isThere = globalThis.weftShown.at(-1)?.[0] >= ${number};
      if (!isThere && Date.now() <= endMs) requestAnimationFrame(look);
      else resolve({ came: globalThis.weftCame.splice(0), shown: globalThis.weftShown.splice(0) });
    };
    look();
  })`);
}

function print(
  cold: Row,
  rows: readonly Row[],
  shares: readonly (readonly [string, number])[],
): void {
  const median = (values: readonly number[]): number => quantile(values, 0.5);
  const framesOf = ({ gapsMs, tookMs }: Row): number => (gapsMs.length * 1_000) / tookMs;
  const frames = median(rows.map(framesOf));
  const gaps = rows.flatMap(({ gapsMs }) => gapsMs);
  const lags = rows.flatMap(({ lagsMs }) => lagsMs);
  const allTheWay = rows.flatMap(({ allTheWayMs }) => allTheWayMs);
  const p95 = quantile(lags, 0.95);
  const frameMs = median(rows.map(({ busyMs, gapsMs }) => busyMs / gapsMs.length));
  const verdict = (holds: boolean): string => (holds ? 'holds' : 'does not hold');
  const ofTime = (ms: (row: Row) => number): string =>
    `${(median(rows.map((row) => ms(row) / row.tookMs)) * 100).toFixed(0)} %`;
  const [first] = rows;
  console.log(
    [
      `\n${ITEMS} PBIs, ${MOVING} of them moving, ${ROUNDS} rounds of ${ROUND_MS / 1_000} s`,
      `changes a second    ${median(rows.map(({ tookMs }) => (MOVES_A_ROUND * MOVING * 1_000) / tookMs)).toFixed(0)}`,
      `frames a second     ${frames.toFixed(1)} (≥ ${TO_REACH.framesPerSecond}: ${verdict(frames >= TO_REACH.framesPerSecond)})`,
      `between frames      ${[0.5, 0.9, 0.95, 0.99, 1].map((share) => `${quantile(gaps, share).toFixed(0)} ms (${share * 100} %)`).join(', ')}`,
      `from the page to the eye  ${median(lags).toFixed(0)} ms in the middle, p95 ${p95.toFixed(0)} ms (≤ ${TO_REACH.lagP95Ms}: ${verdict(p95 <= TO_REACH.lagP95Ms)}; ${lags.length} changes looked at)`,
      `while all of it ran for the first time, ${ROUND_MS / 1_000} s before: ${framesOf(cold).toFixed(1)} frames a second, p95 ${quantile(cold.lagsMs, 0.95).toFixed(0)} ms`,
      `all the way         ${median(allTheWay).toFixed(0)} ms in the middle, p95 ${quantile(allTheWay, 0.95).toFixed(0)} ms`,
      `longest task        ${Math.max(...rows.map(({ longestTaskMs }) => longestTaskMs)).toFixed(0)} ms`,
      `main thread         ${frameMs.toFixed(1)} ms of a processor a frame, ${ofTime(({ busyMs }) => busyMs)} of the time`,
      ...shares.map(
        ([kind, share]) =>
          `  ${kind.padEnd(20)}${(share * frameMs).toFixed(1)} ms (${(share * 100).toFixed(0)} %)`,
      ),
      'Of one processor:',
      ...[...(first?.processors.keys() ?? [])].map(
        (who) => `  ${who.padEnd(32)}${ofTime(({ processors }) => processors.get(who) ?? 0)}`,
      ),
    ].join('\n'),
  );
}

await main();
