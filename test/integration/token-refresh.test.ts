import { startLocalServer } from '@weft/sync-server/testing';
import { expect, it, vi } from 'vitest';
import { createBoard } from './board-access.ts';
import { PATIENCE } from './patience.ts';
import { SyncDevice } from './sync-device.ts';

it('a live socket outlives its tokens', async () => {
  const { server, url } = await startLocalServer({ tokenLifeMs: 1_500 });
  const board = await createBoard(url);
  const { edit: link } = board.links;
  const ada = new SyncDevice({ serverUrl: url, boardId: board.id, link, name: 'Ada' });
  await ada.until('synced');
  const first = ada.client.sessionInfo?.expiresAtMs ?? 0;
  await vi.waitFor(() => {
    // Three lives later.
    expect(ada.client.sessionInfo?.expiresAtMs).toBeGreaterThan(first + 4_500);
  }, PATIENCE);
  ada.write('still here');
  await ada.until('synced');
  expect(ada.sockets).toBe(1);
  await ada.close();
  await server.drain();
});
