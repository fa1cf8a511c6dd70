import { readFileSync, readdirSync } from 'node:fs';
import type { Script } from './script.ts';
import { shrink } from './shrink.ts';
import { simulate } from './simulate.ts';
import { Totals } from './totals.ts';

/** A script that failed once, and what keeps it from failing again. */
export interface Regression extends Script {
  /** One line: what went wrong then. */
  readonly guards: string;
}

/** The scripts of `regressions/`, by file name. */
export function regressions(): readonly (readonly [file: string, script: Regression])[] {
  const folder = new URL('regressions/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [file, parseRegression(readFileSync(new URL(file, folder), 'utf8'))]);
}

/**
 * Carries the scripts out and returns what they did. A failing one is made smaller, and thrown
 * with everything that is needed to see it again: put the JSON into `regressions/`.
 */
export async function runScripts(scripts: readonly Script[]): Promise<Totals> {
  const totals = new Totals();
  for (const script of scripts) {
    const failure = await failureOf(script, totals);
    if (failure === undefined) continue;
    const smallest = await shrink(
      script,
      async (smaller) => (await failureOf(smaller, new Totals())) !== undefined,
    );
    const cause = await failureOf(smallest, new Totals());
    throw new Error(
      `Seed ${script.seed}, ${script.items} PBIs, ${script.actions.length} actions: ` +
        `${failure.message}\nThe smallest script that fails (${cause?.message ?? 'it does not'}):\n` +
        JSON.stringify({ guards: '', ...smallest }),
      { cause: failure },
    );
  }
  return totals;
}

async function failureOf(script: Script, totals: Totals): Promise<Error | undefined> {
  try {
    await simulate(script, totals);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The files are our own: written by a failure of this very test. */
function parseRegression(text: string): Regression {
  return JSON.parse(text) as Regression;
}
