import { Awareness, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { brandId, createId, type UserId } from '@weft/domain';
import { CLOSE_CODES } from '@weft/sync-protocol';
import type { BoardStorage } from '../storage/board-storage.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { MoodyStorage } from '../testing/moody-storage.ts';
import { PresentPeer } from '../testing/present-peer.ts';
import { pass } from '../testing/room-set-up.ts';
import { createRandom } from '../testing/seeded-random.ts';
import { SimulatedCluster } from '../testing/simulated-cluster.ts';
import { YjsPeer, sameDocument } from '../testing/yjs-peer.ts';

const SEEDS = 30;
const STEPS = 80;

function newUser(): UserId {
  return brandId(createId((bytes) => crypto.getRandomValues(new Uint8Array(bytes))));
}

async function runOf(seed: number) {
  const random = createRandom(seed);
  const clock = new ManualClock();
  const cluster = new SimulatedCluster({
    clock,
    random,
    storageOn: (disk) => new MoodyStorage(disk, clock, random),
    // So short that servers compact, and trim under each other's feet, all the time.
    limits: { compactAfterRecords: 6 },
  });
  Object.assign(cluster, { loss: 0.2, repeated: 0.1, slowestMs: 200 });
  const [a, b] = [cluster.start('a'), cluster.start('b')];
  const board = await a.createBoard();
  const peers: YjsPeer[] = [];
  for (const server of [a, b, a, b]) peers.push(await YjsPeer.join(server, board, 'editor'));
  for (let step = 0; step < STEPS; step++) {
    const peer = peers[Math.floor(random() * peers.length)];
    peer?.doc.getMap('items').set(`k${Math.floor(random() * 40)}`, step);
    if (random() < 0.2) peer?.doc.getMap('items').delete(`k${Math.floor(random() * 40)}`);
    if (random() < 0.1) cluster.setCutOff(random() < 0.5 ? 'a' : 'b', random() < 0.5);
    peer?.barrier();
    await pass(clock, Math.floor(random() * 100), 10);
  }
  for (const name of ['a', 'b']) cluster.setCutOff(name, false);
  await pass(clock, 8_000, 50);
  return { cluster, clock, servers: [a, b], board, peers };
}

describe('several servers over one storage', () => {
  it(`[SV125] all boards become equal, and storage alone gives the same, whatever the line loses (${SEEDS} seeds)`, async () => {
    let faults = 0;
    let compactions = 0;
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { cluster, servers, board, peers } = await runOf(seed);
      const fresh = cluster.start('fresh');
      for (const server of [...servers, fresh]) {
        peers.push(await YjsPeer.join(server, board, 'editor'));
      }
      const [first] = peers;
      if (first === undefined) throw new Error('Nobody is there');
      for (const [index, peer] of peers.entries()) {
        expect(sameDocument(peer.doc, first.doc), `seed ${seed}, peer ${index}`).toBe(true);
        expect(peer.answeredBarriers.length, `seed ${seed}`).toBe(peer.barriersAsked);
      }
      expect(first.doc.getMap('items').size).toBeGreaterThan(10);
      faults += cluster.faults;
      compactions += servers.flatMap(({ events }) => events).filter(isCompaction).length;
    }
    expect(faults).toBeGreaterThan(SEEDS * 3);
    expect(compactions).toBeGreaterThan(SEEDS * 2);
  });

  it('[SV126] only what is committed travels, and a barrier waits for its own server’s commits', async () => {
    const clock = new ManualClock();
    const cluster = new SimulatedCluster({ clock, random: () => 0.5 });
    const [a, b] = [cluster.start('a'), cluster.start('b')];
    const board = await a.createBoard();
    const writer = await YjsPeer.join(a, board, 'editor');
    const reader = await YjsPeer.join(b, board, 'editor');
    const failing = a.storage.append.bind(a.storage);
    let isGone = true;
    a.storage.append = (entries) => (isGone ? Promise.reject(new Error('gone')) : failing(entries));
    writer.doc.getMap('items').set('x', 1);
    writer.barrier();
    await pass(clock, 5_000);
    expect([reader.doc.getMap('items').size, writer.answeredBarriers]).toEqual([0, []]);
    isGone = false;
    await pass(clock, 2_000);
    expect([reader.doc.getMap('items').get('x'), writer.answeredBarriers]).toEqual([1, [1]]);
  });

  it('[SV136] a server that dies after compacting takes nothing with it that another had stored', async () => {
    const clock = new ManualClock();
    const stuck = new Set<BoardStorage>();
    const cluster = new SimulatedCluster({
      clock,
      random: () => 0.5,
      limits: { compactAfterRecords: 0 },
    });
    cluster.slowestMs = 1_000;
    const [a, b] = [cluster.start('a'), cluster.start('b')];
    const board = await a.createBoard();
    const onA = await YjsPeer.join(a, board, 'editor');
    const onB = await YjsPeer.join(b, board, 'editor');
    b.storage.append = () => new Promise(() => stuck.add(b.storage));
    a.storage.replaceSnapshot = () => Promise.reject(new Error('Not on this server'));
    onA.doc.getMap('items').set('x', 1);
    onA.barrier();
    await pass(clock, 100);
    // The same edit comes to the other server by another way, before the message of the first.
    void onB.send({ type: 'sync-update', update: Y.encodeStateAsUpdate(onA.doc) });
    await pass(clock, 2_000);
    expect(onA.answeredBarriers).toEqual([1]);
    expect([stuck.size, b.events.filter(isCompaction).length]).toEqual([1, 1]);
    cluster.kill('b');
    const later = await YjsPeer.join(cluster.start('fresh'), board, 'editor');
    expect(later.doc.getMap('items').get('x')).toBe(1);
  });

  it('[SV127] a number that somebody uses on another server waits for them, as on one', async () => {
    const clock = new ManualClock();
    const cluster = new SimulatedCluster({ clock, random: () => 0.5 });
    const [a, b] = [cluster.start('a'), cluster.start('b')];
    const board = await a.createBoard();
    const victim = new Y.Doc();
    const present = new PresentPeer(new Awareness(victim));
    await present.join(a, board, newUser());
    await pass(clock, 100);
    const attacker = await YjsPeer.join(b, board, 'editor');
    // A server that has just opened the board asks the others who is there.
    await pass(clock, 20);
    const forged = new Y.Doc();
    forged.clientID = victim.clientID;
    forged.getMap('items').set('forged', true);
    void attacker.send({ type: 'sync-update', update: Y.encodeStateAsUpdate(forged) });
    await pass(clock, 1_000);
    const reader = await YjsPeer.join(a, board, 'editor');
    expect(reader.doc.getMap('items').size).toBe(0);
    await pass(clock, 35_000, 500);
    expect(attacker.heard).toContainEqual({
      type: 'notice',
      notice: { kind: 'not-applied', reason: 'foreign-client-number' },
    });
    expect(reader.doc.getMap('items').size).toBe(0);
  });
});

describe('presence over several servers', () => {
  async function setUp() {
    const clock = new ManualClock();
    const cluster = new SimulatedCluster({ clock, random: () => 0.5 });
    const [a, b] = [cluster.start('a'), cluster.start('b')];
    const board = await a.createBoard();
    const user = newUser();
    const ada = await new PresentPeer().join(a, board, user);
    const ben = await new PresentPeer().join(b, board, newUser());
    ada.awareness.setLocalState({ note: 'here' });
    await pass(clock, 100);
    return { clock, cluster, a, b, board, user, ada, ben };
  }

  it('[SV128] people see each other, also who came first, until they leave', async () => {
    const { clock, cluster, board, a, b, ada, ben } = await setUp();
    expect(ben.state(ada)).toMatchObject({ note: 'here', user: { name: 'Ada' } });
    expect(ada.state(ben)).toBeDefined();
    const cleo = await new PresentPeer().join(cluster.start('c'), board, newUser());
    await pass(clock, 200);
    expect(cleo.state(ada)).toMatchObject({ note: 'here' });
    ada.leave();
    await pass(clock, 200);
    expect([ben.state(ada), cleo.state(ada)]).toEqual([undefined, undefined]);
    expect([a.rooms.roomCount, b.rooms.roomCount]).toEqual([0, 1]);
  });

  it('[SV128] who was on a server that died is gone within 35 s; who is idle stays', async () => {
    const { clock, cluster, ada, ben } = await setUp();
    await pass(clock, 60_000, 500);
    expect(ben.state(ada)).toBeDefined();
    cluster.kill('a');
    await pass(clock, 20_000, 500);
    expect(ben.state(ada)).toBeDefined();
    await pass(clock, 15_000, 500);
    expect(ben.state(ada)).toBeUndefined();
  });

  it('[SV128] a lost goodbye is made up for by the next repetition', async () => {
    const { clock, cluster, a, board, ada, ben } = await setUp();
    await new PresentPeer().join(a, board, newUser());
    cluster.loss = 0.9;
    ada.leave();
    await pass(clock, 200);
    cluster.loss = 0;
    expect(ben.state(ada)).toBeDefined();
    await pass(clock, 15_000, 500);
    expect(ben.state(ada)).toBeUndefined();
  });

  it('[SV129] who comes back on another server takes the number over and is seen, and sees', async () => {
    const { clock, b, board, user, ada, ben } = await setUp();
    ben.awareness.setLocalState({ note: 'me too' });
    await pass(clock, 100);
    // As the stock provider does when a connection breaks: states go, their clocks are remembered.
    const others = [...ada.awareness.getStates().keys()];
    const mine = ada.awareness.clientID;
    removeAwarenessStates(
      ada.awareness,
      others.filter((number) => number !== mine),
      'closed',
    );
    const again = await new PresentPeer(ada.awareness).join(b, board, user);
    await pass(clock, 200);
    expect(ada.connection.closed?.code).toBe(CLOSE_CODES.tryAgainLater);
    ada.leave();
    await pass(clock, 20_000, 500);
    expect(again.connection.closed).toBeUndefined();
    expect(ben.state(again)).toMatchObject({ note: 'here' });
    expect(again.state(ben)).toMatchObject({ note: 'me too' });
  });
});

function isCompaction({ kind }: { readonly kind: string }): boolean {
  return kind === 'compacted';
}
