import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { realDataFolder } from '../../../packages/interchange/src/testing/source-files.ts';

/** A file as a picker gives it. */
export interface PickedFile {
  readonly name: string;
  readonly content: string;
}

const FIXTURES = fileURLToPath(new URL('../../../packages/interchange/fixtures', import.meta.url));
const PARTS = ['work-items', 'iterations', 'teams', 'team-iterations'];
/** From this day on, for a week, Sprint 1 of the fixture is over, Sprint 2 runs, and the others are to come. */
const FIXTURE_DAY_MS = Date.parse('2026-11-21');
const WEEK_MS = 7 * 86_400_000;

/**
 * An invented Azure DevOps export of several files, with the traps of real ones. Its dates are moved by
 * whole weeks: an import tells by them which Sprints are over, and these tests must mean the same in years to come.
 */
export const HARBOUR_FILES: readonly PickedFile[] = PARTS.map((part) => {
  const name = `harbour-${part}.json`;
  const text = readFileSync(path.join(FIXTURES, name), 'utf8');
  return { name, content: part === 'iterations' ? withDatesMoved(text) : text };
});

function withDatesMoved(text: string): string {
  // Whole weeks, so that a Sprint has the same working days.
  const weeks = Math.floor((Date.now() - FIXTURE_DAY_MS) / WEEK_MS);
  return text.replaceAll(/\d{4}-\d{2}-\d{2}/g, (date) =>
    new Date(Date.parse(date) + weeks * WEEK_MS).toISOString().slice(0, 10),
  );
}

/** Space Game, a public Azure DevOps sample; undefined where the folder of real files is not there. */
export function spaceGameFiles(): readonly PickedFile[] | undefined {
  const folder = realDataFolder();
  if (folder === undefined) return undefined;
  return ['pbis', 'iterations', 'teams', 'team-iterations'].map((part) => {
    const name = `ado-spacegame-${part}.json`;
    return { name, content: readFileSync(path.join(folder, name), 'utf8') };
  });
}
