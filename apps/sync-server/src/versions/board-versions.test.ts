import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { BoardId } from '@weft/domain';
import { InProcessDocumentJobs } from '../rooms/in-process-document-jobs.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { settle } from '../testing/room-set-up.ts';
import { SimulatedServer } from '../testing/simulated-server.ts';
import { BoardVersions } from './board-versions.ts';
import { VERSION_LIMITS, type VersionLimits } from './version-limits.ts';

const HOUR_MS = 3_600_000;

interface SetUp {
  readonly clock: ManualClock;
  readonly server: SimulatedServer;
  readonly versions: BoardVersions;
  readonly board: BoardId;
  readonly failures: unknown[];
  /** Stores a change of the board. */
  readonly write: (text: string) => Promise<void>;
}

async function setUp(limits: Partial<VersionLimits> = {}): Promise<SetUp> {
  const clock = new ManualClock();
  const server = new SimulatedServer({ clock });
  const failures: unknown[] = [];
  const versions = new BoardVersions({
    storage: server.storage,
    rooms: server.rooms,
    jobs: new InProcessDocumentJobs(),
    clock,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    limits: { ...VERSION_LIMITS, ...limits },
    onFailure: (_board, error) => failures.push(error),
  });
  const board = await server.createBoard();
  const write = async (text: string): Promise<void> => {
    const doc = new Y.Doc();
    doc.getMap('meta').set('title', text);
    const update = Y.encodeStateAsUpdate(doc);
    const receivedAtMs = clock.nowMs();
    await server.storage.append([{ board, update, deliveredBy: undefined, receivedAtMs }]);
  };
  return { clock, server, versions, board, failures, write };
}

it('[SV252] while somebody is there a version is made after each hour with changes, and after no other', async () => {
  const { clock, versions, board, write, failures } = await setUp();
  const count = async (): Promise<number> => {
    await settle();
    return (await versions.list(board)).length;
  };
  await write('one');
  versions.hear({ kind: 'opened', board });
  expect(await count()).toBe(0);
  clock.advance(HOUR_MS - 1);
  expect(await count()).toBe(0);
  clock.advance(1);
  expect(await count()).toBe(1);
  clock.advance(HOUR_MS);
  expect(await count()).toBe(1);
  await write('two');
  clock.advance(HOUR_MS);
  expect(await count()).toBe(2);
  await write('three');
  versions.hear({ kind: 'closed', board });
  expect(await count()).toBe(2);
  clock.advance(5 * HOUR_MS);
  expect(await count()).toBe(2);
  // What was changed in the last minutes before is kept when somebody comes back.
  versions.hear({ kind: 'opened', board });
  expect(await count()).toBe(3);
  expect((await versions.list(board)).map(({ origin }) => origin.kind)).toEqual(
    Array<string>(3).fill('hour'),
  );
  await versions.close();
  await write('four');
  clock.advance(HOUR_MS);
  expect(await count()).toBe(3);
  expect(failures).toEqual([]);
});

it('[SV253] people make so many versions of a board, and none of one that is too large', async () => {
  const { server, versions, board, write } = await setUp({ namedVersions: 2, versionBytes: 2_000 });
  const session = server.session('editor', { name: 'Ada' });
  await write('one');
  expect(await versions.keep(board, session, 'First')).toMatchObject({ ok: true });
  expect(await versions.keep(board, session, 'Second')).toMatchObject({
    ok: true,
    value: { origin: { kind: 'person', name: 'Second', userName: 'Ada', user: session.user.id } },
  });
  expect(await versions.keep(board, session, 'Third')).toEqual({
    ok: false,
    refusal: 'too-many-versions',
  });
  const large = await setUp({ versionBytes: 2_000 });
  await large.write('x'.repeat(3_000));
  expect(await large.versions.keep(large.board, session, 'Large')).toEqual({
    ok: false,
    refusal: 'too-large',
  });
  const bytes = await setUp({ namedBytes: 1 });
  await bytes.write('one');
  expect((await bytes.versions.keep(bytes.board, session, 'First')).ok).toBe(true);
  expect((await bytes.versions.keep(bytes.board, session, 'Second')).ok).toBe(false);
});

it('[SV252] an automatic version that cannot be made is told, and nothing else fails', async () => {
  const { server, versions, board, write, failures } = await setUp();
  await write('one');
  server.storage.keepVersion = () => Promise.reject(new Error('The disk is full'));
  await versions.phaseEnded(board, 'planning');
  expect(failures).toHaveLength(1);
});
