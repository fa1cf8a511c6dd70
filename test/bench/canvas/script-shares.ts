import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';

const ASSETS = fileURLToPath(new URL('../../../apps/web/dist/assets', import.meta.url));
const SAMPLED_EVERY_US = 500;

/** Which work a source file does; the first pattern that fits its path. */
export type Kinds = readonly (readonly [kind: string, path: RegExp])[];

/** What the browser's profiler calls no script, and what that is here; idle is nothing. */
const NO_SCRIPT: ReadonlyMap<string, string> = new Map([
  ['(program)', 'the browser itself'],
  ['(garbage collector)', 'collecting garbage'],
]);

interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
    readonly columnNumber: number;
  };
  readonly children?: readonly number[];
}

/**
 * Where the main thread of a page spends its time, by the kind of work its source files do: what a file
 * of no kind does counts for the one that asked for it. Needs a build with source maps.
 */
export class ScriptShares {
  readonly #session: CDPSession;
  readonly #kinds: Kinds;
  readonly #maps = new Map<string, SourceMap | undefined>();

  private constructor(session: CDPSession, kinds: Kinds) {
    this.#session = session;
    this.#kinds = kinds;
  }

  static async of(page: Page, kinds: Kinds): Promise<ScriptShares> {
    const session = await page.context().newCDPSession(page);
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: SAMPLED_EVERY_US });
    return new ScriptShares(session, kinds);
  }

  /** Shares of all kinds in what was not idle while `work` ran, the largest first; together at most 1. */
  async during(work: () => Promise<unknown>): Promise<readonly (readonly [string, number])[]> {
    await this.#session.send('Profiler.start');
    await work();
    const { profile } = await this.#session.send('Profiler.stop');
    const kinds = this.#kindsOf(profile.nodes);
    const sums = new Map<string, number>();
    let all = 0;
    profile.samples?.forEach((node, at) => {
      const took = profile.timeDeltas?.[at + 1] ?? 0;
      const kind = kinds.get(node);
      if (kind === undefined) return;
      all += took;
      sums.set(kind, (sums.get(kind) ?? 0) + took);
    });
    return [...sums].map(([kind, sum]) => [kind, sum / all] as const).sort(([, a], [, b]) => b - a);
  }

  /** The kind of every node of the tree of calls, which names callers before what they call. */
  #kindsOf(nodes: readonly ProfileNode[]): ReadonlyMap<number, string> {
    const kinds = new Map<number, string>();
    for (const { id, callFrame, children = [] } of nodes) {
      const kind = this.#kindOf(callFrame) ?? kinds.get(id);
      if (kind === undefined) continue;
      for (const each of [id, ...children]) kinds.set(each, kind);
    }
    return kinds;
  }

  #kindOf(frame: ProfileNode['callFrame']): string | undefined {
    const { functionName, url, lineNumber, columnNumber } = frame;
    if (url === '') return NO_SCRIPT.get(functionName);
    const entry = this.#mapOf(url)?.findEntry(lineNumber, columnNumber);
    if (entry === undefined || !('originalSource' in entry)) return undefined;
    return this.#kinds.find(([, pattern]) => pattern.test(entry.originalSource))?.[0];
  }

  #mapOf(url: string): SourceMap | undefined {
    const file = path.join(ASSETS, `${path.basename(url)}.map`);
    if (!this.#maps.has(file)) {
      this.#maps.set(file, existsSync(file) ? new SourceMap(readMap(file)) : undefined);
    }
    return this.#maps.get(file);
  }
}

/** What the build wrote just now. */
function readMap(file: string): ConstructorParameters<typeof SourceMap>[0] {
  return JSON.parse(readFileSync(file, 'utf8')) as ConstructorParameters<typeof SourceMap>[0];
}
