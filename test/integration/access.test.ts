import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createBoard, openSession, post, secretOf, type TestBoard } from './board-access.ts';
import { RawClient } from './raw-client.ts';
import { ServerProcess } from './server-process.ts';

let server: ServerProcess;
let board: TestBoard;
let other: TestBoard;

beforeAll(async () => {
  server = await ServerProcess.start();
  board = await createBoard(server.url);
  other = await createBoard(server.url, { title: 'Another board' });
});

afterAll(() => server.dispose());

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function decode(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString());
}

/** Signs any claims with the server's own key: what a forger could only do with the key in hand. */
function sign(header: object, claims: object, key: Uint8Array, digest = 'sha256'): string {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${createHmac(digest, key).update(text).digest('base64url')}`;
}

async function closeCodeOf(token: string, id: string = board.id): Promise<number> {
  const client = await RawClient.connect(server.syncUrl, id, { token });
  const { code } = await client.untilClosed();
  expect(client.heard).toEqual([]);
  return code;
}

describe('tokens', () => {
  it('[SV100] threat 3: forged in any way open nothing, and are told so for good', async () => {
    const { token, resume } = await openSession(server.url, board.links.edit);
    const key = readFileSync(join(server.folder, 'signing-key'));
    const [header = '', claims = '', signature = ''] = token.split('.');
    const real = decode(claims);
    const hs256 = { alg: 'HS256' };
    const flip = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    const forged: Record<string, string> = {
      none: '',
      'no token': 'x',
      'three dots': '..',
      'no algorithm': `${encode({ alg: 'none' })}.${claims}.`,
      'no algorithm, kept signature': `${encode({ alg: 'none' })}.${claims}.${signature}`,
      'another case': `${encode({ alg: 'hs256' })}.${claims}.${signature}`,
      'longer hash': sign({ alg: 'HS512' }, real, key, 'sha512'),
      'public key algorithm': sign({ alg: 'RS256' }, real, key),
      'another key': sign(hs256, real, new Uint8Array(32)),
      'empty key': sign(hs256, real, new Uint8Array(0)),
      'flipped signature': `${header}.${claims}.${flip}`,
      'no signature': `${header}.${claims}.`,
      'critical header': sign({ alg: 'HS256', crit: ['x'], x: 1 }, real, key),
      'a better role': `${header}.${encode({ ...real, role: 'facilitator' })}.${signature}`,
      'another audience': sign(hs256, { ...real, aud: 'weft-resume' }, key),
      'a list of audiences without ours': sign(hs256, { ...real, aud: ['a', 'b'] }, key),
      'another issuer': sign(hs256, { ...real, iss: 'somebody' }, key),
      'another board': sign(hs256, { ...real, board: other.id }, key),
      'unknown role': sign(hs256, { ...real, role: 'admin' }, key),
      'role as list': sign(hs256, { ...real, role: ['editor'] }, key),
      'no user': sign(hs256, { ...real, sub: undefined }, key),
      'colour out of range': sign(hs256, { ...real, color: 9 }, key),
      'older link': sign(hs256, { ...real, generation: -1 }, key),
      'newer link': sign(hs256, { ...real, generation: 1 }, key),
      'no generation': sign(hs256, { ...real, generation: undefined }, key),
      'no end': sign(hs256, { ...real, exp: undefined }, key),
      'not yet': sign(hs256, { ...real, nbf: Math.floor(Date.now() / 1_000) + 3_600 }, key),
      'no limit': sign(hs256, { ...real, exp: 'never' }, key),
      'no issue date and no end': sign(hs256, { ...real, iat: undefined, exp: undefined }, key),
      'no algorithm in capitals': `${encode({ alg: 'NONE' })}.${claims}.`,
      'a key in the header': sign(
        { alg: 'HS256', jwk: { kty: 'oct', k: '' } },
        real,
        new Uint8Array(32),
      ),
      'a path as key id': sign({ alg: 'HS256', kid: '../../dev/null' }, real, new Uint8Array(0)),
      'shorter hash': sign(hs256, real, key, 'sha1'),
      'no audience': sign(hs256, { ...real, aud: undefined }, key),
      'no issuer': sign(hs256, { ...real, iss: undefined }, key),
      'admin claimed, no role': sign(hs256, { ...real, role: undefined, admin: true }, key),
      'a role in capitals': sign(hs256, { ...real, role: 'EDITOR' }, key),
      'a list of boards': sign(hs256, { ...real, board: [board.id, other.id] }, key),
      'colour as style': sign(hs256, { ...real, color: 'red;background:url(x)' }, key),
      'generation as text': sign(hs256, { ...real, generation: '0' }, key),
      'claims that are no object': `${header}.${encode([real])}.${signature}`,
      'resume key': resume,
    };
    expect(Object.keys(forged).length).toBeGreaterThan(40);
    for (const [name, each] of Object.entries(forged)) {
      expect(await closeCodeOf(each), name).toBe(4401);
    }
    const again = sign(hs256, real, key);
    const client = await RawClient.connect(server.syncUrl, board.id, { token: again });
    expect(await client.barrier()).toBe('applied');
    client.close();
  });

  it('[SV101] fault 18: say with their code what is wrong: expired, other board, no board, other history, too old', async () => {
    const { token } = await openSession(server.url, board.links.edit);
    const key = readFileSync(join(server.folder, 'signing-key'));
    const real = decode(token.split('.')[1] ?? '');
    const past = Math.floor(Date.now() / 1_000) - 10;
    expect(await closeCodeOf(sign({ alg: 'HS256' }, { ...real, exp: past }, key))).toBe(4501);
    expect(await closeCodeOf(token, other.id)).toBe(4401);
    const nowhere = '0'.repeat(26);
    const toNowhere = sign({ alg: 'HS256' }, { ...real, board: nowhere }, key);
    expect(await closeCodeOf(toNowhere, nowhere)).toBe(4404);
    expect(await closeCodeOf(token, 'not-a-board')).toBe(4404);
    const lineage = 'f'.repeat(32);
    expect(await closeCodeOf(sign({ alg: 'HS256' }, { ...real, lineage }, key))).toBe(4409);
    for (const version of ['0', 'x', '']) {
      const query = `token=${token}&weft=${version}`;
      const client = await RawClient.connect(server.syncUrl, board.id, { query });
      expect((await client.untilClosed()).code).toBe(4426);
    }
  });

  it('give somebody the colour they wish for, on a live socket too, and no other than there are', async () => {
    const session = await openSession(server.url, board.links.edit, { color: 8 });
    expect(session.user.color).toBe(8);
    const { resume } = session;
    expect((await openSession(server.url, board.links.edit, { resume })).user.color).toBe(8);
    const wished = await openSession(server.url, board.links.edit, { resume, color: 0 });
    expect(wished.user).toEqual({ ...session.user, color: 0 });
    const client = await RawClient.connect(server.syncUrl, board.id, session);
    client.send({ type: 'token', token: wished.token });
    await client.until((each) =>
      each.type === 'session' && each.session.user.color === 0 ? each : undefined,
    );
    client.close();
    const url = `${server.url}/api/boards/${board.id}/session`;
    for (const color of [-1, 9, 1.5, '1', null, 'red']) {
      const body = { secret: secretOf(board.links.edit), name: 'Ada', color };
      expect((await post(url, body)).status).toBe(400);
    }
  });

  it('[SV102] renew a connection over the socket; a token for another board ends it', async () => {
    const session = await openSession(server.url, board.links.edit);
    const client = await RawClient.connect(server.syncUrl, board.id, session);
    const fresh = await openSession(server.url, board.links.edit, { resume: session.resume });
    expect(fresh.user).toEqual(session.user);
    client.send({ type: 'token', token: fresh.token });
    await client.until((each) =>
      each.type === 'session' && each !== client.heard[0] ? each : undefined,
    );
    const wrong = await openSession(server.url, other.links.edit);
    client.send({ type: 'token', token: wrong.token });
    expect((await client.untilClosed()).code).toBe(4401);
  });
});

describe('link secrets', () => {
  it('[SV103] open what they are for: each role hands on its own and weaker links', async () => {
    const { facilitate, edit, view } = board.links;
    const roles = [
      [facilitate, 'facilitator', { facilitate, edit, view }],
      [edit, 'editor', { edit, view }],
      [view, 'viewer', { view }],
    ] as const;
    for (const [link, role, links] of roles) {
      expect(await openSession(server.url, link)).toMatchObject({ role, links });
      expect(Object.keys((await openSession(server.url, link)).links)).toEqual(Object.keys(links));
    }
  });

  it('[SV104] are refused when wrong, of another board, or of another history; and limited', async () => {
    const own = await ServerProcess.start();
    const mine = await createBoard(own.url);
    const theirs = await createBoard(own.url);
    const ask = (id: string, body: object): Promise<Response> =>
      post(`${own.url}/api/boards/${id}/session`, { name: 'Ada', ...body });
    const secret = secretOf(mine.links.edit);
    expect((await ask(theirs.id, { secret })).status).toBe(403);
    expect((await ask('0'.repeat(26), { secret })).status).toBe(404);
    expect((await ask('nothing', { secret })).status).toBe(404);
    expect((await ask(mine.id, { secret, lineage: theirs.lineage })).status).toBe(409);
    expect((await ask(mine.id, { secret, lineage: mine.lineage })).status).toBe(200);
    expect((await ask(mine.id, { secret, more: 1 })).status).toBe(400);
    expect((await ask(mine.id, { secret: 7 })).status).toBe(400);
    expect((await ask(mine.id, { secret, name: 'x'.repeat(70_000) })).status).toBe(413);
    const statuses = new Set<number>();
    for (let attempt = 0; attempt < 40; attempt++) {
      statuses.add((await ask(mine.id, { secret: 'wrong' })).status);
    }
    expect([...statuses]).toEqual([403, 429]);
    await own.dispose();
  });

  it('[SV105] threat 1: and tokens are in no file, no log and no metric', async () => {
    const session = await openSession(server.url, board.links.facilitate);
    const client = await RawClient.connect(server.syncUrl, board.id, session);
    expect(await client.barrier()).toBe('applied');
    client.close();
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    const files = ['boards.sqlite', 'boards.sqlite-wal', 'high-water', 'in-use-by'].map((name) =>
      readFileSync(join(server.folder, name), 'latin1'),
    );
    const haystack = [server.output, metrics, ...files].join('\n');
    const secrets = Object.values(board.links).map(secretOf);
    for (const secret of [...secrets, session.token, session.resume, 'Ada']) {
      expect(haystack.includes(secret)).toBe(false);
    }
    expect(metrics).toContain('weft_barriers_total{outcome="applied"}');
  });
});

describe('origins', () => {
  it('[SV106] threat 2: a page of another origin gets neither a socket nor an answer', async () => {
    const { token } = await openSession(server.url, board.links.edit);
    const { port } = new URL(server.url);
    const foreign = [
      'null',
      'http://evil.example',
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${Number(port) + 1}`,
      'http://127.0.0.1',
      `http://127.0.0.1:${port}.evil.example`,
      `http://evil.example:${port}`,
      `http://127.0.0.1:${port}/`,
      `HTTP://127.0.0.1:${port}`,
      `http://127.0.0.2:${port}`,
      `http://localhost.evil.example:${port}`,
      `http://user@127.0.0.1:${port}`,
    ];
    for (const origin of foreign) {
      expect(await upgradeStatus(token, origin), origin).toBe(403);
      const answer = await post(`${server.url}/api/boards`, {}, { Origin: origin });
      expect(answer.status, origin).toBe(403);
    }
    for (const origin of [`http://localhost:${port}`, server.url]) {
      const client = await RawClient.connect(server.syncUrl, board.id, { token, origin });
      expect(await client.barrier()).toBe('applied');
      client.close();
    }
    const renamed = await fetch(`${server.url}/api/boards`, { method: 'POST', body: '{}' });
    expect(renamed.status).toBe(400);
  });
});

function upgradeStatus(token: string, origin: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${server.syncUrl}/${board.id}?token=${token}`, { origin });
    socket.on('unexpected-response', (_request, response) => {
      socket.on('error', () => undefined);
      socket.terminate();
      resolve(response.statusCode ?? 0);
    });
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
  });
}
