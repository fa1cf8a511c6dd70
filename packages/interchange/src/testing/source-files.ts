import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../import-reading.ts';

const HERE = dirname(fileURLToPath(import.meta.url));

/** A file of `fixtures/`, as text. */
export function fixtureFile(name: string): SourceFile {
  return { name, text: readFileSync(join(HERE, '..', '..', 'fixtures', name), 'utf8') };
}

/**
 * The folder of real exports, `shared/realdata` beside the project; undefined when it is not there,
 * as in a fresh clone. Nothing of it is part of the project.
 */
export function realDataFolder(): string | undefined {
  const folder = join(dirname(projectRoot(HERE)), 'shared', 'realdata');
  return existsSync(folder) ? folder : undefined;
}

/** A real export, as text. */
export function realFile(folder: string, name: string): SourceFile {
  return { name, text: readFileSync(join(folder, name), 'utf8') };
}

function projectRoot(folder: string): string {
  const isRoot = existsSync(join(folder, 'packages')) && existsSync(join(folder, 'package.json'));
  const parent = dirname(folder);
  return isRoot || parent === folder ? folder : projectRoot(parent);
}
