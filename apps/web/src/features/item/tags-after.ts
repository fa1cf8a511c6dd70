import { LIMITS } from '@weft/domain';

/** The tags with what was typed: commas separate, blanks are trimmed, none is there twice. */
export function tagsAfter(tags: readonly string[], typed: string): readonly string[] {
  const known = new Set(tags.map((tag) => tag.toLocaleLowerCase()));
  const result = [...tags];
  for (const part of typed.split(',')) {
    const tag = part.trim();
    const folded = tag.toLocaleLowerCase();
    if (tag === '' || known.has(folded)) continue;
    known.add(folded);
    result.push(tag);
  }
  return result.slice(0, LIMITS.tagCount);
}
