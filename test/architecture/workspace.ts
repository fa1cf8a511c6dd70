import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What the checks need to know of a `package.json`. */
export interface PackageManifest {
  readonly name: string;
  /** Public entries: the subpath (`.`, `./testing`) and the file, from the package's folder. */
  readonly exports: ReadonlyMap<string, string>;
  readonly dependencies: ReadonlySet<string>;
  readonly devDependencies: ReadonlySet<string>;
}

/** Reads `package.json` in `folder` (relative to `root`; `.` for the root's own). Throws when it is missing. */
export function readManifest(root: string, folder: string): PackageManifest {
  const file = path.join(root, folder, 'package.json');
  return parseManifest(JSON.parse(readFileSync(file, 'utf8')));
}

function parseManifest(value: unknown): PackageManifest {
  const record = recordOf(value);
  return {
    name: typeof record['name'] === 'string' ? record['name'] : '',
    exports: new Map(
      Object.entries(recordOf(record['exports'])).flatMap(([subpath, target]) =>
        typeof target === 'string' ? [[subpath, target] as const] : [],
      ),
    ),
    dependencies: new Set(Object.keys(recordOf(record['dependencies']))),
    devDependencies: new Set(Object.keys(recordOf(record['devDependencies']))),
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

/** The npm package a specifier belongs to: `@weft/domain/testing` → `@weft/domain`. */
export function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

/** True when `packageName` is one of `names`, where a name ending in `/` stands for a whole scope. */
export function isAmong(packageName: string, names: readonly string[]): boolean {
  return names.some((name) =>
    name.endsWith('/') ? packageName.startsWith(name) : packageName === name,
  );
}

/** True when `file` is `folder` or lies below it. */
export function isIn(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`);
}
