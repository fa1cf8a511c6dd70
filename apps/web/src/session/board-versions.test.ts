import { brandId, done, refused, type BoardId } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { BoardVersions } from './board-versions.ts';

const boardId = brandId<BoardId>('b');
const source = { fetchToken: () => Promise.resolve(done({ token: 't.o.k' })) };
const ID = '0'.repeat(26);

function answering(status: number, body: unknown = {}) {
  const asked: { readonly url: string; readonly request: RequestInit | undefined }[] = [];
  const ask: typeof fetch = (url, request) => {
    asked.push({ url: url instanceof Request ? url.url : url.toString(), request });
    return Promise.resolve(Response.json(body, { status }));
  };
  return { asked, versions: new BoardVersions({ boardId, source, fetch: ask }) };
}

describe('versions on the server', () => {
  it('are listed with what made them; what is no version is passed over', async () => {
    const { asked, versions } = answering(200, {
      versions: [
        { id: ID, origin: { kind: 'person', userName: 'Ada', name: 'Before lunch' }, madeAtMs: 3 },
        { id: ID, origin: { kind: 'phase', ended: 'planning' }, madeAtMs: 2 },
        { id: ID, origin: { kind: 'hour' }, madeAtMs: 1 },
        { id: ID, origin: { kind: 'phase', ended: 'lunch' }, madeAtMs: 1 },
        { id: 'x', origin: { kind: 'hour' }, madeAtMs: 1 },
        null,
      ],
    });
    const listed = await versions.list();
    expect(listed.ok ? listed.value.map(({ origin }) => origin) : []).toEqual([
      { kind: 'person', userName: 'Ada', name: 'Before lunch' },
      { kind: 'phase', ended: 'planning' },
      { kind: 'hour' },
    ]);
    expect(asked[0]).toMatchObject({
      url: '/api/boards/b/versions',
      request: { method: 'GET', headers: { authorization: 'Bearer t.o.k' } },
    });
  });

  it('are read as bytes, and made with a name', async () => {
    const { asked, versions } = answering(200, { update: 'AQID' });
    expect(await versions.read(ID)).toEqual(done(Uint8Array.of(1, 2, 3)));
    expect(asked[0]?.url).toBe(`/api/boards/b/versions/${ID}`);
    const origin = { kind: 'person', userName: 'Ada', name: 'Before lunch' };
    const made = answering(201, { version: { id: ID, origin, madeAtMs: 3 } });
    expect(await made.versions.keep('Before lunch')).toEqual(
      done({ id: ID, origin, madeAtMs: 3, throughSeq: 0 }),
    );
    expect(made.asked[0]?.request?.body).toBe('{"name":"Before lunch"}');
  });

  it('come with what happened since, as far as it is kept', async () => {
    const { asked, versions } = answering(200, {
      keptAfterSeq: 4,
      nextAfterSeq: 6,
      damagedRecords: 1,
      authors: [
        { user: ID, name: 'Ada' },
        { user: 'x', name: 'Nobody' },
      ],
      changes: [
        { seq: 5, user: ID, atMs: 7, update: 'AQID' },
        { seq: 6, atMs: 8, update: 'AQ==' },
        { seq: 7, atMs: 8 },
      ],
    });
    expect(await versions.history(4)).toEqual(
      done({
        keptAfterSeq: 4,
        nextAfterSeq: 6,
        damagedRecords: 1,
        authors: new Map([[ID, 'Ada']]),
        changes: [
          { seq: 5, user: ID, atMs: 7, update: Uint8Array.of(1, 2, 3) },
          { seq: 6, user: undefined, atMs: 8, update: Uint8Array.of(1) },
        ],
      }),
    );
    expect(asked[0]?.url).toBe('/api/boards/b/history?after=4');
    expect(await answering(200, {}).versions.history(0)).toEqual(refused('refused'));
  });

  it('say why they could not be had', async () => {
    expect(await answering(403).versions.keep('x')).toEqual(refused('not-allowed'));
    expect(await answering(409).versions.keep('x')).toEqual(refused('too-many'));
    expect(await answering(500).versions.list()).toEqual(refused('refused'));
    expect(await answering(200, 'guest network').versions.list()).toEqual(refused('refused'));
    expect(await answering(200, { update: '%' }).versions.read(ID)).toEqual(refused('refused'));
    const cut: typeof fetch = () => Promise.reject(new Error('no network'));
    const away = new BoardVersions({ boardId, source, fetch: cut });
    expect(await away.list()).toEqual(refused('unreachable'));
  });
});
