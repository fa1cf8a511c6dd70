import type { Browser } from 'playwright-core';

/** Tasks of the page's main thread, in milliseconds. */
export interface TaskTimes {
  /** From begin to end, as a person waits. */
  readonly longestMs: number;
  /** What it computed in that time: a machine with other work makes the first longer, not this. */
  readonly longestComputedMs: number;
  readonly over: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Records what the main threads of all pages do while `work` runs; `mostMs`: tasks over it are counted. */
export async function taskTimes(
  browser: Browser,
  mostMs: number,
  work: () => Promise<void>,
): Promise<TaskTimes> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value.map(parseEvent)));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  });
  await work();
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = events.filter((event) => event.name === 'RunTask' && mains.has(threadOf(event)));
  const longest = (times: readonly (number | undefined)[]): number =>
    times.reduce<number>((most, us) => Math.max(most, (us ?? 0) / 1_000), 0);
  return {
    longestMs: longest(tasks.map(({ dur }) => dur)),
    longestComputedMs: longest(tasks.map(({ tdur }) => tdur)),
    over: tasks.filter(({ tdur }) => (tdur ?? 0) / 1_000 > mostMs).length,
  };
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid.toString()} ${tid.toString()}`;
}

// What the browser reports of a trace.
function parseEvent(value: unknown): TraceEvent {
  return value as TraceEvent;
}
