import { describe, expect, it } from 'vitest';
import { brandId, type BoardId } from '@weft/domain';
import { ManualClock } from '../testing/manual-clock.ts';
import { settle } from '../testing/room-set-up.ts';
import type { BoardMessage } from './board-bus.ts';
import { encodeBoardMessage } from './board-message.ts';
import type { Ring } from './postgres-doorbell.ts';
import { ServerBus } from './server-bus.ts';

const BOARD: BoardId = brandId('0123456789ABCDEFGHJKMNPQRS');
const RECORDS: BoardMessage = {
  kind: 'records',
  records: [4, 5].map((seq) => ({ seq, update: Uint8Array.of(seq) })),
};

async function setUp(options: { readonly hasLine: boolean }) {
  const clock = new ManualClock();
  const line = { carries: true, published: 0 };
  const rings: Ring[] = [];
  const storage = { lastSeq: 7, ballots: 0, looks: 0 };
  const bus = new ServerBus({
    server: 'me',
    line: options.hasLine
      ? {
          get carries() {
            return line.carries;
          },
          subscribe: () => Promise.resolve(),
          unsubscribe: () => undefined,
          publish: () => {
            line.published += 1;
          },
          close: () => undefined,
        }
      : undefined,
    doorbell: {
      ring: (_, ring) => rings.push(ring),
      look: (boards) => {
        storage.looks += 1;
        return Promise.resolve(
          new Map(
            boards.map((board) => [board, { seq: storage.lastSeq, ballots: storage.ballots }]),
          ),
        );
      },
      close: () => Promise.resolve(),
    },
    after: (delayMs, run) => clock.after(delayMs, run),
  });
  const heard: BoardMessage[] = [];
  const leave = await bus.subscribe(BOARD, (message) => heard.push(message));
  return { clock, bus, line, rings, storage, heard, leave };
}

describe('the bus of several servers', () => {
  it('[SV124] uses the line while it carries, and rings the doorbell when it does not', async () => {
    const { bus, line, rings } = await setUp({ hasLine: true });
    bus.publish(BOARD, RECORDS);
    expect([line.published, rings]).toEqual([1, []]);
    bus.publish(BOARD, { kind: 'access-changed' });
    expect([line.published, rings]).toEqual([2, [{ kind: 'access' }]]);
    bus.publish(BOARD, { kind: 'ballots', revision: 3 });
    expect(line.published).toBe(3);
    expect(rings.splice(0)).toEqual([{ kind: 'access' }, { kind: 'ballots', revision: 3 }]);
    line.carries = false;
    bus.publish(BOARD, RECORDS);
    bus.publish(BOARD, { kind: 'presence-wanted' });
    expect([line.published, rings]).toEqual([5, [{ kind: 'stored', seq: 5 }]]);
    const alone = await setUp({ hasLine: false });
    alone.bus.publish(BOARD, RECORDS);
    expect(alone.rings).toEqual([{ kind: 'stored', seq: 5 }]);
  });

  it('[SV124] hears the others, never itself, and nothing after leaving', async () => {
    const { bus, heard, leave } = await setUp({ hasLine: true });
    bus.receive(BOARD, encodeBoardMessage('me', RECORDS));
    bus.receive(BOARD, Uint8Array.of(1, 2, 3));
    expect(heard).toEqual([]);
    bus.receive(BOARD, encodeBoardMessage('you', RECORDS));
    bus.hearRing(BOARD, { kind: 'stored', seq: 9 });
    bus.hearRing(BOARD, { kind: 'access' });
    bus.hearRing(BOARD, { kind: 'ballots', revision: 2 });
    expect(heard).toEqual([
      RECORDS,
      { kind: 'stored', seq: 9 },
      { kind: 'access-changed' },
      { kind: 'ballots', revision: 2 },
    ]);
    leave();
    bus.hearRing(BOARD, { kind: 'stored', seq: 10 });
    expect(heard).toHaveLength(4);
  });

  it('[SV124] looks into storage by itself, more often while the line is dead, and asks for presence when it is back', async () => {
    const { clock, bus, line, storage, heard } = await setUp({ hasLine: true });
    const pass = async (forMs: number): Promise<void> => {
      for (let ms = 0; ms < forMs; ms += 500) {
        clock.advance(500);
        await settle();
      }
    };
    await pass(3_000);
    expect([storage.looks, heard]).toEqual([1, [{ kind: 'stored', seq: 7 }]]);
    line.carries = false;
    bus.lineChanged();
    await settle();
    await pass(3_000);
    expect(storage.looks).toBe(5);
    expect(heard.some(({ kind }) => kind === 'ballots')).toBe(false);
    storage.ballots = 4;
    await pass(1_000);
    expect(heard).toContainEqual({ kind: 'ballots', revision: 4 });
    line.carries = true;
    bus.lineChanged();
    await settle();
    expect(heard).toContainEqual({ kind: 'presence-wanted' });
    await bus.close();
    const { looks } = storage;
    await pass(5_000);
    expect([storage.looks, clock.waiting]).toEqual([looks, 0]);
  });
});
