import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { CLOSE_CODES, PHASES, ROLES, type Message } from '@weft/sync-protocol';
import { brandId, createId, type BoardId, type UserId } from '@weft/domain';
import { mayEdit, roleInPhase } from '../auth/permissions.ts';
import type { BoardRow } from '../storage/board-storage.ts';
import { settle, setUpRoom } from '../testing/room-set-up.ts';
import { HeldBoardStorage } from '../testing/held-board-storage.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { RecordedConnection } from '../testing/recorded-connection.ts';
import { SimulatedServer } from '../testing/simulated-server.ts';
import { YjsPeer } from '../testing/yjs-peer.ts';

/** Storage whose board rows the test can change under the rooms. */
class ChangingStorage extends HeldBoardStorage {
  change: Partial<BoardRow> = {};
  failures = 0;

  isRemoved = false;

  override async board(id: BoardId): Promise<BoardRow | undefined> {
    if (this.isRemoved) return undefined;
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('The database is gone');
    }
    const row = await super.board(id);
    return row === undefined ? undefined : { ...row, ...this.change };
  }
}

async function setUp() {
  const storage = new ChangingStorage();
  const clock = new ManualClock();
  const server = new SimulatedServer({ storage, clock });
  return { storage, clock, server, board: await server.createBoard() };
}

function told(peer: YjsPeer, since: number): readonly string[] {
  return peer.heard.slice(since).map((each: Message) => {
    if (each.type === 'notice' && each.notice.kind === 'role-changed') return each.notice.role;
    return each.type === 'session' ? `${each.session.role} in ${each.session.phase}` : each.type;
  });
}

describe('rights', () => {
  it('[SV160] a phase lowers roles and never raises one', () => {
    for (const phase of PHASES) {
      for (const role of ROLES) {
        const left = roleInPhase(phase, role);
        expect([role, 'viewer']).toContain(left);
        if (!mayEdit(role)) expect(mayEdit(left)).toBe(false);
      }
    }
    expect(roleInPhase('closed', 'editor')).toBe('viewer');
  });

  it('[SV161] fault 25: a change of phase reaches open sockets at once, both ways, and counts for the next message', async () => {
    const { server, board, storage, clock } = await setUp();
    const editor = await YjsPeer.join(server, board, 'editor');
    const stock = await YjsPeer.join(server, board, 'editor', { speaksWeft: false });
    const head = await YjsPeer.join(server, board, 'facilitator');
    const since = [editor, stock, head].map((peer) => peer.heard.length);
    storage.change = { phase: 'closed' };
    await server.rooms.accessChanged(board);
    expect([editor, stock, head].map((peer, index) => told(peer, since[index] ?? 0))).toEqual([
      ['viewer', 'viewer in closed'],
      [],
      ['facilitator in closed'],
    ]);
    editor.doc.getMap('items').set('late', 1);
    stock.doc.getMap('items').set('late', 1);
    await settle();
    clock.advance(50);
    expect([storage.heldCount, head.count('sync-update')]).toEqual([0, 0]);
    expect([editor.count('permission-denied'), stock.count('permission-denied')]).toEqual([1, 1]);
    const later = await YjsPeer.join(server, board, 'editor');
    expect(later.heard.map(({ type }) => type)).toEqual(['session', 'ballot', 'sync-step-2']);
    storage.change = { phase: 'planning' };
    await server.rooms.accessChanged(board);
    // Who may write again is asked for what it wrote meanwhile.
    expect(told(later, 3)).toEqual(['editor', 'editor in planning', 'sync-step-1']);
    later.doc.getMap('items').set('again', 1);
    await settle();
    clock.advance(0);
    await settle();
    expect(storage.heldCount).toBe(1);
  });

  it('[SV162] threat 4: a replaced link ends its open sockets and no others, and lets no late comer in', async () => {
    const { server, board, storage } = await setUp();
    const editor = await YjsPeer.join(server, board, 'editor');
    const viewer = await YjsPeer.join(server, board, 'viewer');
    const links = ROLES.map((role) => ({
      role,
      generation: role === 'editor' ? 1 : 0,
      secretHash: new Uint8Array(32),
    }));
    storage.change = { links };
    await server.rooms.accessChanged(board);
    expect(editor.connection.closed?.code).toBe(CLOSE_CODES.unauthorized);
    expect(viewer.connection.closed).toBeUndefined();
    await expect(YjsPeer.join(server, board, 'editor')).rejects.toThrow('gone');
  });

  it('[SV310] whoever comes while a board is removed is told that, and not that a link was replaced', async () => {
    const { server, board, storage } = await setUp();
    // Somebody whose line is not closed yet: the room is still there.
    await server.join({
      board,
      connection: new RecordedConnection(),
      session: server.session('viewer'),
    });
    storage.isRemoved = true;
    await server.rooms.accessChanged(board);
    const connection = new RecordedConnection();
    const late = server.join({ board, connection, session: server.session('facilitator') });
    await expect(late).rejects.toThrow('gone');
    expect(connection.closed?.code).toBe(CLOSE_CODES.noSuchBoard);
  });

  it('[SV163] a change that cannot be read at once is read again; the last one counts', async () => {
    const { server, board, storage, clock } = await setUp();
    const editor = await YjsPeer.join(server, board, 'editor');
    storage.change = { phase: 'sprint' };
    storage.failures = 1;
    const first = server.rooms.accessChanged(board);
    await settle();
    storage.change = { phase: 'closed' };
    await server.rooms.accessChanged(board);
    clock.advance(1_000);
    await first;
    const phases = editor.heard.flatMap((each) =>
      each.type === 'session' ? [each.session.phase] : [],
    );
    expect(phases).toEqual(['open', 'closed']);
    storage.failures = 2;
    storage.change = { phase: 'open' };
    const again = server.rooms.accessChanged(board);
    for (let second = 0; second < 3; second++) {
      await settle();
      clock.advance(1_000);
    }
    await again;
    expect(told(editor, editor.heard.length - 2)).toEqual(['editor in open', 'sync-step-1']);
  });

  it('[SV164] threat 4: lowered in a burst of typing, nothing is applied after the notice', async () => {
    const { server, board, storage, clock } = await setUp();
    const editor = await YjsPeer.join(server, board, 'editor');
    const reader = await YjsPeer.join(server, board, 'viewer');
    const text = editor.doc.getText('text:0123456789ABCDEFGHJKMNPQRS:description');
    storage.change = { phase: 'closed' };
    let noticedAt: number | undefined;
    for (let letter = 0; letter < 400; letter++) {
      text.insert(text.length, String(letter % 10));
      if (letter === 200) void server.rooms.accessChanged(board);
      await Promise.resolve();
      const lowered = editor.heard.some(
        (each) => each.type === 'notice' && each.notice.kind === 'role-changed',
      );
      if (lowered) noticedAt ??= letter + 1;
    }
    clock.advance(50);
    expect(noticedAt).toBeGreaterThan(200);
    expect(noticedAt).toBeLessThan(400);
    const seen = reader.doc.getText('text:0123456789ABCDEFGHJKMNPQRS:description');
    expect(seen.length).toBe(noticedAt);
  });

  it('[SV165] what a lowered member has parked is not taken when its owner leaves', async () => {
    const { server, board, storage, clock } = await setUp();
    const newUser = (): UserId =>
      brandId(createId((bytes) => crypto.getRandomValues(new Uint8Array(bytes))));
    const owner = await YjsPeer.join(server, board, 'facilitator', { user: newUser() });
    const other = await YjsPeer.join(server, board, 'editor', { user: newUser() });
    const bytes = [...Buffer.from('{}')];
    owner.doc.clientID = 77;
    void owner.send({
      type: 'awareness',
      update: Uint8Array.from([1, 77, 1, bytes.length, ...bytes]),
    });
    const forged = new Y.Doc();
    forged.clientID = 77;
    forged.getMap('items').set('a', 'forged');
    void other.send({ type: 'sync-update', update: Y.encodeStateAsUpdate(forged) });
    other.barrier();
    storage.change = { phase: 'closed' };
    await server.rooms.accessChanged(board);
    owner.leave();
    clock.advance(1_000);
    await settle();
    expect([storage.heldCount, other.refusedBarriers]).toEqual([0, [1]]);
  });

  it('[SV166] a board of which something cannot be read says so to those who understand it', async () => {
    const { server, board, storage } = await setUpRoom();
    const load = storage.load.bind(storage);
    storage.load = async (id) => ({
      ...(await load(id)),
      damage: [{ kind: 'damaged-record', seq: 3 }],
    });
    const kinds = async (options: { speaksWeft?: boolean }): Promise<readonly string[]> => {
      const peer = await YjsPeer.join(server, board, 'editor', options);
      return peer.heard.flatMap((each) => (each.type === 'notice' ? [each.notice.kind] : []));
    };
    expect(await kinds({})).toEqual(['board-damaged']);
    expect(await kinds({ speaksWeft: false })).toEqual([]);
    expect(server.events.filter(({ kind }) => kind === 'damage').length).toBe(1);
  });
});
