import path from 'node:path';
import type { SourceTree } from './source-tree.ts';
import type { Violation } from './violation.ts';

/**
 * Files that import each other in a circle, type imports included: a circle of types means that neither file
 * can be understood without the other. One violation per circle found.
 */
export function checkCycles(tree: SourceTree): Violation[] {
  const known = new Set(tree.files.map((file) => file.path));
  const importsOf = new Map(
    tree.files.map((file) => [
      file.path,
      file.imports
        .filter((site) => site.specifier.startsWith('.'))
        .map((site) => path.posix.join(path.posix.dirname(file.path), site.specifier))
        .filter((target) => known.has(target)),
    ]),
  );
  const finished = new Set<string>();
  const trail: string[] = [];
  const onTrail = new Set<string>();
  const found: Violation[] = [];
  const visit = (file: string): void => {
    if (finished.has(file)) return;
    trail.push(file);
    onTrail.add(file);
    for (const target of importsOf.get(file) ?? []) {
      if (onTrail.has(target)) {
        const circle = [...trail.slice(trail.indexOf(target)), target];
        found.push({ file: target, line: 1, check: 'cycle', message: circle.join(' → ') });
      } else visit(target);
    }
    trail.pop();
    onTrail.delete(file);
    finished.add(file);
  };
  for (const file of importsOf.keys()) visit(file);
  return found;
}
