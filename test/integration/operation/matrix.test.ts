import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pngOf } from '@weft/domain/testing';
import { API_ROUTES, startLocalServer, type ApiRoute } from '@weft/sync-server/testing';
import { createBoard, type TestBoard } from '../board-access.ts';
import { BoardCaller, call, type LinkName } from './api-calls.ts';

const ROLES = ['facilitator', 'editor', 'viewer'] as const;
const LINKS: Readonly<Record<(typeof ROLES)[number], LinkName>> = {
  facilitator: 'facilitate',
  editor: 'edit',
  viewer: 'view',
};

const IMAGE = pngOf('a button');

/** A body with which each route would do something, so that a refusal is about rights. */
const BODIES: Readonly<Record<string, unknown>> = {
  'PUT /api/boards/:id/phase': { phase: 'planning' },
  'POST /api/boards/:id/purge': { items: ['0'.repeat(26)] },
  'POST /api/boards/:id/links/:role/rotate': {},
  'POST /api/boards/:id/versions': { name: 'Before lunch' },
  'PUT /api/boards/:id/assets/:sha256': IMAGE,
  'POST /api/boards/:id/session': { secret: 'wrong', name: 'Ada' },
};

let local: Awaited<ReturnType<typeof startLocalServer>>;
beforeEach(async () => {
  local = await startLocalServer({ tokenLifeMs: 600_000 });
});
afterEach(() => local.server.drain());

it('[SV209] threat 23: every route × role × own or foreign board lets in who should be, and nobody else', async () => {
  const leaks: string[] = [];
  let allowed = 0;
  let denied = 0;
  expect(API_ROUTES.length).toBeGreaterThanOrEqual(10);
  for (const route of API_ROUTES) {
    if (route.needs === 'nothing') continue;
    const name = `${route.method} ${route.path}`;
    // What counts wrong tokens of an address begins anew.
    await local.server.drain();
    local = await startLocalServer({ tokenLifeMs: 600_000 });
    const { url } = local;
    for (const role of [...ROLES, undefined]) {
      for (const whose of ['own', 'foreign', 'unknown'] as const) {
        const board = await createBoard(url);
        const foreign = await createBoard(url);
        const token = await tokenOf(board, role);
        const id = { own: board.id, foreign: foreign.id, unknown: '0'.repeat(26) }[whose];
        const path = route.path
          .replace(':id', id)
          .replace(':role', 'facilitator')
          .replace(':versionId', await versionOf(route.path, board))
          .replace(':sha256', await imageOf(route, board));
        const { status } = await call(`${url}${path}`, route.method, { token, body: BODIES[name] });
        const may =
          whose === 'own' &&
          role !== undefined &&
          ROLES.indexOf(role) <= ROLES.indexOf(route.needs);
        // 409: a facilitator may ask, but the facilitator's own link cannot be revoked.
        const isLetIn = status < 300 || status === 409;
        if (may) allowed += 1;
        else denied += 1;
        const isRefusedAsOne = may || status === 401 || status === 403 || status === 404;
        if (isLetIn !== may || !isRefusedAsOne) leaks.push(`${name} ${role} ${whose}: ${status}`);
        if (!(await isUntouched(foreign))) leaks.push(`${name} ${role} ${whose} changed another`);
      }
    }
  }
  expect(leaks).toEqual([]);
  expect(allowed).toBeGreaterThanOrEqual(8);
  expect(denied).toBeGreaterThan(80);
});

it('[SV210] threat 24: what a page of another site can make a browser send is refused', async () => {
  const { url } = local;
  const board = await createBoard(url);
  const { session } = await BoardCaller.open(url, board);
  const authorization = `Bearer ${session.token}`;
  const json = 'application/json';
  const address = `${url}/api/boards/${board.id}/phase`;
  const variants: readonly (readonly [string, RequestInit, readonly number[]])[] = [
    ['no token', { headers: { 'Content-Type': json } }, [401]],
    ['a cookie', { headers: { 'Content-Type': json, Cookie: `token=${session.token}` } }, [401]],
    ['a form', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, [400]],
    ['a form with files', { headers: { 'Content-Type': 'multipart/form-data' } }, [400]],
    [
      'plain text',
      { headers: { 'Content-Type': 'text/plain', Authorization: authorization } },
      [400],
    ],
    ['JSON in disguise', { headers: { 'Content-Type': 'application/json-x' } }, [400]],
    [
      'a foreign page',
      {
        headers: {
          'Content-Type': json,
          Authorization: authorization,
          Origin: 'http://evil.example',
        },
      },
      [403],
    ],
    [
      'no page',
      { headers: { 'Content-Type': json, Authorization: authorization, Origin: 'null' } },
      [403],
    ],
    [
      'basic',
      { headers: { 'Content-Type': json, Authorization: `Basic ${session.token}` } },
      [401],
    ],
    [
      'a resume key',
      { headers: { 'Content-Type': json, Authorization: `Bearer ${session.resume}` } },
      [401],
    ],
  ];
  for (const [name, init, expected] of variants) {
    const body = JSON.stringify({ phase: 'closed' });
    const { status } = await fetch(address, { ...init, method: 'PUT', body });
    expect(expected, name).toContain(status);
  }
  const inQuery = await fetch(`${address}?token=${session.token}`, {
    method: 'PUT',
    headers: { 'Content-Type': json },
    body: JSON.stringify({ phase: 'closed' }),
  });
  expect(inQuery.status).toBe(401);
  const asGet = await fetch(address, { headers: { Authorization: authorization } });
  expect(asGet.status).toBe(404);
  const preflight = await fetch(address, {
    method: 'OPTIONS',
    headers: { Origin: 'http://evil.example', 'Access-Control-Request-Method': 'PUT' },
  });
  expect(preflight.headers.get('Access-Control-Allow-Origin')).toBeNull();
  const again = await BoardCaller.open(url, board);
  expect((await again.call('PUT', '/phase', { phase: 'planning' })).status).toBe(200);
});

it('[SV241] what reads through everything can be asked for so often only', async () => {
  const { url } = local;
  const caller = await BoardCaller.open(url, await createBoard(url));
  const startedMs = Date.now();
  let answered = 0;
  for (;;) {
    const path = answered % 2 === 0 ? '/export' : '/audit';
    const { status } = await caller.call('GET', path);
    if (status === 429) break;
    expect(status).toBe(200);
    answered += 1;
  }
  // One more each second.
  const tookS = (Date.now() - startedMs) / 1_000;
  expect(answered).toBeGreaterThanOrEqual(60);
  expect(answered).toBeLessThanOrEqual(61 + tookS);
});

async function tokenOf(
  board: TestBoard,
  role: (typeof ROLES)[number] | undefined,
): Promise<string | undefined> {
  if (role === undefined) return undefined;
  return (await BoardCaller.open(local.url, board, LINKS[role])).session.token;
}

/** A version of the board, where the path names one. */
async function versionOf(path: string, board: TestBoard): Promise<string> {
  if (!path.includes(':versionId')) return '';
  const facilitator = await BoardCaller.open(local.url, board);
  const { body } = await facilitator.call('POST', '/versions', { name: 'Before lunch' });
  return (body as { readonly version: { readonly id: string } }).version.id;
}

/** The image of which a route tells; where it only reads, the board has it. */
async function imageOf({ method, path }: ApiRoute, board: TestBoard): Promise<string> {
  const hash = createHash('sha256').update(IMAGE).digest('hex');
  if (method === 'GET' && path.includes(':sha256')) {
    const editor = await BoardCaller.open(local.url, board, 'edit');
    await editor.call('PUT', `/assets/${hash}`, IMAGE);
  }
  return hash;
}

/** Its links open it, and nothing was done to it. */
async function isUntouched(board: TestBoard): Promise<boolean> {
  const facilitator = await BoardCaller.open(local.url, board);
  const { body } = await facilitator.call('GET', '/audit');
  const { entries } = body as { readonly entries: readonly { readonly action: string }[] };
  return entries.every(({ action }) => action === 'board-created' || action === 'session-opened');
}
