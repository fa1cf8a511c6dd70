import { readFileSync } from 'node:fs';
import path from 'node:path';
import { namesTests, type SourceTree } from './source-tree.ts';
import type { LayerTable } from './layers.ts';
import type { Violation } from './violation.ts';
import { isIn } from './workspace.ts';

const RULE_ID = /^\[([A-Z]{1,4}\d+[a-z]?)\]/;
/** `- [BD7] …`, `**[BD7]** …`, `| [BD7] | …`, `1. [BD7] …` or plainly `[BD7] …` at the start of a line. */
const RULE_LINE = /^\s*(?:[-*|>]\s*|\d+\.\s*)?(?:\*\*|`)?\[([A-Z]{1,4}\d+[a-z]?)\](?!\()/;

interface RuleDefinition {
  readonly spec: string;
  readonly line: number;
}

/**
 * Rules and tests must name each other: every rule in a SPEC.md has a test whose name starts with its id, no
 * test names an id that no SPEC.md defines, no id is defined twice, and every package has a SPEC.md.
 */
export function checkSpec(tree: SourceTree, table: LayerTable): Violation[] {
  const found: Violation[] = [];
  const report = (file: string, line: number, message: string): void => {
    found.push({ file, line, check: 'spec', message });
  };
  const rules = new Map<string, RuleDefinition>();
  for (const spec of tree.allPaths.filter((file) => path.posix.basename(file) === 'SPEC.md')) {
    const text = readFileSync(path.join(tree.root, spec), 'utf8');
    let count = 0;
    for (const [index, line] of text.split('\n').entries()) {
      const id = RULE_LINE.exec(line)?.[1];
      if (id === undefined) continue;
      count += 1;
      const earlier = rules.get(id);
      if (earlier === undefined) rules.set(id, { spec, line: index + 1 });
      else report(spec, index + 1, `${id} is defined in ${earlier.spec}:${earlier.line} already`);
    }
    if (count === 0) report(spec, 1, 'holds no rule such as [BD7]');
  }
  const tested = new Set<string>();
  for (const file of tree.files.filter((each) => namesTests(each.path))) {
    for (const name of file.callNames) {
      for (const id of idsOf(name.text)) {
        if (rules.has(id)) tested.add(id);
        else report(file.path, name.line, `${id} is in no SPEC.md`);
      }
    }
  }
  for (const [id, { spec, line }] of rules) {
    if (!tested.has(id)) report(spec, line, `${id} has no test`);
  }
  for (const part of table.parts.filter((each) => each.folder.startsWith('packages/'))) {
    const has = tree.allPaths.some(
      (file) => isIn(file, part.folder) && path.posix.basename(file) === 'SPEC.md',
    );
    if (!has) report(part.folder, 1, 'has no SPEC.md');
  }
  return found;
}

/** The ids a test name starts with: `[BD7] …`, `[BD7] [BD8] …`. */
function idsOf(testName: string): string[] {
  const ids: string[] = [];
  let rest = testName;
  for (;;) {
    const match = RULE_ID.exec(rest);
    if (match?.[1] === undefined) return ids;
    ids.push(match[1]);
    rest = rest.slice(match[0].length).trimStart();
  }
}
