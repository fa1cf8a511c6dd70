import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBoard, openSession, secretOf } from '../board-access.ts';
import { RawClient } from '../raw-client.ts';
import { ServerProcess } from '../server-process.ts';
import { BoardCaller, errorCode, parseLinks, sessionStatus } from './api-calls.ts';

/** A revoked link is dead everywhere within this. */
const REVOKED_WITHIN_MS = 5_000;

let server: ServerProcess;
beforeAll(async () => {
  server = await ServerProcess.start();
});
afterAll(() => server.dispose());

const connect = (board: string, token: string): Promise<RawClient> =>
  RawClient.connect(server.syncUrl, board, { token });

it('[SV201] replacing a link ends it and the weaker ones, with their tokens and sockets, and no stronger one', async () => {
  const board = await createBoard(server.url);
  const facilitator = await BoardCaller.open(server.url, board);
  const editor = await openSession(server.url, board.links.edit);
  const sockets = [
    await connect(board.id, facilitator.session.token),
    await connect(board.id, editor.token),
    await connect(board.id, (await openSession(server.url, board.links.view)).token),
  ] as const;
  const startedMs = Date.now();
  const replaced = await facilitator.call('POST', '/links/editor/rotate', {
    secret: secretOf(board.links.facilitate),
  });
  expect(replaced.status).toBe(200);
  const links = parseLinks(replaced.body);
  expect(links.facilitate).toBe(board.links.facilitate);
  expect([links.edit, links.view]).not.toContain(board.links.edit);
  expect([(await sockets[1].untilClosed()).code, (await sockets[2].untilClosed()).code]).toEqual([
    4401, 4401,
  ]);
  expect(Date.now() - startedMs).toBeLessThan(REVOKED_WITHIN_MS);
  expect(await sockets[0].barrier()).toBe('applied');
  sockets[0].close();
  expect((await (await connect(board.id, editor.token)).untilClosed()).code).toBe(4401);
  const old = [board.links.edit, board.links.view];
  const now = [links.facilitate, links.edit, links.view];
  expect(
    await Promise.all([...old, ...now].map((link) => sessionStatus(server.url, link))),
  ).toEqual([403, 403, 200, 200, 200]);
  // Whoever has the facilitator's link finds the new ones by themselves.
  expect((await openSession(server.url, board.links.facilitate)).links).toEqual(links);
});

it('[SV201] replacing the facilitator’s link replaces all; secrets of weaker links replace none', async () => {
  const board = await createBoard(server.url);
  const facilitator = await BoardCaller.open(server.url, board);
  for (const link of [board.links.edit, board.links.view]) {
    const refused = await facilitator.call('POST', '/links/viewer/rotate', {
      secret: secretOf(link),
    });
    expect([refused.status, errorCode(refused.body)]).toEqual([403, 'wrong-secret']);
  }
  expect((await facilitator.call('POST', '/links/editor/rotate', {})).status).toBe(403);
  expect((await facilitator.call('POST', '/links/owner/rotate', {})).status).toBe(404);
  const replaced = await facilitator.call('POST', '/links/facilitator/rotate', {});
  const links = parseLinks(replaced.body);
  const all = [...Object.values(board.links), ...Object.values(links)];
  expect(await Promise.all(all.map((link) => sessionStatus(server.url, link)))).toEqual([
    403, 403, 403, 200, 200, 200,
  ]);
  expect((await facilitator.call('GET', '/links')).status).toBe(401);
});

it('[SV202] threat 1: a revoked link and the weaker ones are dead within seconds, also on open sockets', async () => {
  const board = await createBoard(server.url);
  const facilitator = await BoardCaller.open(server.url, board);
  const viewer = await connect(board.id, (await openSession(server.url, board.links.view)).token);
  const startedMs = Date.now();
  expect((await facilitator.call('DELETE', '/links/viewer')).status).toBe(204);
  expect((await viewer.untilClosed()).code).toBe(4401);
  expect(Date.now() - startedMs).toBeLessThan(REVOKED_WITHIN_MS);
  expect(await sessionStatus(server.url, board.links.view)).toBe(403);
  expect(await sessionStatus(server.url, board.links.edit)).toBe(200);
  const left = (await openSession(server.url, board.links.facilitate)).links;
  expect(Object.keys(left)).toEqual(['facilitate', 'edit']);
  const own = await facilitator.call('DELETE', '/links/facilitator');
  expect([own.status, errorCode(own.body)]).toEqual([409, 'last-link']);
  expect((await facilitator.call('DELETE', '/links/editor')).status).toBe(204);
  const secret = secretOf(board.links.facilitate);
  const viewAgain = await facilitator.call('POST', '/links/viewer/rotate', { secret });
  expect(Object.keys(parseLinks(viewAgain.body))).toEqual(['facilitate', 'view']);
  expect(await sessionStatus(server.url, parseLinks(viewAgain.body).view)).toBe(200);
  const listed = await facilitator.call('GET', '/links');
  expect(listed.body).toEqual({
    links: [
      { role: 'facilitator', state: 'open' },
      { role: 'editor', state: 'revoked' },
      { role: 'viewer', state: 'open' },
    ],
  });
});

it('[SV203] a link may have an end: then it opens nothing, and whoever it let in is sent away', async () => {
  const board = await createBoard(server.url);
  const facilitator = await BoardCaller.open(server.url, board);
  const secret = secretOf(board.links.facilitate);
  const rotate = (role: string, expiresAtMs: unknown): ReturnType<BoardCaller['call']> =>
    facilitator.call('POST', `/links/${role}/rotate`, { secret, expiresAtMs });
  expect((await rotate('facilitator', Date.now() + 60_000)).status).toBe(400);
  expect((await rotate('editor', Date.now() - 1)).status).toBe(400);
  expect((await rotate('editor', 'tomorrow')).status).toBe(400);
  const endsAtMs = Date.now() + 1_500;
  const links = parseLinks((await rotate('editor', endsAtMs)).body);
  const session = await openSession(server.url, links.edit);
  expect(session.expiresAtMs).toBeLessThanOrEqual(endsAtMs);
  const socket = await connect(board.id, session.token);
  expect((await socket.untilClosed()).code).toBe(4401);
  expect(Date.now()).toBeGreaterThanOrEqual(endsAtMs);
  expect(Date.now() - endsAtMs).toBeLessThan(REVOKED_WITHIN_MS + 1_000);
  expect(await sessionStatus(server.url, links.edit)).toBe(403);
  expect(await sessionStatus(server.url, links.view)).toBe(200);
  expect((await facilitator.call('GET', '/links')).body).toMatchObject({
    links: [{}, { role: 'editor', state: 'ended', expiresAtMs: endsAtMs }, { state: 'open' }],
  });
});
