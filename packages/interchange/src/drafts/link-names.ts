import { cleanLine } from '../text/clean-text.ts';
import type { DraftItem } from './draft-item.ts';

/** Finds the PBI that a link means. */
export interface LinkNames {
  /** Ref of the PBI with this key, alias or title; undefined: it is not among the files. */
  find(name: string): string | undefined;
}

/**
 * Makes the names of PBIs findable: by key, then by another id, then by title; exactly, then
 * without regard to case. A title that several PBIs share means none of them.
 */
export function collectLinkNames(
  items: readonly { readonly ref: string; readonly draft: DraftItem }[],
): LinkNames {
  const keys = new Map<string, string>();
  const aliases = new Map<string, string>();
  const titles = new Map<string, string | undefined>();
  for (const { ref, draft } of items) {
    if (draft.key !== undefined) {
      keys.set(draft.key, ref);
      if (!keys.has(fold(draft.key))) keys.set(fold(draft.key), ref);
    }
    for (const alias of draft.aliases ?? []) aliases.set(fold(alias), ref);
    const title = fold(draft.title);
    titles.set(title, titles.has(title) ? undefined : ref);
  }
  return {
    find: (name) => {
      const folded = fold(name);
      return keys.get(name) ?? keys.get(folded) ?? aliases.get(folded) ?? titles.get(folded);
    },
  };
}

function fold(name: string): string {
  return cleanLine(name).toLowerCase();
}
