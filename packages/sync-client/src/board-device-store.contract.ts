import { brandId, type BoardId, type Result, type UserId } from '@weft/domain';
import type { BoardDeviceStore, DeviceStoreFailure, LocalUpdate } from './board-device-store.ts';

/** What an adapter gives the suite. */
export interface StoreUnderTest {
  /** Another store over the same device: every open tab has one. */
  open(boardId: BoardId): BoardDeviceStore;
}

const BOARD = brandId<BoardId>('B'.repeat(26));
const OTHER_BOARD = brandId<BoardId>('C'.repeat(26));

/**
 * What every device store must do. `it` is any test runner's, or a plain collector in a page; the
 * suite brings its own checks because it also runs where no test library is. Every test gets a
 * device that is empty.
 */
export function describeBoardDeviceStore(
  it: (name: string, run: () => Promise<void>) => void,
  emptyDevice: () => Promise<StoreUnderTest>,
): void {
  it('[SC30] an unknown board is empty, not an error', async () => {
    const store = (await emptyDevice()).open(BOARD);
    const stored = value(await store.load());
    same(stored.record, undefined, 'record');
    same(stored.updates.length, 0, 'updates');
    same(stored.outbox.length, 0, 'outbox');
    await store.close();
  });

  it('[SC31] a local change is in document and outbox, and another tab reads both', async () => {
    const device = await emptyDevice();
    const store = device.open(BOARD);
    const ids = value(
      await store.append({ tabId: 'one', local: [local(1), local(2)], received: [] }),
    );
    same(ids.length, 2, 'ids');
    const other = device.open(BOARD);
    const stored = value(await other.load());
    same(bytesOf(stored.updates), '1 2', 'document');
    same(stored.outbox.map((record) => record.id).join(), ids.join(), 'ids in the outbox');
    same(bytesOf(stored.outbox.map((record) => record.update)), '1 2', 'outbox');
    same(stored.outbox[0]?.tabId, 'one', 'tab');
    same(stored.outbox[0]?.atMs, 1_001, 'time');
    await store.close();
    await other.close();
  });

  it('[SC32] ids grow, over tabs and over acknowledged records', async () => {
    const device = await emptyDevice();
    const one = device.open(BOARD);
    const two = device.open(BOARD);
    const [first = 0] = value(await one.append({ tabId: 'one', local: [local(1)], received: [] }));
    value(await one.acknowledge([first]));
    const [second = 0] = value(await two.append({ tabId: 'two', local: [local(2)], received: [] }));
    same(second > first, true, 'second > first');
    await one.close();
    await two.close();
  });

  it('[SC33] a received change is in the document only', async () => {
    const store = (await emptyDevice()).open(BOARD);
    value(await store.append({ tabId: 'one', local: [], received: [bytes(7), bytes(8)] }));
    const stored = value(await store.load());
    same(bytesOf(stored.updates), '7 8', 'document');
    same(stored.outbox.length, 0, 'outbox');
    await store.close();
  });

  it('[SC34] acknowledging removes exactly the named records and leaves the document', async () => {
    const store = (await emptyDevice()).open(BOARD);
    const ids = value(
      await store.append({ tabId: 'one', local: [local(1), local(2), local(3)], received: [] }),
    );
    value(await store.acknowledge([ids[0] ?? 0, ids[2] ?? 0, 9_999_999]));
    same(bytesOf(value(await store.readOutbox()).map(({ update }) => update)), '2', 'outbox');
    same(bytesOf(value(await store.load()).updates), '1 2 3', 'document');
    await store.close();
  });

  it('[SC35] compacting replaces the log by what merge returns, apart from what waits', async () => {
    const store = (await emptyDevice()).open(BOARD);
    value(await store.append({ tabId: 'one', local: [local(1)], received: [bytes(2), bytes(3)] }));
    let seen = 0;
    value(
      await store.compact((updates) => {
        seen = updates.length;
        return bytes(9);
      }),
    );
    same(seen, 2, 'updates given to merge');
    const stored = value(await store.load());
    same(bytesOf(stored.updates), '9 1', 'document');
    same(stored.outbox.length, 1, 'outbox');
    await store.close();
  });

  it('[SC36] resetting keeps the named tabs’ waiting records and nothing else', async () => {
    const store = (await emptyDevice()).open(BOARD);
    value(await store.append({ tabId: 'mine', local: [local(1)], received: [bytes(2)] }));
    value(await store.append({ tabId: 'theirs', local: [local(3)], received: [] }));
    value(await store.saveRecord({ title: 'Atlas' }));
    value(await store.reset(new Set(['theirs'])));
    const stored = value(await store.load());
    same(bytesOf(stored.updates), '3', 'document');
    same(stored.outbox.map(({ tabId }) => tabId).join(), 'theirs', 'outbox');
    same(stored.record?.title, 'Atlas', 'record');
    await store.close();
  });

  it('[SC37] the record changes field by field', async () => {
    const store = (await emptyDevice()).open(BOARD);
    value(await store.saveRecord({ secret: 's', userId: brandId<UserId>('U'.repeat(26)) }));
    value(await store.saveRecord({ role: 'editor', openedAtMs: 5 }));
    const { record } = value(await store.load());
    same(record?.boardId, BOARD, 'board id');
    same(record?.secret, 's', 'secret');
    same(record?.role, 'editor', 'role');
    same(record?.openedAtMs, 5, 'time');
    same(value(await store.readRecord())?.role, 'editor', 'the record alone');
    await store.close();
  });

  it('[SC38] boards do not see each other, and forgetting one leaves the other', async () => {
    const device = await emptyDevice();
    const store = device.open(BOARD);
    const other = device.open(OTHER_BOARD);
    value(await store.append({ tabId: 'one', local: [local(1)], received: [] }));
    value(await store.saveRecord({ secret: 's' }));
    value(await other.append({ tabId: 'one', local: [local(2)], received: [] }));
    value(await store.forget());
    const gone = value(await store.load());
    same(gone.record, undefined, 'record');
    same(gone.updates.length + gone.outbox.length, 0, 'what is left');
    same(bytesOf(value(await other.load()).updates), '2', 'the other board');
    await store.close();
    await other.close();
  });

  it('[SC39] a closed store refuses, may be closed again, and what it wrote stays', async () => {
    const device = await emptyDevice();
    const store = device.open(BOARD);
    value(await store.append({ tabId: 'one', local: [local(1)], received: [] }));
    await store.close();
    await store.close();
    const late = await store.append({ tabId: 'one', local: [local(2)], received: [] });
    same(late.ok ? 'ok' : late.refusal.reason, 'aborted', 'late call');
    const next = device.open(BOARD);
    same(bytesOf(value(await next.load()).updates), '1', 'document');
    await next.close();
  });

  it('[SC40] changes of two tabs at the same time are all there', async () => {
    const device = await emptyDevice();
    const one = device.open(BOARD);
    const two = device.open(BOARD);
    await Promise.all(
      [1, 2, 3, 4, 5].flatMap((number) => [
        one.append({ tabId: 'one', local: [local(number)], received: [] }),
        two.append({ tabId: 'two', local: [local(number + 100)], received: [] }),
      ]),
    );
    const stored = value(await one.load());
    same(stored.updates.length, 10, 'document');
    same(new Set(stored.outbox.map(({ id }) => id)).size, 10, 'different ids');
    await one.close();
    await two.close();
  });
}

function bytes(number: number): Uint8Array {
  return new Uint8Array([number]);
}

function local(number: number): LocalUpdate {
  return { update: bytes(number), atMs: 1_000 + number };
}

function bytesOf(updates: readonly Uint8Array[]): string {
  return updates.map((update) => update.join('.')).join(' ');
}

function value<Value>(result: Result<Value, DeviceStoreFailure>): Value {
  if (result.ok) return result.value;
  throw new Error(`The store refused: ${result.refusal.reason} (${result.refusal.detail})`);
}

function same(actual: unknown, expected: unknown, what: string): void {
  if (actual === expected) return;
  throw new Error(`${what}: expected ${String(expected)}, was ${String(actual)}`);
}
