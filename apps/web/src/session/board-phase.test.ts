import { brandId, done, refused, type BoardId } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { setBoardPhase } from './board-phase.ts';

const boardId = brandId<BoardId>('b');
const source = { fetchToken: () => Promise.resolve(done({ token: 't.o.k' })) };

function answering(status: number) {
  const asked: { readonly url: string; readonly request: RequestInit | undefined }[] = [];
  const ask: typeof fetch = (url, request) => {
    asked.push({ url: url instanceof Request ? url.url : url.toString(), request });
    return Promise.resolve(new Response(null, { status }));
  };
  return { asked, ask };
}

describe('setting the phase of a board', () => {
  it('asks the server with a token of this person', async () => {
    const { asked, ask } = answering(200);
    const set = await setBoardPhase({ boardId, phase: 'planning', source, fetch: ask });
    expect(set).toEqual(done(undefined));
    expect(asked.map(({ url }) => url)).toEqual(['/api/boards/b/phase']);
    expect(asked[0]?.request).toMatchObject({
      method: 'PUT',
      headers: { authorization: 'Bearer t.o.k' },
      body: '{"phase":"planning"}',
    });
  });

  it('says why it was not set', async () => {
    const at = async (status: number) =>
      setBoardPhase({ boardId, phase: 'closed', source, fetch: answering(status).ask });
    expect(await at(403)).toEqual(refused('not-allowed'));
    expect(await at(401)).toEqual(refused('not-allowed'));
    expect(await at(503)).toEqual(refused('refused'));
    const cut: typeof fetch = () => Promise.reject(new Error('no network'));
    expect(await setBoardPhase({ boardId, phase: 'closed', source, fetch: cut })).toEqual(
      refused('unreachable'),
    );
    const offline = {
      fetchToken: () => Promise.resolve(refused({ code: 'unreachable' } as const)),
    };
    expect(await setBoardPhase({ boardId, phase: 'closed', source: offline })).toEqual(
      refused('unreachable'),
    );
  });
});
