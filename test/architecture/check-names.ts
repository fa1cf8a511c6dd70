import path from 'node:path';
import type { SourceTree } from './source-tree.ts';
import type { Violation } from './violation.ts';

const SOURCE = /\.(ts|tsx|css)$/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** The endings that say what kind of file it is; what stands before them is the name. */
const ENDING =
  /(\.(property|web|sqlite|stock|model))?(\.(test|spec|contract|bench|module|d|config))?\.(ts|tsx|css)$/;
const PUBLIC_ENTRY = /^(packages|apps)\/[^/]+\/src\/index\.ts$/;

/** File and folder names: kebab-case, saying what is inside, and no index or barrel inside a part. */
export function checkNames(tree: SourceTree, emptyNames: readonly string[]): Violation[] {
  const found: Violation[] = [];
  const report = (file: string, check: Violation['check'], message: string): void => {
    found.push({ file, line: 1, check, message });
  };
  for (const file of tree.allPaths.filter((each) => SOURCE.test(each))) {
    const name = path.posix.basename(file).replace(ENDING, '');
    if (!KEBAB_CASE.test(name)) report(file, 'name', `${name} is not kebab-case`);
    const words = [name, ...path.posix.dirname(file).split('/')];
    const empty = words.find((word) => emptyNames.includes(word));
    if (empty !== undefined) report(file, 'name', `"${empty}" does not say what it holds`);
    if (name === 'index' && file.endsWith('.ts') && !PUBLIC_ENTRY.test(file)) {
      report(file, 'barrel', 'only a public entry is called index.ts');
    }
  }
  for (const file of tree.files) {
    const isEntry = PUBLIC_ENTRY.test(file.path) || file.path.endsWith('/src/testing.ts');
    if (file.onlyReExports && !isEntry) {
      report(file.path, 'barrel', 'passes on other files’ exports; import them where they are');
    }
  }
  return found;
}

/** A check that saw too few files proves nothing: one violation per folder with less than its floor. */
export function checkFloor(tree: SourceTree, floor: Readonly<Record<string, number>>): Violation[] {
  return Object.entries(floor).flatMap(([folder, least]) => {
    const seen = tree.files.filter((file) => file.path.startsWith(`${folder}/`)).length;
    return seen >= least
      ? []
      : [{ file: folder, line: 1, check: 'floor' as const, message: `saw ${seen} of ≥ ${least}` }];
  });
}
