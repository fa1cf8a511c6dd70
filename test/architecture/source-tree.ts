import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { stringArguments, typeImports } from './syntax-walk.ts';

/** One `import`, `export … from` or `import(…)` in a file. */
export interface ImportSite {
  /** What is written between the quotes, without a bundler's `?query`. */
  readonly specifier: string;
  /** Line in the file, from 1. */
  readonly line: number;
}

/** A parsed source file. */
export interface SourceFile {
  /** From the root of the tree, with forward slashes. */
  readonly path: string;
  readonly imports: readonly ImportSite[];
  /** True when the file does nothing but pass on the exports of two or more other files. */
  readonly onlyReExports: boolean;
  /** First string arguments of all calls, in test files only: the names of the tests are among them. */
  readonly callNames: readonly { readonly text: string; readonly line: number }[];
}

/** A tree of sources, as the checks see it. */
export interface SourceTree {
  readonly root: string;
  readonly files: readonly SourceFile[];
  /** Every file below the root that git would show, of any kind; forward slashes. */
  readonly allPaths: readonly string[];
}

const SKIPPED_FOLDERS = new Set([
  'node_modules',
  'dist',
  'dev-dist',
  'coverage',
  'data',
  'test-results',
]);
const SOURCE_FILE = /\.(ts|tsx)$/;
const TEST_CODE =
  /(^test\/|\.(test|spec|contract|bench)\.tsx?$|\/testing\.ts$|\/testing\/|\/fixtures\/)/;
const NAMES_TESTS = /\.(test|spec|contract)\.tsx?$/;

/** Tests and what only tests may use: they may import more than what ships. */
export function isTestCode(filePath: string): boolean {
  return TEST_CODE.test(filePath);
}

/** Files whose calls name tests. */
export function namesTests(filePath: string): boolean {
  return NAMES_TESTS.test(filePath);
}

/** Reads and parses all TypeScript below `folders` of `root`. Throws when a file does not parse. */
export function readSourceTree(root: string, folders: readonly string[]): SourceTree {
  const allPaths = folders.flatMap((folder) => pathsBelow(root, folder));
  const files = allPaths
    .filter((file) => SOURCE_FILE.test(file))
    .map((file) => parseFile(root, file));
  return { root, files, allPaths };
}

function pathsBelow(root: string, folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const child = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name)) found.push(...pathsBelow(root, child));
    } else if (entry.isFile()) found.push(child);
  }
  return found;
}

function parseFile(root: string, file: string): SourceFile {
  const text = readFileSync(path.join(root, file), 'utf8');
  const parsed = parseSync(file, text);
  const [error] = parsed.errors;
  if (error !== undefined) throw new Error(`${file} does not parse: ${error.message}`);
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const imports: ImportSite[] = [];
  const add = (specifier: string, offset: number): void => {
    imports.push({ specifier: specifier.replace(/\?.*$/, ''), line: lineAt(offset) });
  };
  for (const site of staticImports) add(site.moduleRequest.value, site.start);
  for (const site of staticExports) {
    const request = site.entries[0]?.moduleRequest;
    if (request !== null && request !== undefined) add(request.value, site.start);
  }
  for (const site of dynamicImports) {
    const written = text.slice(site.moduleRequest.start, site.moduleRequest.end);
    const literal = /^(['"`])([^'"`$]+)\1$/.exec(written)?.[2];
    if (literal !== undefined) add(literal, site.start);
  }
  // Types may be imported by an expression, `import('yjs').Doc`, which no module record lists.
  if (/\bimport\s*\(/.test(text)) {
    for (const site of typeImports(parsed.program)) add(site.text, site.start);
  }
  const reExports = staticExports.filter((site) =>
    site.entries.every((entry) => entry.moduleRequest !== null),
  );
  const callNames = namesTests(file)
    ? stringArguments(parsed.program).map((name) => ({
        text: name.text,
        line: lineAt(name.start),
      }))
    : [];
  return {
    path: file,
    imports,
    onlyReExports: reExports.length >= 2 && reExports.length === parsed.program.body.length,
    callNames,
  };
}
