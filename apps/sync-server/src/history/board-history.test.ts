import { expect, it } from 'vitest';
import { brandId, type BoardId, type UserId } from '@weft/domain';
import { ManualClock } from '../testing/manual-clock.ts';
import { settle } from '../testing/room-set-up.ts';
import { SimulatedServer } from '../testing/simulated-server.ts';
import { BoardHistory } from './board-history.ts';
import { HISTORY_LIMITS, type HistoryLimits } from './history-limits.ts';

const DAY_MS = 86_400_000;
const NO_BYTES = new Uint8Array(0);

interface SetUp {
  readonly clock: ManualClock;
  readonly server: SimulatedServer;
  readonly history: BoardHistory;
  readonly board: BoardId;
  readonly failures: unknown[];
  /** Stores a change of the board and trims the log. */
  readonly write: (user?: UserId) => Promise<void>;
  /** Numbers of what is kept. */
  readonly kept: () => Promise<readonly number[]>;
}

async function setUp(limits: Partial<HistoryLimits> = {}): Promise<SetUp> {
  const clock = new ManualClock();
  const server = new SimulatedServer({ clock });
  const { storage } = server;
  const failures: unknown[] = [];
  const history = new BoardHistory({
    storage,
    rooms: server.rooms,
    clock,
    limits: { ...HISTORY_LIMITS, ...limits },
    onFailure: (_board, error) => failures.push(error),
  });
  const board = await server.createBoard();
  const write = async (user?: UserId): Promise<void> => {
    const update = Uint8Array.of(0, 0, 0, 0);
    const receivedAtMs = clock.nowMs();
    const [seq = 0] = await storage.append([{ board, update, deliveredBy: user, receivedAtMs }]);
    await storage.replaceSnapshot(board, {
      throughSeq: seq,
      update: NO_BYTES,
      stateVector: NO_BYTES,
      deletions: NO_BYTES,
      hasGaps: false,
    });
  };
  const kept = async (): Promise<readonly number[]> => {
    await settle();
    return (await history.read(board, 0)).records.map(({ seq }) => seq);
  };
  return { clock, server, history, board, failures, write, kept };
}

const compacted = (board: BoardId) => ({ kind: 'compacted', board, bytes: 1, tookMs: 1 }) as const;

it('[SV267] what is too old goes when the board is compacted, up to a version where there is one', async () => {
  const { clock, server, history, board, write, kept, failures } = await setUp();
  for (let count = 0; count < 3; count += 1) {
    await write();
    clock.advance(DAY_MS);
  }
  history.hear(compacted(board));
  expect(await kept()).toEqual([1, 2, 3]);
  await server.storage.keepVersion(board, {
    id: '0'.repeat(26),
    origin: { kind: 'hour' },
    madeAtMs: 0,
    throughSeq: 2,
    update: NO_BYTES,
  });
  clock.advance(HISTORY_LIMITS.keptForMs - 2.5 * DAY_MS);
  history.hear(compacted(board));
  expect(await kept()).toEqual([3]);
  clock.advance(9 * DAY_MS);
  history.hear({ kind: 'closed', board });
  expect(await kept()).toEqual([]);
  await write();
  expect(await kept()).toEqual([4]);
  expect(failures).toEqual([]);
});

it('[SV267] what is too much goes; failing to is told and hinders nothing', async () => {
  const { clock, server, history, board, write, kept, failures } = await setUp({ keptBytes: 9 });
  for (let count = 0; count < 4; count += 1) await write();
  history.hear(compacted(board));
  expect(await kept()).toEqual([3, 4]);
  await write();
  history.hear(compacted(board));
  // It is not looked at each compaction.
  expect(await kept()).toEqual([3, 4, 5]);
  clock.advance(HISTORY_LIMITS.lookEveryMs);
  history.hear(compacted(board));
  expect(await kept()).toEqual([4, 5]);
  clock.advance(HISTORY_LIMITS.lookEveryMs);
  server.storage.historyBeyond = () => Promise.reject(new Error('The disk is full'));
  history.hear(compacted(board));
  await history.close();
  expect(failures).toHaveLength(1);
});

it('[SV268] names are stored of those who changed something, when the board is left or read', async () => {
  const { history, board, write, server } = await setUp();
  const [ada, grace] = [server.session('editor').user, server.session('editor').user];
  history.joined(board, { ...ada, name: 'Ada' });
  history.joined(board, { ...grace, name: 'Grace' });
  await write(ada.id);
  const authors = async (): Promise<readonly object[]> => (await history.read(board, 0)).authors;
  expect(await authors()).toEqual([{ user: ada.id, name: 'Ada' }]);
  history.joined(board, { ...ada, name: 'Ada L.' });
  history.hear({ kind: 'closed', board });
  await history.close();
  expect(await authors()).toEqual([{ user: ada.id, name: 'Ada L.' }]);
  await write(brandId(grace.id));
  // She left before; whoever was not seen since is not named.
  expect(await authors()).toEqual([{ user: ada.id, name: 'Ada L.' }]);
});

it('[SV268] names of so many people wait at once', async () => {
  const { history, board, write, server } = await setUp({ waitingNames: 1 });
  const [ada, grace] = [server.session('editor').user, server.session('editor').user];
  history.joined(board, { ...ada, name: 'Ada' });
  history.joined(board, { ...grace, name: 'Grace' });
  await write(grace.id);
  expect((await history.read(board, 0)).authors).toEqual([]);
});

it('[SV269] after a deletion for good nothing of before is told', async () => {
  const { history, board, write, kept } = await setUp();
  await write();
  await write();
  await history.beginAnew(board);
  expect(await kept()).toEqual([]);
  await write();
  expect(await kept()).toEqual([3]);
});
