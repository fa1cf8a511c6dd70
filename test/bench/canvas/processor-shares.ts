import type { Browser, CDPSession } from 'playwright-core';
import { processorMs } from '../sync/process-figures.ts';

/** Milliseconds of a processor, by who had them. */
export type ProcessorTimes = ReadonlyMap<string, number>;

/** Who has the processors while something is measured: parts of the browser, the server, and this process. */
export class ProcessorShares {
  readonly #session: CDPSession;
  readonly #serverProcess: number;

  private constructor(session: CDPSession, serverProcess: number) {
    this.#session = session;
    this.#serverProcess = serverProcess;
  }

  static async of(browser: Browser, serverProcess: number): Promise<ProcessorShares> {
    return new ProcessorShares(await browser.newBrowserCDPSession(), serverProcess);
  }

  /** What everybody had while `work` ran. */
  async during(work: () => Promise<void>): Promise<ProcessorTimes> {
    const before = await this.#read();
    await work();
    const after = await this.#read();
    return new Map([...after].map(([who, ms]) => [who, ms - (before.get(who) ?? 0)]));
  }

  async #read(): Promise<ProcessorTimes> {
    const { processInfo } = await this.#session.send('SystemInfo.getProcessInfo');
    const times = new Map<string, number>();
    for (const { type, cpuTime } of processInfo) {
      times.set(type, (times.get(type) ?? 0) + cpuTime * 1_000);
    }
    times.set('server', processorMs(this.#serverProcess));
    times.set(
      'those who send',
      process.cpuUsage().user / 1_000 + process.cpuUsage().system / 1_000,
    );
    return times;
  }
}
