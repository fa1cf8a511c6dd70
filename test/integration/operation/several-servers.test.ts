import { afterAll, describe, expect, it, vi } from 'vitest';
import { createPool } from '../../../apps/sync-server/src/storage/postgres-connection.ts';
import { startServices } from '../cluster/test-cluster.ts';
import { createBoard, openSession, secretOf } from '../board-access.ts';
import { PATIENCE } from '../patience.ts';
import { RawClient } from '../raw-client.ts';
import { ServerProcess } from '../server-process.ts';
import { createDatabase } from '../services/postgres-service.ts';
import { sayMissing } from '../services/say-missing.ts';
import { StockClient } from '../stock-client.ts';
import { BoardCaller, sessionStatus } from './api-calls.ts';
import { runWeft } from './run-weft.ts';

const services = await startServices();

if ('missing' in services) sayMissing('operating several servers', services);
else {
  const { postgres, redis } = services;
  describe('two servers over one PostgreSQL', () => {
    afterAll(() => Promise.all([postgres.dispose(), redis.dispose()]));

    it('[SV214] links, phases, purges and removals reach the people of the other server within seconds', async () => {
      const settings = { WEFT_POSTGRES: await createDatabase(postgres), WEFT_REDIS: redis.url };
      const [a, b] = [
        await ServerProcess.start({ settings }),
        await ServerProcess.start({ settings }),
      ];
      const board = await createBoard(a.url, { template: 'example' });
      const there = (link: string): string => link.replace(a.url, b.url);
      const facilitator = await BoardCaller.open(a.url, board);
      const editor = await openSession(b.url, there(board.links.edit));
      const socket = await RawClient.connect(b.syncUrl, board.id, { token: editor.token });
      await facilitator.call('PUT', '/phase', { phase: 'closed' });
      await socket.until((message) =>
        message.type === 'session' && message.session.phase === 'closed' ? true : undefined,
      );
      await facilitator.call('PUT', '/phase', { phase: 'open' });
      const client = new StockClient(b.syncUrl, board.id, editor.token);
      await client.synced();
      const [gone = ''] = [...client.items().keys()];
      const item = client.items().get(gone);
      Reflect.apply(Reflect.get(Object(item), 'set'), item, ['aside', true]);
      await vi.waitFor(async () => {
        const { body } = await facilitator.call('POST', '/purge', { items: [gone] });
        expect(body).toEqual({ items: [gone] });
      }, PATIENCE);
      await vi.waitFor(() => expect(client.items().has(gone)).toBe(false), PATIENCE);
      client.close();
      const startedMs = Date.now();
      const secret = secretOf(board.links.facilitate);
      await facilitator.call('POST', '/links/editor/rotate', { secret });
      expect((await socket.untilClosed()).code).toBe(4401);
      expect(await sessionStatus(b.url, there(board.links.edit))).toBe(403);
      const last = await openSession(b.url, there(board.links.facilitate));
      const watching = await RawClient.connect(b.syncUrl, board.id, { token: last.token });
      await facilitator.call('DELETE', '');
      expect((await watching.untilClosed()).code).toBe(4404);
      expect(Date.now() - startedMs).toBeLessThan(5_000);
      await Promise.all([a.dispose(), b.dispose()]);
    });

    it('[SV214] threat 26: all servers write one audit log, whose chain holds and is checked', async () => {
      const url = await createDatabase(postgres);
      const settings = { WEFT_POSTGRES: url, WEFT_REDIS: redis.url };
      const [a, b] = [
        await ServerProcess.start({ settings }),
        await ServerProcess.start({ settings }),
      ];
      const board = await createBoard(a.url);
      const links = [board.links.edit, board.links.edit.replace(a.url, b.url)];
      await Promise.all(
        Array.from({ length: 40 }, (_, turn) =>
          openSession(turn % 2 === 0 ? a.url : b.url, links[turn % 2] ?? ''),
        ),
      );
      const facilitator = await BoardCaller.open(a.url, board);
      const { entries } = (await facilitator.call('GET', '/audit')).body as {
        readonly entries: readonly { readonly seq: number }[];
      };
      expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 42 }, (_, i) => i + 1));
      await Promise.all([a.dispose(), b.dispose()]);
      const verify = (): ReturnType<typeof runWeft> => runWeft(['audit', 'verify'], settings);
      expect(await verify()).toMatchObject({
        code: 0,
        output: expect.stringContaining('42 entries, none changed.'),
      });
      expect((await runWeft(['check'], settings)).output).toBe('1 boards read, 0 faults.\n');
      const sql = createPool(url, 1);
      await sql`UPDATE audit SET line = replace(line, 'editor', 'viewer') WHERE seq = 30`;
      expect((await verify()).output).toBe('line 30 is not as it was written.\n');
      await sql`DELETE FROM audit WHERE seq >= 20`;
      expect((await verify()).output).toContain('line 20 and what followed is missing');
      await sql.end();
    });

    it('[SV235] fault 29: a PostgreSQL that says "saved" too early is named, with its mend', async () => {
      const url = await createDatabase(postgres);
      const sql = createPool(url, 1);
      const name = new URL(url).pathname.slice(1);
      const well = await runWeft(['doctor'], {
        PORT: '0',
        WEFT_POSTGRES: url,
        WEFT_REDIS: redis.url,
      });
      expect([well.code, well.output]).toEqual([0, 'Nothing is wrong.\n']);
      await sql.unsafe(`ALTER DATABASE ${name} SET synchronous_commit = off`);
      await sql.end();
      const ill = await runWeft(['doctor'], { PORT: '0', WEFT_POSTGRES: url });
      expect([ill.code, ill.output]).toEqual([1, expect.stringContaining('postgres-not-durable')]);
      expect(ill.output).toContain('ALTER SYSTEM SET synchronous_commit = on');
      for (const command of ['backup', 'restore']) {
        const run = await runWeft([command, 'somewhere'], { WEFT_POSTGRES: url });
        expect([run.code, run.errors]).toEqual([2, expect.stringContaining('pg_dump')]);
      }
    });
  });
}
