import * as Y from 'yjs';
import { brandId, endsOfLine, parseSubject, type ItemId } from '@weft/domain';
import { readSubject } from '../comments/read-comment.ts';
import { readFlag } from '../read/read-values.ts';
import { LONG_TEXTS, entityOf, longTextOf, rootsOf } from '../schema/roots.ts';
import type { TransactionOrigin } from '../transaction-origin.ts';

const SERVER: TransactionOrigin = { kind: 'server' };

/**
 * Deletes PBIs for good: their fields, their long texts, the dependencies at either end, and what people
 * said on any of them. Only
 * those that are put aside; others and unknown ones are passed over. Edits of them that come later,
 * from wherever, change nothing any more. For the server, in a throw-away document: nobody can undo
 * it. `evenShown` is for older states of a board, where they may not have been put aside yet. Returns
 * what was deleted.
 */
export function purgeItems(
  doc: Y.Doc,
  items: readonly ItemId[],
  { evenShown = false }: { readonly evenShown?: boolean } = {},
): readonly ItemId[] {
  const roots = rootsOf(doc);
  const purged = items.filter((id) => {
    const item = entityOf(roots.items, id);
    return item !== undefined && (evenShown || readFlag(item.get('aside')));
  });
  const gone = new Set<unknown>(purged);
  doc.transact(() => {
    for (const id of purged) {
      roots.items.delete(id);
      for (const text of LONG_TEXTS) {
        const written = longTextOf(doc, id, text);
        written.delete(0, written.length);
      }
    }
    for (const id of roots.dependencies.keys()) {
      const ends: unknown = entityOf(roots.dependencies, brandId(id))?.get('ends');
      if (touches(ends, gone)) roots.dependencies.delete(id);
    }
    for (const id of roots.comments.keys()) {
      const on = readSubject(entityOf(roots.comments, brandId(id))?.get('on'));
      const subject = on === undefined ? undefined : parseSubject(on);
      const named = subject?.kind === 'line' ? endsOfLine(subject.line) : [subject?.item];
      if (named.some((item) => gone.has(item))) roots.comments.delete(id);
    }
  }, SERVER);
  return purged;
}

function touches(ends: unknown, gone: ReadonlySet<unknown>): boolean {
  if (typeof ends !== 'object' || ends === null) return false;
  return gone.has(Reflect.get(ends, 'from')) || gone.has(Reflect.get(ends, 'to'));
}
