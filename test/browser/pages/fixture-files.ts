import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { realDataFolder } from '../../../packages/interchange/src/testing/source-files.ts';

const FIXTURES = fileURLToPath(new URL('../../../packages/interchange/fixtures', import.meta.url));

/** An invented Azure DevOps export of several files, with the traps of real ones. */
export const HARBOUR_FILES: readonly string[] = [
  'work-items',
  'iterations',
  'teams',
  'team-iterations',
].map((part) => path.join(FIXTURES, `harbour-${part}.json`));

/** Space Game, a public Azure DevOps sample; undefined where the folder of real files is not there. */
export function spaceGameFiles(): readonly string[] | undefined {
  const folder = realDataFolder();
  if (folder === undefined) return undefined;
  return ['pbis', 'iterations', 'teams', 'team-iterations'].map((part) =>
    path.join(folder, `ado-spacegame-${part}.json`),
  );
}
