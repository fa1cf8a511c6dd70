import * as Y from 'yjs';
import type { WrittenKeys } from './changes/dirty-entities.ts';

/** Keys of a root under which something was written, at any depth. */
export function writtenUnder(root: object, written: WrittenKeys): ReadonlySet<string> {
  const dirty = new Set<string>();
  for (const [type, keys] of written) {
    if (Object.is(type, root)) {
      for (const key of keys) if (key !== null) dirty.add(key);
      continue;
    }
    const key = keyUnder(root, type);
    if (key !== undefined) dirty.add(key);
  }
  return dirty;
}

/** The key of `root` on the way to something nested in it; undefined: it stands elsewhere. */
function keyUnder(root: object, type: object): string | undefined {
  let at: object = type;
  while (at instanceof Y.AbstractType && at._item !== null && at.parent !== null) {
    if (Object.is(at.parent, root)) return at._item.parentSub ?? undefined;
    at = at.parent;
  }
  return undefined;
}
