import { canonicalBoard, planImport } from '@weft/board-doc';
import { performAction } from '@weft/board-doc/testing';
import { unreachable } from '@weft/domain';
import * as Y from 'yjs';
import { comparePeers } from './compare-peers.ts';
import { firstBoard } from './first-board.ts';
import { NumbersSource } from './numbers-source.ts';
import { PEERS, type Action, type Script } from './script.ts';
import { SimulatedPeer } from './simulated-peer.ts';
import { SimulatedWorld } from './simulated-world.ts';
import { takeBack } from './take-back.ts';
import type { Totals } from './totals.ts';

/** Long enough for every pause between tries to connect, and for all that follows. */
const QUIET_WITHIN_MS = 180_000;
const NAMES = ['Ada', 'Ben', 'Cem', 'Dia', 'Eve'];

/** Carries out a script and throws at the first thing that must not be. */
export async function simulate(script: Script, totals: Totals): Promise<void> {
  const world = await SimulatedWorld.create(script.seed);
  const peers = Array.from(
    { length: PEERS },
    (_, index) => new SimulatedPeer(world, NAMES[index] ?? 'X'),
  );
  try {
    for (const peer of peers) await peer.open();
    writeFirstBoard(peers, script);
    await quiet(world, peers);
    for (const action of script.actions) {
      await act(world, peers, action, totals);
      await world.clock.advance(action.waitMs);
    }
    for (const peer of peers) if (!peer.isOnline) comeBack(peer, totals);
    await quiet(world, peers);
    comparePeers(peers);
    count(world, peers, totals);
  } finally {
    await Promise.all(peers.map((peer) => peer.close()));
  }
}

async function act(
  world: SimulatedWorld,
  peers: readonly SimulatedPeer[],
  { peer: index, kind, numbers }: Action,
  totals: Totals,
): Promise<void> {
  const peer = peers[index];
  if (peer === undefined) return;
  switch (kind) {
    case 'network':
      await breakOrHeal(peer, numbers, totals);
      break;
    case 'restart-server':
      world.restartServer();
      totals.add('server restarts');
      break;
    case 'undo':
    case 'redo': {
      const outcome = takeBack(peer, kind);
      totals.add(`${kind} ${outcome.kind}`);
      if (outcome.kind === 'done') totals.add(`${kind} of ${outcome.label.kind}`);
      break;
    }
    default: {
      const before = peer.comparisons;
      // One of those that must be refused has written before; what it made is put aside again.
      const shown = kind === 'refused' ? canonicalBoard(peer.tab.board) : undefined;
      const random = new NumbersSource(numbers);
      const words = (): string => peer.words(random.below(1_000));
      const report = performAction(peer.tab, kind, random, words);
      if (report?.label !== undefined) totals.add(`did ${report.label}`);
      if (report?.refusal === undefined) break;
      totals.add(`refused ${report.refusal}`);
      const isChanged =
        shown === undefined
          ? peer.comparisons !== before
          : shown !== canonicalBoard(peer.tab.board);
      if (kind !== 'import' && kind !== 'cancelled-import' && isChanged) {
        throw new Error(`${kind} was refused and changed something all the same.`);
      }
      break;
    }
  }
}

async function breakOrHeal(
  peer: SimulatedPeer,
  [how]: Action['numbers'],
  totals: Totals,
): Promise<void> {
  if (!peer.isOnline) {
    if (how % 8 === 0) {
      await peer.reload();
      totals.add('reloads without network');
    } else comeBack(peer, totals);
    return;
  }
  const ways = ['cut', 'cut', 'offline', 'offline', 'offline', 'silent', 'reload'] as const;
  const way = ways[how % ways.length] ?? 'cut';
  totals.add(way);
  switch (way) {
    case 'cut':
      return peer.cut();
    case 'offline':
      return peer.goOffline();
    case 'silent':
      return peer.goSilent();
    case 'reload':
      return peer.reload();
    default:
      return unreachable(way);
  }
}

function comeBack(peer: SimulatedPeer, totals: Totals): void {
  totals.add('reconnects');
  if (peer.editsSinceOffline > 0) totals.add('offline returns');
  peer.goOnline();
}

/** Lets time pass until everybody is synced and nothing is under way. */
async function quiet(world: SimulatedWorld, peers: readonly SimulatedPeer[]): Promise<void> {
  const isQuiet = (): boolean => {
    if (peers.some((peer) => peer.tab.sync.status.kind !== 'synced')) return false;
    const [first, ...rest] = peers.map((peer) => Y.encodeStateVector(peer.tab.doc).join());
    if (rest.some((vector) => vector !== first)) return false;
    // Deletions are in no state vector: whoever sits behind a dead line lacks nothing else.
    const [known, ...others] = peers.map((peer) => Y.snapshot(peer.tab.doc));
    return known !== undefined && others.every((other) => Y.equalSnapshots(known, other));
  };
  const untilMs = world.clock.monotonicMs() + QUIET_WITHIN_MS;
  do {
    if (world.clock.monotonicMs() > untilMs) {
      const statuses = peers.map((peer) => `${peer.name}: ${JSON.stringify(peer.tab.sync.status)}`);
      throw new Error(`It never became quiet.\n${statuses.join('\n')}`);
    }
    await world.clock.advance(1_000);
  } while (!isQuiet());
}

function count(world: SimulatedWorld, peers: readonly SimulatedPeer[], totals: Totals): void {
  totals.add('runs');
  totals.add('virtual seconds', Math.round(world.clock.monotonicMs() / 1_000));
  for (const peer of peers) {
    totals.add('comparisons with the oracle', peer.comparisons);
    totals.add('collisions', peer.collisionsMet);
    totals.add('edits without network', peer.offlineEdits);
  }
}

/** Writes the board that everybody starts from. */
function writeFirstBoard(peers: readonly SimulatedPeer[], script: Script): void {
  const [founder] = peers;
  if (founder === undefined) return;
  const { editor, board } = founder.tab;
  const step = editor.begin({ kind: 'import' });
  const plan = planImport(firstBoard(script), board.view, { onExisting: 'add' });
  for (const chunk of plan.chunks) {
    const written = step.perform(chunk);
    if (!written.ok) throw new Error(`First board: ${JSON.stringify(written.refusal)}`);
  }
  step.end();
  editor.undoStack.clear();
}
