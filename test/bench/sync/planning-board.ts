import * as Y from 'yjs';

const ITEMS = 10_000;

/** A whole board as an update, and what a device that has it says of it. */
export interface WholeBoard {
  readonly items: number;
  readonly update: Uint8Array;
  readonly stateVector: Uint8Array;
  /** What a stock client that has everything sends when it comes back: all its deletions. */
  readonly resumeUpdate: Uint8Array;
}

/** A board of 10,000 PBIs with some history: places were changed, some lines deleted. */
export function planningBoard(): WholeBoard {
  const doc = new Y.Doc();
  const items = doc.getMap<Y.Map<unknown>>('items');
  const decisions = doc.getArray<unknown>('decisions');
  for (let from = 0; from < ITEMS; from += 100) {
    doc.transact(() => {
      for (let index = from; index < from + 100; index++) items.set(keyOf(index), itemOf(index));
    });
  }
  doc.transact(() => {
    for (let index = 0; index < ITEMS; index += 2) {
      items.get(keyOf(index))?.set('rank', `b${index}`);
      decisions.push([[keyOf(index), 'size', index % 13, index]]);
    }
    for (let index = 0; index < 500; index++) decisions.delete(index * 3, 1);
  });
  const stateVector = Y.encodeStateVector(doc);
  return {
    items: ITEMS,
    update: Y.encodeStateAsUpdate(doc),
    stateVector,
    resumeUpdate: Y.encodeStateAsUpdate(doc, stateVector),
  };
}

/** Number of PBIs in a document that was put together from these updates. */
export function countItems(updates: readonly Uint8Array[]): number {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getMap('items').size;
}

function keyOf(index: number): string {
  return String(index).padStart(26, '0');
}

function itemOf(index: number): Y.Map<unknown> {
  return new Y.Map<unknown>([
    ['number', index],
    ['kind', index % 20 === 0 ? 'epic' : 'story'],
    ['parent', keyOf(index - (index % 20))],
    ['rank', `a${index}`],
    ['team', `T${index % 9}`],
    ['sprint', `S${index % 5}`],
    ['title', new Y.Text(`PBI ${index}: ${'what will be done '.repeat(8)}`)],
  ]);
}
