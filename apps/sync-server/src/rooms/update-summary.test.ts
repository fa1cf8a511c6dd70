import * as fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { DocumentState } from './document-state.ts';
import { encodeStateVector } from './state-vector.ts';
import { takeParts } from './update-parts.ts';
import { summarizeUpdate, type UpdateSummary } from './update-summary.ts';

/** A document after some random edits of every kind that boards use, and the updates on the way. */
function editedDocument(seed: number): { doc: Y.Doc; updates: Uint8Array[] } {
  const random = fc.sample(fc.nat(1_000_000), { numRuns: 60, seed });
  const doc = new Y.Doc();
  doc.clientID = seed + 1;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const [index, draw] of random.entries()) edit(doc, draw, `i${index}`);
  return { doc, updates };
}

function edit(doc: Y.Doc, draw: number, newId: string): void {
  const items = doc.getMap<Y.Map<unknown>>('items');
  const ids = [...items.keys()];
  const id = ids[draw % ids.length] ?? '';
  doc.transact(() => {
    switch (draw % 6) {
      case 0: {
        const item = new Y.Map<unknown>();
        items.set(newId, item);
        item.set('title', new Y.Text('Ä title 😀'));
        item.set('decisions', new Y.Array());
        return;
      }
      case 1: {
        const title = items.get(id)?.get('title');
        if (title instanceof Y.Text) title.insert(draw % (title.length + 1), 'typed');
        return;
      }
      case 2: {
        const list = items.get(id)?.get('decisions');
        if (list instanceof Y.Array) list.push([['size', draw, null, 1.5, { deep: [true] }]]);
        return;
      }
      case 3: {
        const list = items.get(id)?.get('decisions');
        if (list instanceof Y.Array && list.length > 0) list.delete(0, 1);
        return;
      }
      case 4:
        items.delete(id);
        return;
      default:
        doc.getText('text:0123456789ABCDEFGHJKMNPQRS:description').insert(0, `n${draw}`);
    }
  });
}

function summaryOf(update: Uint8Array): UpdateSummary {
  const result = summarizeUpdate(update);
  if (!result.ok) throw new Error(`${result.refusal.code} at ${result.refusal.offset}`);
  return result.value;
}

function codeOf(update: Uint8Array): string {
  const result = summarizeUpdate(update);
  return result.ok ? 'accepted' : result.refusal.code;
}

describe('walking an update', () => {
  it('[SV20] finds the state vector that a document would have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), (seed) => {
        const { doc, updates } = editedDocument(seed);
        const state = new DocumentState();
        for (const update of updates) {
          const summary = summaryOf(update);
          expect(state.hasNews(summary)).toBe(true);
          state.advance(summary);
          expect(state.hasNews(summary)).toBe(false);
        }
        expect(encodeStateVector(state.stateVector)).toEqual(Y.encodeStateVector(doc));
        expect(state.hasNews(summaryOf(Y.encodeStateAsUpdate(doc)))).toBe(false);
        expect(state.hasGaps).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('[SV21] subdocuments, XML, embeds, formats, bytes and foreign roots have no place', () => {
    const cases: Record<string, (doc: Y.Doc) => void> = {
      'content-not-allowed': (doc) => doc.getMap('items').set('x', new Y.Doc()),
      'type-not-allowed': (doc) => doc.getMap('items').set('x', new Y.XmlElement('p')),
      'root-not-allowed': (doc) => doc.getMap('elsewhere').set('x', 1),
      'value-not-allowed': (doc) => doc.getMap('items').set('x', [10n]),
      'too-deep': (doc) => doc.getMap('items').set('x', nested(30)),
    };
    for (const [code, write] of Object.entries(cases)) {
      const doc = new Y.Doc();
      write(doc);
      expect(codeOf(Y.encodeStateAsUpdate(doc)), code).toBe(code);
    }
    const text = (write: (text: Y.Text) => void): string => {
      const doc = new Y.Doc();
      write(doc.getText('text:0123456789ABCDEFGHJKMNPQRS:description'));
      return codeOf(Y.encodeStateAsUpdate(doc));
    };
    expect(text((root) => root.insert(0, 'plain'))).toBe('accepted');
    expect(text((root) => root.insert(0, 'bold', { bold: true }))).toBe('content-not-allowed');
    expect(text((root) => root.insertEmbed(0, { image: 1 }))).toBe('content-not-allowed');
    const bytes = new Y.Doc();
    bytes.getArray('items').push([new Uint8Array(3)]);
    expect(codeOf(Y.encodeStateAsUpdate(bytes))).toBe('content-not-allowed');
  });

  it('[SV28] threat 13: containers stand in a root, or in one of a root that came with them, and no deeper', () => {
    const doc = new Y.Doc();
    const items = doc.getMap<Y.Map<unknown>>('items');
    const codeOfLast = (write: () => void): string => {
      const before = Y.encodeStateVector(doc);
      doc.transact(write);
      return codeOf(Y.encodeStateAsUpdate(doc, before));
    };
    const item = new Y.Map<unknown>([['title', new Y.Text('x')]]);
    expect(codeOfLast(() => items.set('a', item))).toBe('accepted');
    expect(codeOfLast(() => item.set('rank', 'a0'))).toBe('accepted');
    expect(codeOf(Y.encodeStateAsUpdate(doc))).toBe('accepted');
    // Later, behind a value, over another one: of these it cannot be told how deep they are.
    expect(codeOfLast(() => item.set('later', new Y.Array()))).toBe('too-deep');
    expect(codeOfLast(() => item.set('rank', new Y.Array()))).toBe('too-deep');
    expect(codeOfLast(() => items.set('a', new Y.Map()))).toBe('too-deep');
    const inner = new Y.Map<unknown>([['in', new Y.Map<unknown>([['in', new Y.Map()]])]]);
    expect(codeOfLast(() => items.set('b', inner))).toBe('too-deep');
  });

  it('[SV22] every cut, every trailing byte and every longer number is refused', () => {
    const update = Y.encodeStateAsUpdate(editedDocument(4).doc);
    for (let length = 0; length < update.length; length += 1) {
      expect(summarizeUpdate(update.subarray(0, length)).ok).toBe(false);
    }
    expect(codeOf(Uint8Array.of(...update, 0))).toBe('trailing-bytes');
    expect(codeOf(Uint8Array.of(0x80, 0x00, 0x00))).toBe('number-not-minimal');
    expect(codeOf(Uint8Array.of(0, 0))).toBe('accepted');
  });

  it('[SV23] a few bytes cannot claim a long run, an empty run, or one client twice', () => {
    const gc = (length: number[]): Uint8Array => Uint8Array.of(1, 1, 7, 0, 0, ...length, 0);
    expect(codeOf(gc([5]))).toBe('accepted');
    expect(codeOf(gc([0x80, 0x80, 0x80, 0x01]))).toBe('run-too-long');
    expect(codeOf(gc([0]))).toBe('empty-run');
    const block = [1, 7, 0, 0, 1];
    expect(codeOf(Uint8Array.of(2, ...block, ...block, 0))).toBe('client-twice');
    expect(codeOf(Uint8Array.of(0, 1, 7, 1, 0, 0x80, 0x80, 0x80, 0x01))).toBe('run-too-long');
    expect(codeOf(Uint8Array.of(1, 0xff, 0xff, 0xff, 0x7f, 7, 0))).toBe('too-many-structs');
  });

  it('[SV24] mutated bytes give a result, and what is accepted a document can read', () => {
    const update = Y.encodeStateAsUpdate(editedDocument(11).doc);
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }), (changes) => {
        const mutated = update.slice();
        for (const [at, value] of changes) mutated[at % mutated.length] = value;
        if (!summarizeUpdate(mutated).ok) return;
        accepted += 1;
        Y.decodeUpdate(mutated);
      }),
      { numRuns: 3_000, seed: 3 },
    );
    expect(accepted).toBeGreaterThan(10);
  });

  it('[SV26] parts of an update are updates, and together say the same', () => {
    const a = editedDocument(21).doc;
    Y.applyUpdate(a, Y.encodeStateAsUpdate(editedDocument(22).doc));
    const update = Y.encodeStateAsUpdate(a);
    const summary = summaryOf(update);
    expect(summary.structs.length).toBeGreaterThan(1);
    const copy = new Y.Doc();
    for (const block of summary.structs) {
      Y.applyUpdate(copy, takeParts(update, { structs: [block], deletions: [] }));
    }
    Y.applyUpdate(copy, takeParts(update, { structs: [], deletions: summary.deletions }));
    expect(Y.encodeStateAsUpdate(copy)).toEqual(update);
  });
});

describe('what a room knows of its document', () => {
  it('[SV25] keeps what is behind a gap aside until the gap is filled', () => {
    const { doc, updates } = editedDocument(5);
    const state = new DocumentState();
    const [first, second, ...rest] = updates.map(summaryOf);
    if (first === undefined || second === undefined) throw new Error('too few updates');
    state.advance(first);
    const clock = state.clockOf(6);
    for (const summary of rest) state.advance(summary);
    expect(state.hasGaps).toBe(true);
    expect(state.clockOf(6)).toBe(clock);
    // One run of structs, and four deletions of what has not come.
    expect(state.gapCount).toBe(5);
    for (const summary of rest) expect(state.hasNews(summary)).toBe(false);
    state.advance(second);
    expect(state.hasGaps).toBe(false);
    expect(encodeStateVector(state.stateVector)).toEqual(Y.encodeStateVector(doc));
  });
});

function nested(depth: number): unknown[] {
  return depth === 0 ? [] : [nested(depth - 1)];
}
