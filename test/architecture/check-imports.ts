import { builtinModules } from 'node:module';
import path from 'node:path';
import type { LayerTable, Part } from './layers.ts';
import { isTestCode, type ImportSite, type SourceFile, type SourceTree } from './source-tree.ts';
import type { Violation } from './violation.ts';
import { isAmong, isIn, packageOf, readManifest, type PackageManifest } from './workspace.ts';

const BUILTIN = new Set(builtinModules);
const ASSET = /\.(css|svg|json|sql|woff2)$/;

interface Workspace {
  readonly table: LayerTable;
  readonly partByName: ReadonlyMap<string, Part>;
  readonly manifests: ReadonlyMap<string, PackageManifest>;
  readonly rootManifest: PackageManifest;
  readonly known: ReadonlySet<string>;
}

/** Every import that goes against the table: direction, entry, declaration, allowed externals, inner walls. */
export function checkImports(tree: SourceTree, table: LayerTable): Violation[] {
  const workspace: Workspace = {
    table,
    partByName: new Map(table.parts.map((part) => [part.name, part])),
    manifests: new Map(
      table.parts.map((part) => [part.name, readManifest(tree.root, part.folder)]),
    ),
    rootManifest: readManifest(tree.root, '.'),
    known: new Set(tree.allPaths),
  };
  return [
    ...checkTable(workspace),
    ...tree.files.flatMap((file) =>
      file.imports.flatMap((site) => {
        const fault = faultOf(workspace, file, site);
        return fault === undefined ? [] : [{ file: file.path, line: site.line, ...fault }];
      }),
    ),
  ];
}

type Fault = Pick<Violation, 'check' | 'message'>;

/** The table itself must agree with the manifests and point downwards only. */
function checkTable(workspace: Workspace): Violation[] {
  const found: Violation[] = [];
  for (const part of workspace.table.parts) {
    const manifest = workspace.manifests.get(part.name);
    const file = `${part.folder}/package.json`;
    const report = (message: string): void => {
      found.push({ file, line: 1, check: 'table', message });
    };
    if (manifest?.name !== part.name) report(`is named ${manifest?.name ?? '?'}, not ${part.name}`);
    for (const name of part.mayImport) {
      const below = workspace.partByName.get(name);
      if (below === undefined || below.layer >= part.layer) report(`${name} is not a layer below`);
    }
    for (const name of manifest?.dependencies ?? []) {
      const allowed = name.startsWith('@weft/')
        ? part.mayImport.includes(name)
        : isAmong(name, part.externals);
      if (!allowed) report(`depends on ${name}, which the table does not allow it`);
    }
  }
  return found;
}

function faultOf(workspace: Workspace, file: SourceFile, site: ImportSite): Fault | undefined {
  const { specifier } = site;
  if (specifier.startsWith('.')) return relativeFault(workspace, file, specifier);
  if (specifier.startsWith('/')) return { check: 'resolve', message: `absolute path ${specifier}` };
  if (specifier.startsWith('@weft/')) return partFault(workspace, file, specifier);
  return externalFault(workspace, file, specifier);
}

function partOf(workspace: Workspace, filePath: string): Part | undefined {
  return workspace.table.parts.find((part) => isIn(filePath, part.folder));
}

function relativeFault(
  workspace: Workspace,
  file: SourceFile,
  specifier: string,
): Fault | undefined {
  const target = path.posix.join(path.posix.dirname(file.path), specifier);
  const own = partOf(workspace, file.path);
  const other = partOf(workspace, target);
  if (own !== other && !isOpenToTests(file, other, target)) {
    return { check: 'entry', message: `${specifier} reaches into ${other?.name ?? 'no part'}` };
  }
  if (!workspace.known.has(target)) {
    return { check: 'resolve', message: `${specifier} is no file; write the name with its ending` };
  }
  if (ASSET.test(target) || isTestCode(file.path)) return undefined;
  if (isTestCode(target)) {
    return { check: 'testing', message: `${specifier} is for tests only` };
  }
  const entry = own === undefined ? undefined : workspace.manifests.get(own.name)?.exports.get('.');
  if (own !== undefined && entry !== undefined && target === path.posix.join(own.folder, entry)) {
    return { check: 'barrel', message: `${specifier} is the part's own public entry` };
  }
  const wall = workspace.table.walls.find(
    ({ folder, mustNotImport }) =>
      isIn(file.path, folder) && mustNotImport.some((closed) => isIn(target, closed)),
  );
  return wall === undefined
    ? undefined
    : { check: 'wall', message: `${specifier}: ${wall.folder} may not, ${wall.why}` };
}

/** Tests across parts live in `test/` and may open the few files an application shows them. */
function isOpenToTests(file: SourceFile, other: Part | undefined, target: string): boolean {
  if (!isIn(file.path, 'test')) return false;
  if (other === undefined) return isIn(target, 'test') || isIn(target, 'scripts');
  if (target.includes('/fixtures/') || target.includes('/testing/')) return true;
  return other.openToTests?.includes(target) ?? false;
}

function partFault(workspace: Workspace, file: SourceFile, specifier: string): Fault | undefined {
  const name = packageOf(specifier);
  const target = workspace.partByName.get(name);
  const own = partOf(workspace, file.path);
  if (target === undefined) return { check: 'resolve', message: `there is no part ${name}` };
  if (own === target) return { check: 'barrel', message: `imports its own part by name` };
  const subpath = specifier === name ? '.' : `.${specifier.slice(name.length)}`;
  if (workspace.manifests.get(name)?.exports.has(subpath) !== true) {
    return { check: 'entry', message: `${specifier} is no public entry of ${name}` };
  }
  if (subpath !== '.' && !isTestCode(file.path)) {
    return { check: 'testing', message: `${specifier} is for tests only` };
  }
  if (own === undefined) return undefined;
  if (!own.mayImport.includes(name)) {
    return { check: 'layer', message: `${own.name} may not import ${name}` };
  }
  const manifest = workspace.manifests.get(own.name);
  return manifest?.dependencies.has(name) === true
    ? undefined
    : { check: 'declared', message: `${name} is not in ${own.name}'s dependencies` };
}

function externalFault(
  workspace: Workspace,
  file: SourceFile,
  specifier: string,
): Fault | undefined {
  const own = partOf(workspace, file.path);
  const isTest =
    isTestCode(file.path) || own === undefined || !isIn(file.path, `${own.folder}/src`);
  const name = packageOf(specifier);
  if (specifier.startsWith('node:') || BUILTIN.has(name)) {
    if (!specifier.startsWith('node:')) {
      return { check: 'external', message: `write node:${specifier}` };
    }
    return isTest || own.runsOn === 'node'
      ? undefined
      : { check: 'external', message: `${own.name} must run without Node's ${specifier}` };
  }
  const manifest = own === undefined ? undefined : workspace.manifests.get(own.name);
  const isDeclared =
    (manifest?.dependencies.has(name) ?? false) ||
    (isTest &&
      (workspace.rootManifest.devDependencies.has(name) ||
        (manifest?.devDependencies.has(name) ?? false))) ||
    specifier.startsWith('virtual:');
  if (!isDeclared) return { check: 'declared', message: `${name} is not a declared dependency` };
  if (isTest) return undefined;
  if (!isAmong(specifier.startsWith('virtual:') ? specifier : name, own.externals)) {
    return { check: 'external', message: `the table does not allow ${own.name} ${name}` };
  }
  const broken = workspace.table.restricted.find(
    (rule) =>
      isAmong(name, rule.packages) &&
      (!rule.onlyIn.some((folder) => isIn(file.path, folder)) ||
        rule.exceptIn.some((folder) => isIn(file.path, folder))),
  );
  return broken === undefined
    ? undefined
    : { check: 'external', message: `${name} is not for this folder: ${broken.why}` };
}
