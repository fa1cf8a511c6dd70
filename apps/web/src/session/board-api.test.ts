import { done, refused } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { createBoard } from './board-api.ts';

const ID = '0'.repeat(26);

/** A server that always gives the same answer, and remembers what it was asked. */
function serverAnswering(status: number, body: unknown): { fetch: typeof fetch; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    fetch: (address, init) => {
      asked.push(`${init?.method ?? 'GET'} ${String(address)} ${String(init?.body)}`);
      return Promise.resolve(new Response(JSON.stringify(body), { status }));
    },
  };
}

describe('making a board', () => {
  it('asks for the template and gives the path with the secret, on the origin of the page', async () => {
    const links = { facilitate: `https://other.example/b/${ID}#secret` };
    const server = serverAnswering(201, { id: ID, lineage: 'x', links });
    const made = await createBoard({ template: 'example', fetch: server.fetch });
    expect(made).toEqual(done({ path: `/b/${ID}#secret` }));
    expect(server.asked).toEqual(['POST /api/boards {"template":"example"}']);
  });

  it('tells a busy server from one that refuses and from none', async () => {
    const refusalOf = async (server: { fetch: typeof fetch }): Promise<unknown> =>
      createBoard({ template: 'blank', fetch: server.fetch });
    expect(await refusalOf(serverAnswering(429, {}))).toEqual(refused('busy'));
    expect(await refusalOf(serverAnswering(500, {}))).toEqual(refused('refused'));
    expect(await refusalOf({ fetch: () => Promise.reject(new TypeError('offline')) })).toEqual(
      refused('unreachable'),
    );
  });

  it('takes nothing it cannot read for a board', async () => {
    const bodies = [
      null,
      {},
      { id: '../x', links: { facilitate: 'https://a.example/b/x#s' } },
      { id: ID, links: {} },
      { id: ID, links: { facilitate: 'not an address' } },
    ];
    for (const body of bodies) {
      const { fetch } = serverAnswering(201, body);
      expect(await createBoard({ template: 'blank', fetch })).toEqual(refused('refused'));
    }
  });
});
