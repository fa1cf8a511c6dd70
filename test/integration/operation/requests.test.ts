import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { API_ROUTES, startLocalServer } from '@weft/sync-server/testing';
import { createBoard, openSession, post, secretOf } from '../board-access.ts';
import { ServerProcess } from '../server-process.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };

let server: ServerProcess;
beforeAll(async () => {
  server = await ServerProcess.start({ settings: { WEFT_PROXIES: '127.0.0.0/8, ::1' } });
});
afterAll(() => server.dispose());

it('[SV211] threat 15: bodies have a size for each route, and are never inflated', async () => {
  const board = await createBoard(server.url);
  const { token } = await openSession(server.url, board.links.facilitate);
  const headers = { ...JSON_TYPE, Authorization: `Bearer ${token}` };
  let checked = 0;
  for (const { method, path, maxBodyBytes } of API_ROUTES) {
    if (method === 'GET' || method === 'DELETE') continue;
    const url = server.url + path.replace(':id', board.id).replace(':role', 'viewer');
    const send = (bytes: number): Promise<number> =>
      sendOnce(url, { method, headers, body: new Uint8Array(bytes).fill(0x20) });
    expect(await send(maxBodyBytes), path).toBe(400);
    expect(await send(maxBodyBytes + 1), path).toBe(413);
    checked += 1;
  }
  expect(checked).toBeGreaterThanOrEqual(5);
  const bomb = gzipSync(new Uint8Array(64 * 1_048_576));
  for (const encoding of ['gzip', 'deflate', 'br', 'x']) {
    const status = await sendOnce(`${server.url}/api/boards`, {
      method: 'POST',
      headers: { ...JSON_TYPE, 'Content-Encoding': encoding },
      body: bomb,
    });
    expect(status, encoding).toBe(415);
  }
  // Without a length, in pieces that never end: cut off at the limit.
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(randomBytes(16_384))),
  });
  const streamed = await fetch(`${server.url}/api/boards/${board.id}/session`, {
    method: 'POST',
    headers: JSON_TYPE,
    body: endless,
    duplex: 'half',
  } as RequestInit).then(
    ({ status }) => status,
    () => 'cut off',
  );
  expect([413, 'cut off']).toContain(streamed);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

it('[SV211] threat 14: who was refused and goes on sending, slowly, hears so within seconds and is cut off', async () => {
  const { url, server: local } = await startLocalServer({ tokenLifeMs: 600_000 });
  const { id } = await createBoard(url);
  const sent = request(`${url}/api/boards/${id}/assets/${'0'.repeat(64)}`, {
    method: 'PUT',
    headers: { 'Content-Length': '1000000', Authorization: 'Bearer none' },
    agent: false,
  });
  const drip = setInterval(() => sent.write('.'), 50);
  // Being cut off while it sends.
  sent.on('error', () => undefined);
  const answer = await new Promise<number | undefined>((resolve) => {
    sent.on('response', (response) => resolve(response.resume().statusCode));
    sent.on('close', () => resolve(undefined));
  });
  expect(answer).toBe(401);
  if (!sent.closed) await once(sent, 'close');
  clearInterval(drip);
  await local.drain();
}, 30_000);

it('[SV212] threat 16: only listed proxies say whose request it is; others change nothing by saying so', async () => {
  const direct = await ServerProcess.start();
  const results: Record<string, number[]> = {};
  for (const [name, { url }] of Object.entries({ proxied: server, direct })) {
    const board = await createBoard(url);
    const attempt = async (forwarded: string, secret = 'wrong'): Promise<number> => {
      const address = `${url}/api/boards/${board.id}/session`;
      const body = { secret, name: 'Ada' };
      return (await post(address, body, { 'X-Forwarded-For': forwarded })).status;
    };
    for (let count = 0; count < 30; count++) await attempt(`203.0.113.${count}, 198.51.100.7`);
    results[name] = [
      await attempt('198.51.100.7'),
      await attempt('203.0.113.1, 198.51.100.7'),
      await attempt('198.51.100.8', secretOf(board.links.edit)),
    ];
  }
  // Behind a listed proxy the last address counts, whatever was written before it.
  expect(results['proxied']).toEqual([429, 429, 200]);
  expect(results['direct']).toEqual([429, 429, 429]);
  await direct.dispose();
});

it('[SV213] threats 17 and 24: every answer carries the security headers, whatever its status', async () => {
  const secure = await ServerProcess.start({
    settings: { WEFT_ORIGINS: 'https://weft.example', WEFT_CREATE: 'anyone' },
  });
  const paths = [
    '/',
    '/healthz',
    '/readyz',
    '/metrics',
    '/nothing.js',
    '/api/nothing',
    '/api/boards',
  ];
  for (const { url } of [server, secure]) {
    for (const path of paths) {
      const { headers } = await fetch(url + path);
      expect(headers.get('Content-Security-Policy'), path).toContain("default-src 'none'");
      expect(headers.get('Content-Security-Policy'), path).toContain('frame-ancestors');
      expect(headers.get('X-Content-Type-Options'), path).toBe('nosniff');
      expect(headers.get('Referrer-Policy'), path).toBe('no-referrer');
      expect(headers.get('Cross-Origin-Opener-Policy'), path).toBe('same-origin');
      expect(headers.get('Cross-Origin-Resource-Policy'), path).toBe('same-origin');
      expect(headers.get('X-Frame-Options'), path).toBe('SAMEORIGIN');
      expect(headers.get('Permissions-Policy'), path).toContain('camera=()');
      expect(headers.get('X-Powered-By'), path).toBeNull();
      expect(headers.get('Set-Cookie'), path).toBeNull();
      expect(headers.get('Access-Control-Allow-Origin'), path).toBeNull();
      const transport = headers.get('Strict-Transport-Security');
      if (url === secure.url) expect(transport, path).toContain('max-age=31536000');
      else expect(transport, path).toBeNull();
    }
  }
  await secure.dispose();
});

/** On a connection of its own: after a refusal the server may end it, and rightly so. */
function sendOnce(
  url: string,
  {
    method,
    headers,
    body,
  }: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Uint8Array;
  },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    // What it says before it hangs up counts; an error after the answer changes nothing.
    sent.on('error', reject);
    sent.end(body);
  });
}
