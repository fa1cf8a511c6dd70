import type { BoardSnapshot } from '@weft/domain';
import { encodeMessage } from '@weft/sync-protocol';
import * as Y from 'yjs';

/** The values of a snapshot in nested maps, one value a field: no decisions, no texts that merge. */
export function bareDocumentOf(snapshot: BoardSnapshot): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    const items = doc.getMap<Y.Map<unknown>>('items');
    for (const { ref, team, sprint, ...values } of snapshot.items ?? []) {
      const item = new Y.Map<unknown>(Object.entries(values));
      item.set('place', { team: team ?? null, sprint: sprint ?? null });
      items.set(ref, item);
    }
    const lines = doc.getMap<unknown>('lines');
    for (const [at, { from, to }] of (snapshot.dependencies ?? []).entries()) {
      lines.set(`d${at}`, { from, to });
    }
  });
  return doc;
}

/** Bytes on the wire for each character typed into a title that is one value, `letters` times. */
export function typedAsValue(letters: number): number {
  const doc = new Y.Doc();
  const item = doc.getMap<string>('item');
  let sent = 0;
  doc.on('update', (update: Uint8Array) => {
    sent += encodeMessage({ type: 'sync-update', update }).length;
  });
  for (let length = 1; length <= letters; length += 1) item.set('title', 'e'.repeat(length % 60));
  return sent / letters;
}
