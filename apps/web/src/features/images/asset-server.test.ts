import { createHash } from 'node:crypto';
import { brandId, done, parseAssetHash, type BoardId } from '@weft/domain';
import { pngOf } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { HttpAssetServer } from './asset-server.ts';

const BYTES = new Uint8Array(pngOf('picture'));
const HASH = parseAssetHash(createHash('sha256').update(BYTES).digest('hex'));
if (HASH === undefined) throw new Error('SHA-256 is a hash');
const IMAGE = { hash: HASH, type: 'image/png', bytes: BYTES } as const;

/** A server that gives these answers, one after the other. */
function answering(...answers: readonly (Response | undefined)[]) {
  const asked: { readonly url: string; readonly request: RequestInit | undefined }[] = [];
  let tokens = 0;
  const server = new HttpAssetServer({
    boardId: brandId<BoardId>('b'),
    source: { fetchToken: () => Promise.resolve(done({ token: `t${(tokens += 1).toString()}` })) },
    fetch: (url, request) => {
      asked.push({ url: url instanceof Request ? url.url : url.toString(), request });
      const answer = answers[asked.length - 1];
      return answer === undefined ? Promise.reject(new Error('offline')) : Promise.resolve(answer);
    },
  });
  return { server, asked };
}

function status(code: number): Response {
  return new Response(null, { status: code });
}

describe('images on a server', () => {
  it('are sent under their hash, with one token for all', async () => {
    const { server, asked } = answering(status(201), status(200));
    expect(await server.send(IMAGE)).toEqual(done(undefined));
    expect(await server.send(IMAGE)).toEqual(done(undefined));
    expect(asked[1]).toMatchObject({
      url: `/api/boards/b/assets/${HASH}`,
      request: {
        method: 'PUT',
        body: BYTES,
        headers: { authorization: 'Bearer t1', 'content-type': 'image/png' },
      },
    });
  });

  it('are asked for with a new token where the old one is over, once', async () => {
    const { server, asked } = answering(status(200), status(401), status(200), status(401));
    await server.send(IMAGE);
    expect(await server.send(IMAGE)).toEqual(done(undefined));
    expect(asked.map(({ request }) => new Headers(request?.headers).get('authorization'))).toEqual([
      'Bearer t1',
      'Bearer t1',
      'Bearer t2',
    ]);
    const strict = answering(status(401), status(401));
    expect(await strict.server.send(IMAGE)).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(strict.asked).toHaveLength(1);
  });

  it('come with their type as their bytes say, and only as what was asked for', async () => {
    const other = new Uint8Array(pngOf('other'));
    const { server } = answering(
      new Response(BYTES, { headers: { 'content-type': 'text/html' } }),
      new Response(other),
      new Response('<html>sign in</html>'),
    );
    expect(await server.fetch(IMAGE.hash)).toEqual(done(IMAGE));
    expect(await server.fetch(IMAGE.hash)).toEqual({ ok: false, refusal: 'not-taken' });
    expect(await server.fetch(IMAGE.hash)).toEqual({ ok: false, refusal: 'not-taken' });
  });

  it('say what a refusal means', async () => {
    const meanings = new Map([
      [404, 'not-there'],
      [403, 'not-allowed'],
      [413, 'not-taken'],
      [415, 'not-taken'],
      [429, 'later'],
      [500, 'later'],
      [503, 'later'],
      [507, 'full'],
    ]);
    for (const [code, refusal] of meanings) {
      expect(await answering(status(code)).server.send(IMAGE)).toEqual({ ok: false, refusal });
    }
    expect(await answering(undefined).server.send(IMAGE)).toEqual({ ok: false, refusal: 'later' });
    const damaged = Response.json({ error: { code: 'damaged' } }, { status: 500 });
    const { server } = answering(damaged);
    expect(await server.fetch(IMAGE.hash)).toEqual({ ok: false, refusal: 'damaged' });
  });

  it('are told of, so that what is missing there can be sent', async () => {
    const { server, asked } = answering(
      Response.json({ assets: [HASH, 'odd', 1] }),
      new Response('<html>sign in</html>'),
    );
    expect(await server.list()).toEqual(done(new Set([HASH])));
    expect(asked[0]?.url).toBe('/api/boards/b/assets');
    expect(await server.list()).toEqual({ ok: false, refusal: 'later' });
  });
});
