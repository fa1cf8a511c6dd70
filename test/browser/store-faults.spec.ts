import { SeededRandom } from '@weft/board-doc/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordProof } from '../../scripts/record-proof.ts';
import { launchChromium, serverUrl } from './chromium.ts';
import { buildPage } from './device-store-page/build-page.ts';
import type { StoreCall, StoreFault } from './device-store-page/faulty-indexed-db.ts';
import type { StoreFaultRun } from './device-store-page/run-store-faults.ts';

const IS_LONG = process.env['WEFT_LONG'] === '1';
/** Virtual time passes quickly, real storage does not: one story takes about 0.2 s, and 1.5 s where a disk is shared. */
const TIMEOUT_MS = IS_LONG ? 1_800_000 : 600_000;

/** The names under which a call can fail in each way. */
const ERROR_NAMES: Readonly<Record<StoreFault, readonly string[]>> = {
  throws: ['InvalidStateError', 'QuotaExceededError'],
  refused: ['QuotaExceededError', 'UnknownError'],
  aborted: ['QuotaExceededError', 'AbortError'],
  late: ['AbortError'],
  blocked: ['AbortError'],
};

describe('IndexedDB that fails', () => {
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    const address = `${serverUrl()}/store-faults`;
    const script = await buildPage('faults');
    await page.route(address, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>faults</title>' }),
    );
    await page.goto(address);
    await page.addScriptTag({ type: 'module', content: script });
    await page.waitForFunction(() => 'runStoreFault' in window);
  });
  afterAll(() => browser.close());

  it(
    'or takes long, at any call of a recorded story, is told within 5 s, and nothing is lost while connected',
    async () => {
      const calls = await page.evaluate(() => window.recordStoreCalls());
      const names = new Set(calls.map(({ name }) => name));
      for (const name of ['open', 'outbox.add', 'outbox.delete', 'boards.put', 'updates.delete']) {
        expect(names).toContain(name);
      }
      const seed = Math.floor(Math.random() * 2 ** 31);
      console.log(`Fresh seed: ${seed}, ${calls.length} calls`);
      const runs = runsOf(calls, new SeededRandom(seed));
      const problems: string[] = [];
      for (const run of runs) {
        const found = await page.evaluate((each) => window.runStoreFault(each), run);
        const name = calls[run.nth - 1]?.name ?? '';
        const what = `call ${run.nth.toString()} (${name}) ${run.fault} ${run.errorName}`;
        problems.push(...found.map((problem) => `${what}: ${problem}`));
      }
      expect(problems).toEqual([]);
      expect(errors).toEqual([]);
      recordProof({
        topic: 'local-first',
        claim:
          'IndexedDB failing at any call of a recorded story is told within 5 s, and loses nothing while connected',
        tried: `${runs.length.toString()} stories: every one of ${calls.length.toString()} calls, failing in every way it can`,
        result: '0 without words, 0 changes lost',
        seeds: seed.toString(),
      });
    },
    TIMEOUT_MS,
  );
});

/** Every call fails: in a long run in every way it can, else in one drawn way. */
function runsOf(calls: readonly StoreCall[], random: SeededRandom): readonly StoreFaultRun[] {
  return calls.flatMap(({ faults }, index) => {
    const ways = faults.flatMap((fault) =>
      ERROR_NAMES[fault].map((errorName) => ({ nth: index + 1, fault, errorName })),
    );
    const drawn = ways[random.below(ways.length)];
    return IS_LONG || drawn === undefined ? ways : [drawn];
  });
}
