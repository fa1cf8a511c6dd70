import type { CDPSession, Page } from 'playwright-core';

const MIB = 1024 * 1024;

/** Reads what the browser counts of a page. */
export class MainThread {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<MainThread> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    return new MainThread(session);
  }

  /** Milliseconds of a processor that the main thread used while `work` ran. */
  async busyDuring(work: () => Promise<void>): Promise<number> {
    const before = await this.#read('ThreadTime');
    await work();
    const after = await this.#read('ThreadTime');
    // Another process took over with a navigation: it began at nothing.
    return (after >= before ? after - before : after) * 1_000;
  }

  /** MiB in use after a collection. */
  async heapMib(): Promise<number> {
    await this.#session.send('HeapProfiler.collectGarbage');
    return (await this.#read('JSHeapUsedSize')) / MIB;
  }

  async #read(name: string): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const metric = metrics.find((each) => each.name === name);
    if (metric === undefined) throw new Error(`The browser counts no ${name}.`);
    return metric.value;
  }
}
