import { describe, expect, it } from 'vitest';
import { brandId, done, refused, type BoardId } from '@weft/domain';
import type { BoardRecord } from '@weft/sync-client';
import { HttpSessionSource, type BoardRecordStore } from './http-session-source.ts';

const BOARD = brandId<BoardId>('B'.repeat(26));
const USER = 'A'.repeat(26);
const LINEAGE = 'a'.repeat(32);
const EDIT_LINKS = { edit: 'https://w.test/b/x#e', view: 'https://w.test/b/x#v' };

/** Keeps the record as the device would, and can refuse. */
class RecordKeeper implements BoardRecordStore {
  record: BoardRecord | undefined;
  isFailing = false;

  readRecord(): ReturnType<BoardRecordStore['readRecord']> {
    const failure = refused({ reason: 'private' as const, detail: 'told to fail' });
    return Promise.resolve(this.isFailing ? failure : done(this.record));
  }

  saveRecord(change: Partial<BoardRecord>): ReturnType<BoardRecordStore['saveRecord']> {
    if (this.isFailing) return Promise.resolve(refused({ reason: 'private', detail: '' }));
    this.record = { ...this.record, ...change, boardId: BOARD };
    return Promise.resolve(done(undefined));
  }
}

/** A server that answers as told and remembers what it was asked. */
class FakeServer {
  readonly asked: { readonly url: string; readonly body: Record<string, unknown> }[] = [];
  answer: () => Response = () => json(grant());

  readonly fetch: typeof fetch = (input, init) => {
    const url = typeof input === 'string' ? input : 'not a text';
    const body: unknown = JSON.parse(typeof init?.body === 'string' ? init.body : '{}');
    this.asked.push({ url, body: typeof body === 'object' ? { ...body } : {} });
    return Promise.resolve().then(() => this.answer());
  };
}

function grant(change: object = {}): object {
  const user = { id: USER, name: 'Ada', color: 1 };
  const links = EDIT_LINKS;
  return { token: 't', role: 'editor', user, resume: 'r', lineage: LINEAGE, links, ...change };
}

function json(body: unknown, init?: ResponseInit): Response {
  return new Response(JSON.stringify(body), init);
}

function open(secret: string | undefined): {
  readonly source: HttpSessionSource;
  readonly records: RecordKeeper;
  readonly server: FakeServer;
} {
  const records = new RecordKeeper();
  const server = new FakeServer();
  const { fetch } = server;
  const options = {
    boardId: BOARD,
    serverUrl: 'https://w.test',
    secret,
    records,
    name: 'Ada',
    fetch,
  };
  return { source: new HttpSessionSource(options), records, server };
}

describe('the exchange of a link secret', () => {
  it('says when the device has kept what leads back, and not before', async () => {
    const { source, records } = open('secret');
    const seen: (string | undefined)[] = [];
    source.onKept(() => seen.push(records.record?.secret));
    records.isFailing = true;
    await source.fetchToken();
    expect(seen).toEqual([]);
    records.isFailing = false;
    const other = open('secret');
    other.source.onKept(() => seen.push(other.records.record?.secret));
    other.source.subscribe(() => {
      expect(seen).toEqual([]);
    });
    await other.source.fetchToken();
    expect(seen).toEqual(['secret']);
  });

  it('asks with the secret of the address bar and remembers who came back', async () => {
    const { source, records, server } = open('s');
    expect(await source.fetchToken()).toEqual(done({ token: 't' }));
    expect(server.asked[0]).toEqual({
      url: `https://w.test/api/boards/${BOARD}/session`,
      body: { secret: 's', name: 'Ada' },
    });
    expect(records.record).toMatchObject({
      secret: 's',
      userId: USER,
      resume: 'r',
      lineage: LINEAGE,
    });
    source.setName('Ada L.');
    await source.fetchToken();
    expect(server.asked[1]?.body).toEqual({
      secret: 's',
      name: 'Ada L.',
      resume: 'r',
      lineage: LINEAGE,
    });
    expect(source.links).toEqual({ facilitate: undefined, ...EDIT_LINKS });
  });

  it('asks for a colour only where somebody wishes one, and for the newest wish', async () => {
    const server = new FakeServer();
    let color: number | undefined;
    const source = new HttpSessionSource({
      boardId: BOARD,
      serverUrl: 'https://w.test',
      secret: 's',
      records: new RecordKeeper(),
      name: 'Ada',
      color: () => color,
      fetch: server.fetch,
    });
    await source.fetchToken();
    color = 7;
    await source.fetchToken();
    expect(server.asked.map(({ body }) => body['color'])).toEqual([undefined, 7]);
    expect(Object.keys(server.asked[0]?.body ?? {})).not.toContain('color');
  });

  it('asks with the secret of the device when the address bar has none', async () => {
    const { source, records, server } = open(undefined);
    records.record = { boardId: BOARD, secret: 'kept', resume: 'r' };
    await source.fetchToken();
    expect(server.asked[0]?.body).toMatchObject({ secret: 'kept', resume: 'r' });
  });

  it('does not call a link withdrawn that a device only does not give out, and asks it again', async () => {
    const { source, records, server } = open(undefined);
    records.record = { boardId: BOARD, secret: 'kept' };
    records.isFailing = true;
    expect(await source.fetchToken()).toEqual(refused({ code: 'unreachable' }));
    expect(server.asked).toHaveLength(0);
    records.isFailing = false;
    expect(await source.fetchToken()).toEqual(done({ token: 't' }));
    expect(server.asked[0]?.body).toMatchObject({ secret: 'kept' });
  });

  it('asks with what was read of the device before, without reading it again', async () => {
    const records = new RecordKeeper();
    records.isFailing = true;
    const { fetch, asked } = new FakeServer();
    const known = { secret: 'kept', resume: 'r', links: EDIT_LINKS };
    const [boardId, serverUrl, name] = [BOARD, 'https://w.test', 'Ada'];
    const options = { boardId, serverUrl, secret: undefined, records, known, name, fetch };
    const source = new HttpSessionSource(options);
    expect(await source.fetchToken()).toEqual(done({ token: 't' }));
    expect(asked[0]?.body).toMatchObject({ secret: 'kept', resume: 'r' });
  });

  it('is refused without asking when there is no secret at all', async () => {
    const { source, server } = open(undefined);
    expect(await source.fetchToken()).toEqual(refused({ code: 'revoked' }));
    expect(server.asked).toHaveLength(0);
  });

  it('keeps the stronger secret when the board is opened through a weaker link', async () => {
    const { source, records, server } = open('view');
    records.record = { boardId: BOARD, secret: 'edit', links: EDIT_LINKS };
    server.answer = () => json(grant({ role: 'viewer', links: { view: EDIT_LINKS.view } }));
    await source.fetchToken();
    expect(server.asked[0]?.body).toMatchObject({ secret: 'view' });
    expect(records.record).toMatchObject({ secret: 'edit', links: EDIT_LINKS });
  });

  it('writes nothing over what a device has that did not say so when the board was opened', async () => {
    const { source, records, server } = open('view');
    const kept = { boardId: BOARD, secret: 'edit', links: EDIT_LINKS, resume: 'before' };
    records.record = kept;
    server.answer = () => json(grant({ role: 'viewer', links: { view: EDIT_LINKS.view } }));
    const readRecord = records.readRecord.bind(records);
    records.readRecord = () => Promise.resolve(refused({ reason: 'private', detail: '' }));
    await source.fetchToken();
    expect(records.record).toEqual(kept);
    // It answers again: whoever the tab was is who it stays, and the stronger link is still there.
    records.readRecord = readRecord;
    await source.fetchToken();
    expect(server.asked.map(({ body }) => body['resume'])).toEqual([undefined, 'r']);
    expect(records.record).toEqual(kept);
  });

  it('works as long as the tab where the device keeps nothing', async () => {
    const { source, records, server } = open('s');
    records.isFailing = true;
    await source.fetchToken();
    records.isFailing = false;
    await source.fetchToken();
    expect(server.asked[1]?.body).toMatchObject({ secret: 's', resume: 'r' });
  });

  it.each([
    [403, { code: 'revoked' }],
    [404, { code: 'no-such-board' }],
    [409, { code: 'lineage' }],
    [400, { code: 'update-needed' }],
    [500, { code: 'unreachable' }],
    [503, { code: 'unreachable' }],
  ])('reads status %i as a refusal', async (status, refusal) => {
    const { source, server } = open('s');
    server.answer = () => json({ error: { code: 'x', message: 'x' } }, { status });
    expect(await source.fetchToken()).toEqual(refused(refusal));
  });

  it('waits as long as a busy server asks for', async () => {
    const { source, server } = open('s');
    server.answer = () => json({}, { status: 429, headers: { 'retry-after': '60' } });
    expect(await source.fetchToken()).toEqual(refused({ code: 'busy', retryAfterMs: 60_000 }));
  });

  it('takes the sign-in page of a guest network, and no answer at all, for no connection', async () => {
    const { source, server } = open('s');
    server.answer = () => new Response('<html>Please sign in</html>');
    expect(await source.fetchToken()).toEqual(refused({ code: 'unreachable' }));
    server.answer = () => {
      throw new TypeError('Failed to fetch');
    };
    expect(await source.fetchToken()).toEqual(refused({ code: 'unreachable' }));
  });
});
