/**
 * What the board's document costs: loading it, keeping it, and how it grows, beside one of bare
 * nested maps with the same values in the same run. Run: `npm run bench:document`. To reach with
 * 10,000 PBIs and 5,000 dependencies: loaded in ≤ 400 ms of the processor and ≤ 60 MB of heap; 100,000 moves add ≤ 2.5 MB;
 * a character typed into a title is about 12 B on the wire, which is missed: one update for each key
 * names the 32-bit client number twice, which alone is 10 B. Fails where a number of bytes is missed:
 * unlike times, they are the same on every machine.
 */
import { randomFillSync } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BoardDocument, BoardEditor, createYDoc, moveItems, writeSnapshot } from '@weft/board-doc';
import { brandId, type UserId } from '@weft/domain';
import { encodeMessage } from '@weft/sync-protocol';
import * as Y from 'yjs';
import { bareDocumentOf, typedAsValue } from './bare-document.ts';
import { largeSnapshot } from './large-snapshot.ts';

const ITEMS = 10_000;
const MOVES = 100_000;
const LOADS = 5;
const TYPED = 2_000;
const MOST_GROWTH_BYTES = 2_500_000;
/** Yjs writes one update for each key pressed, and into each the 32-bit client number twice. */
const MOST_TYPED_BYTES = 24;
const BY: UserId = brandId<UserId>('0'.repeat(26));

interface Loaded {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly heapMb: number;
}

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

function heapBytes(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** The fastest of several loads, and what one of them keeps on the heap. */
function load(read: () => object): Loaded {
  let [cpuMs, wallMs] = [Infinity, Infinity];
  const kept: object[] = [];
  const before = heapBytes();
  for (let run = 0; run < LOADS; run += 1) {
    collect();
    const cpu = process.cpuUsage();
    const start = performance.now();
    kept.push(read());
    wallMs = Math.min(wallMs, performance.now() - start);
    const { user, system } = process.cpuUsage(cpu);
    cpuMs = Math.min(cpuMs, (user + system) / 1_000);
  }
  return { cpuMs, wallMs, heapMb: (heapBytes() - before) / 1_000_000 / kept.length };
}

function documentOf(bytes: Uint8Array): Y.Doc {
  const doc = createYDoc();
  Y.applyUpdate(doc, bytes);
  return doc;
}

/** Moves PBIs one after the other, as drags do, and tells what that adds. */
function grow(bytes: Uint8Array): {
  readonly addedBytes: number;
  readonly updatesPerMove: number;
  readonly bytesPerMove: number;
  readonly undoHeapMb: number;
} {
  const doc = documentOf(bytes);
  const board = new BoardDocument(doc);
  const editor = new BoardEditor({
    board,
    by: () => BY,
    now: () => Date.UTC(2026, 10, 23),
    random: (target) => randomFillSync(target),
  });
  const before = Y.encodeStateAsUpdate(doc).length;
  let [updates, sent] = [0, 0];
  doc.on('update', (update: Uint8Array) => {
    updates += 1;
    sent += update.length;
  });
  const items = [...board.view.items()].map(({ id }) => id);
  const places = board.view
    .teams()
    .flatMap(({ id: team }) => board.view.sprints().map(({ id: sprint }) => ({ team, sprint })));
  for (let move = 0; move < MOVES; move += 1) {
    const item = items[(move * 7) % items.length];
    const place = places[(move * 11 + Math.floor(move / items.length)) % places.length];
    if (item === undefined || place === undefined) throw new Error('The board is empty.');
    const moved = editor.perform({ kind: 'move-items' }, (edit) => moveItems(edit, [item], place));
    if (!moved.ok) throw new Error('A move was refused.');
  }
  const addedBytes = Y.encodeStateAsUpdate(doc).length - before;
  const withSteps = heapBytes();
  editor.close();
  const undoHeapMb = (withSteps - heapBytes()) / 1_000_000;
  return { addedBytes, updatesPerMove: updates / MOVES, bytesPerMove: sent / MOVES, undoHeapMb };
}

/** What a register for each place would add. */
function growBare(bytes: Uint8Array): number {
  const doc = documentOf(bytes);
  const items = [...doc.getMap<Y.Map<unknown>>('items').values()];
  const before = Y.encodeStateAsUpdate(doc).length;
  for (let move = 0; move < MOVES; move += 1) {
    items[(move * 7) % items.length]?.set('place', {
      team: `t${move % 9}`,
      sprint: `s${move % 6}`,
    });
  }
  return Y.encodeStateAsUpdate(doc).length - before;
}

/** Bytes on the wire for each character typed at the end of a title. */
function typing(bytes: Uint8Array): number {
  const doc = documentOf(bytes);
  const board = new BoardDocument(doc);
  const [item] = board.view.items();
  const title = item === undefined ? undefined : board.title(item.id);
  if (title === undefined) throw new Error('The board is empty.');
  let sent = 0;
  doc.on('update', (update: Uint8Array) => {
    sent += encodeMessage({ type: 'sync-update', update }).length;
  });
  for (let letter = 0; letter < TYPED; letter += 1) title.insert(title.length, 'e');
  board.close();
  return sent / TYPED;
}

function print(work: string, figure: string, reference: string, toReach: string): void {
  console.log(
    [work.padEnd(46), figure.padStart(12), reference.padStart(12), toReach].join('  ').trimEnd(),
  );
}

const snapshot = largeSnapshot(ITEMS);
const doc = createYDoc();
writeSnapshot(doc, snapshot, { by: BY, nowMs: 0, random: (target) => randomFillSync(target) });
const bytes = Y.encodeStateAsUpdate(doc);
doc.destroy();
const bare = Y.encodeStateAsUpdate(bareDocumentOf(snapshot));

const document = load(() => documentOf(bytes));
const shown = load(() => new BoardDocument(documentOf(bytes)));
const reference = load(() => documentOf(bare));
const growth = grow(bytes);
const bareGrowth = growBare(bare);
const typed = typing(bytes);

const ms = (value: number): string => `${value.toFixed(0)} ms`;
const mb = (value: number): string => `${value.toFixed(2)} MB`;
const inMb = (value: number): string => mb(value / 1_000_000);
const b = (value: number): string => `${value.toFixed(1)} B`;
console.log(`\n${ITEMS} PBIs with title, description, acceptance criteria and decisions`);
print('', 'Weft', 'bare maps', 'to reach');
print('size of the document', inMb(bytes.length), inMb(bare.length), '');
print('loaded, processor', ms(document.cpuMs), ms(reference.cpuMs), '≤ 400 ms, ≤ 3.1 × bare maps');
print('loaded, wall clock', ms(document.wallMs), ms(reference.wallMs), '');
print('loaded, heap', mb(document.heapMb), mb(reference.heapMb), '≤ 60 MB');
print('loaded and read as a board, processor', ms(shown.cpuMs), '', '');
print('loaded and read as a board, heap', mb(shown.heapMb), '', '');
print(`${MOVES} moves add`, inMb(growth.addedBytes), inMb(bareGrowth), '≤ 2.50 MB');
print('updates of one move', growth.updatesPerMove.toFixed(2), '', '1');
print('bytes of one move', b(growth.bytesPerMove), '', '');
print(`undo steps after ${MOVES} moves, heap`, mb(growth.undoHeapMb), '', 'bounded');
print('a character typed into a title, on the wire', b(typed), b(typedAsValue(TYPED)), '≈ 12 B');

if (growth.addedBytes > MOST_GROWTH_BYTES || growth.updatesPerMove > 1 || typed > MOST_TYPED_BYTES)
  throw new Error('A number of bytes is above what is to be reached.');
