import type { SnapshotDependency } from '@weft/domain';
import { IMPORT_LIMITS } from '../import-limits.ts';
import type { DraftItem } from './draft-item.ts';
import { collectLinkNames, type LinkNames } from './link-names.ts';
import type { ProblemList } from './problem-list.ts';

/** A draft that is imported, and the ref it got. */
export interface AcceptedDraft {
  readonly ref: string;
  readonly draft: DraftItem;
}

export interface LinkedDrafts {
  /** Each pair once, however many PBIs state it. */
  readonly dependencies: readonly SnapshotDependency[];
  /** Parent of each PBI that has one, by ref. */
  readonly parents: ReadonlyMap<string, string>;
  readonly missingEnds: number;
}

/** Turns the names in links into refs. What is not among the files stays as a missing end. */
export function linkDrafts(items: readonly AcceptedDraft[], problems: ProblemList): LinkedDrafts {
  const names = collectLinkNames(items);
  const dependencies = new Map<string, SnapshotDependency>();
  const missing = new Set<string>();
  for (const { ref, draft } of items) {
    const before = limited(draft, draft.waitsFor, problems);
    const after = limited(draft, draft.enables, problems);
    const pairs = [
      ...before.map((name) => ({ name, from: names.find(name) ?? name, to: ref })),
      ...after.map((name) => ({ name, from: ref, to: names.find(name) ?? name })),
    ];
    for (const { name, from, to } of pairs) {
      const pair = JSON.stringify([from, to]);
      if (from === to) problems.add(draft, 'self-link', name);
      else dependencies.set(pair, { from, to });
      if (names.find(name) === undefined) missing.add(pair);
    }
  }
  return {
    dependencies: [...dependencies.values()],
    parents: parentsOf(items, names),
    missingEnds: missing.size,
  };
}

/** What a PBI says of its own parent counts more than what a parent says of its children. */
function parentsOf(items: readonly AcceptedDraft[], names: LinkNames): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const { ref, draft } of items) {
    const found = (draft.parents ?? []).map((name) => names.find(name));
    const parent = found.find((candidate) => candidate !== undefined);
    if (parent !== undefined && parent !== ref) parents.set(ref, parent);
  }
  for (const { ref, draft } of items) {
    for (const name of draft.children ?? []) {
      const child = names.find(name);
      if (child !== undefined && child !== ref && !parents.has(child)) parents.set(child, ref);
    }
  }
  return parents;
}

function limited(
  draft: DraftItem,
  links: readonly string[] | undefined,
  problems: ProblemList,
): readonly string[] {
  const all = links ?? [];
  if (all.length <= IMPORT_LIMITS.linksPerRow) return all;
  problems.add(draft, 'too-many-links', String(all.length));
  return all.slice(0, IMPORT_LIMITS.linksPerRow);
}
