import { BoardDocument, canonicalBoard, planImport } from '@weft/board-doc';
import { unreachable, type BoardSnapshot } from '@weft/domain';
import { SeededRandom } from '@weft/sync-client/testing';
import * as Y from 'yjs';
import { everythingOf } from './board-fields.ts';
import { performRefused, performStep } from './board-actions.ts';
import { KnownFields } from './known-fields.ts';
import { PEERS, type Action, type Script } from './script.ts';
import { SimulatedPeer, findingsText } from './simulated-peer.ts';
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
    compare(peers);
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
    case 'refused': {
      const before = peer.comparisons;
      const outcome = performRefused(peer, numbers);
      if (outcome.ok || peer.comparisons !== before)
        throw new Error('A refusal changed something.');
      totals.add(`refused ${outcome.refusal.code}`);
      break;
    }
    default: {
      const before = peer.comparisons;
      const outcome = performStep(peer, kind, numbers);
      if (outcome.ok) totals.add(`did ${kind}`);
      else if (kind !== 'import' && peer.comparisons !== before) {
        throw new Error(`${kind} was refused and changed something all the same.`);
      } else totals.add(`refused ${outcome.refusal.code}`);
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
    if (how % 4 === 0) {
      await peer.reload();
      totals.add('reloads without network');
    } else comeBack(peer, totals);
    return;
  }
  const ways = ['cut', 'offline', 'offline', 'reload'] as const;
  const way = ways[how % ways.length] ?? 'cut';
  totals.add(way);
  switch (way) {
    case 'cut':
      return peer.cut();
    case 'offline':
      return peer.goOffline();
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
    return rest.every((vector) => vector === first);
  };
  const untilMs = world.clock.monotonicMs() + QUIET_WITHIN_MS;
  // One more moment after the first quiet one: deletions are in no state vector.
  for (let quietTimes = 0; quietTimes < 2; quietTimes += isQuiet() ? 1 : 0) {
    if (world.clock.monotonicMs() > untilMs) {
      const statuses = peers.map((peer) => `${peer.name}: ${JSON.stringify(peer.tab.sync.status)}`);
      throw new Error(`It never became quiet.\n${statuses.join('\n')}`);
    }
    await world.clock.advance(1_000);
  }
}

/** Everybody must have the same board, say the same of it, and have heard of every change. */
function compare(peers: readonly SimulatedPeer[]): void {
  const [first, ...others] = peers;
  if (first === undefined) return;
  for (const peer of peers) {
    const { board, doc } = peer.tab;
    const fresh = new KnownFields();
    fresh.take(board.view, everythingOf(peer.knownIds()), 'own');
    expectSame(`${peer.name}: announced changes`, textOf(peer.fields()), textOf(fresh.all()));
    const reopened = new Y.Doc();
    Y.applyUpdate(reopened, Y.encodeStateAsUpdate(doc));
    const again = new BoardDocument(reopened);
    expectSame(`${peer.name}: reopened`, canonicalBoard(board), canonicalBoard(again));
    again.close();
  }
  for (const other of others) {
    const names = `${first.name} and ${other.name}`;
    expectSame(`${names}: board`, canonicalBoard(first.tab.board), canonicalBoard(other.tab.board));
    expectSame(`${names}: fields`, textOf(first.fields()), textOf(other.fields()));
    expectSame(
      `${names}: findings`,
      findingsText(first.tab.rules.findings),
      findingsText(other.tab.rules.findings),
    );
  }
}

function textOf(fields: ReadonlyMap<string, string>): string {
  return [...fields].map(([name, value]) => `${name} = ${value}`).join('\n');
}

function expectSame(what: string, a: string, b: string): void {
  if (a === b) return;
  const left = a.split('\n');
  const right = b.split('\n');
  const onlyLeft = left.filter((line) => !right.includes(line)).slice(0, 5);
  const onlyRight = right.filter((line) => !left.includes(line)).slice(0, 5);
  throw new Error(`${what} differ\n- ${onlyLeft.join('\n- ')}\n+ ${onlyRight.join('\n+ ')}`);
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

/** The board everybody starts from: a plan with some of every finding. */
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

function firstBoard({ seed, items }: Script): BoardSnapshot {
  const random = new SeededRandom(seed + 3);
  const teams = ['red', 'blue', 'green', 'grey'];
  const sprints = ['1', '2', '3', '4'];
  return {
    title: 'Board',
    teams: teams.map((ref) => ({ ref, name: ref })),
    sprints: sprints.map((ref) => ({
      ref,
      name: `Sprint ${ref}`,
      number: Number(ref),
      state: ref === '1' ? 'running' : 'planned',
    })),
    items: Array.from({ length: items }, (_, index) => {
      const team = random.pick(teams);
      const sprint = random.pick(sprints);
      return {
        ref: `i${index}`,
        title: `PBI ${index}`,
        ...(team !== undefined && random.below(5) > 0 && { team }),
        ...(sprint !== undefined && random.below(3) > 0 && { sprint }),
        size: 1 + random.below(8),
      };
    }),
    dependencies: Array.from({ length: items }, () => ({
      from: `i${random.below(items)}`,
      to: `i${random.below(items)}`,
    })).filter(({ from, to }) => from !== to),
    capacities: teams.flatMap((team) =>
      sprints.map((sprint) => ({ team, sprint, points: Math.ceil(items / 4) })),
    ),
  };
}
