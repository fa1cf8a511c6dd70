import { brandId, type ItemId, type UserId } from '@weft/domain';
import type { BallotOperation, BallotState } from '@weft/sync-protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { DeviceMemory } from './testing/memory-device-store.ts';
import { settle } from './testing/manual-clock.ts';
import { SyncDesk, type Tab } from './testing/sync-desk.ts';

const ID = 'V'.repeat(26);
const ballot: BallotState = {
  id: ID,
  kind: 'poker',
  item: brandId<ItemId>('1'.repeat(26)),
  openedBy: { user: brandId<UserId>('2'.repeat(26)), name: 'Ben' },
  openedAtMs: 5,
  state: 'open',
  cast: [],
  waiting: [],
};
const cast: BallotOperation = { op: 'cast', id: ID, choice: '5' };

let desk = new SyncDesk();
afterEach(() => desk.close());

/** The server says which ballots there are; what is read of them is loaded first. */
async function say(ballots: readonly BallotState[]): Promise<void> {
  desk.server.tell({ type: 'ballot', json: JSON.stringify({ ballots }) });
  await settle();
  await import('./ballot-reader.ts');
  await settle();
}

/** A connected tab of a server that knows ballots. */
async function connected(): Promise<Tab> {
  desk = new SyncDesk();
  const tab = desk.open('Ada', new DeviceMemory());
  await desk.clock.advance(1_000);
  await say([]);
  return tab;
}

describe('ballots', () => {
  it('[SC114] the list is what the server said last, the same until it says something else', async () => {
    const { ballots } = (await connected()).client;
    let told = 0;
    const end = ballots.subscribe(() => (told += 1));
    expect(ballots.list).toEqual([]);
    await say([ballot]);
    expect(ballots.list).toEqual([ballot]);
    expect(ballots.list).toBe(ballots.list);
    expect(told).toBe(1);
    await say([]);
    expect(ballots.list).toEqual([]);
    // Nothing is said twice.
    await say([]);
    expect(told).toBe(2);
    end();
    await say([ballot]);
    expect(told).toBe(2);
  });

  it('[SC115] offline nothing is sent and nothing waits; the list stays until the server is back', async () => {
    const { ballots } = (await connected()).client;
    await say([ballot]);
    let told = 0;
    ballots.subscribe(() => (told += 1));
    expect(ballots.isReachable).toBe(true);
    expect(ballots.send(cast)).toBe('sent');
    await settle();
    expect(desk.server.ballotOperations).toEqual([cast]);
    desk.server.network.isUp = false;
    desk.server.network.cut();
    await settle();
    expect(ballots.isReachable).toBe(false);
    expect(told).toBe(1);
    expect(ballots.send(cast)).toBe('offline');
    expect(ballots.list).toEqual([ballot]);
    desk.server.network.isUp = true;
    await desk.clock.advance(30_000);
    await say([]);
    expect(ballots.isReachable).toBe(true);
    expect(ballots.list).toEqual([]);
    expect(desk.server.ballotOperations).toEqual([cast]);
  });

  it('[SC116] a server that never speaks of ballots is asked for none', async () => {
    desk = new SyncDesk();
    const { client } = desk.open('Ada', new DeviceMemory());
    await desk.clock.advance(1_000);
    expect(client.status.kind).toBe('synced');
    expect(client.ballots.send(cast)).toBe('offline');
    await settle();
    expect(desk.server.ballotOperations).toEqual([]);
    expect(desk.server.peers).toBe(1);
  });

  it('[SC117] what the server did not do is told, and ends nothing', async () => {
    const { client } = await connected();
    const heard: unknown[] = [];
    const end = client.ballots.onRefused(({ id, reason }) => heard.push([id, reason]));
    const notice = { kind: 'ballot-refused', id: ID, reason: 'viewer' } as const;
    desk.server.tell({ type: 'notice', notice });
    await settle();
    expect(heard).toEqual([[ID, 'viewer']]);
    expect(client.status.kind).toBe('synced');
    expect(client.frozen).toBeUndefined();
    end();
    desk.server.tell({ type: 'notice', notice });
    await settle();
    expect(heard).toHaveLength(1);
  });
});
