import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool } from '../../../apps/sync-server/src/storage/postgres-connection.ts';
import { ChildService } from './child-service.ts';
import { freePort } from './free-port.ts';
import { serviceByUrl, type Missing, type TestService } from './test-service.ts';

const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** A PostgreSQL for one test file: by `WEFT_TEST_POSTGRES`, or one of its own from Debian's package. */
export async function startPostgres(): Promise<TestService | Missing> {
  const url = process.env['WEFT_TEST_POSTGRES'];
  if (url !== undefined) return serviceByUrl(url, 5432);
  const programs = findPrograms();
  if (programs === undefined) {
    return {
      missing: `no PostgreSQL (no ${DEBIAN_FOLDER}/*/bin/postgres, and WEFT_TEST_POSTGRES is not set)`,
    };
  }
  return startOwn(programs);
}

/** A new, empty database in it; the URL of that. */
export async function createDatabase(service: TestService): Promise<string> {
  const name = `weft_${crypto.randomUUID().replaceAll('-', '')}`;
  const sql = createPool(service.url, 1);
  await sql.unsafe(`CREATE DATABASE ${name}`);
  await sql.end();
  const url = new URL(service.url);
  url.pathname = `/${name}`;
  return url.href;
}

async function startOwn(programs: string): Promise<TestService> {
  const user = unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), 'weft-postgres-'));
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(programs, 'initdb'),
    ['--pgdata', data, '--auth=trust', '--username=weft', '--encoding=UTF8', '--locale=C'],
    { stdio: 'pipe', cwd: folder, ...user },
  );
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    max_connections: 80,
    shared_buffers: '32MB',
  };
  const child = new ChildService({
    program: join(programs, 'postgres'),
    parameters: [
      '-D',
      data,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    user,
  });
  const url = `postgres://weft@127.0.0.1:${port}/postgres`;
  const service = {
    url,
    // Immediate: as if the machine had lost power, as far as a process can.
    stop: () => child.stop('SIGQUIT'),
    start: () => child.start(() => answers(url)),
    dispose: async () => {
      await child.stop('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  try {
    await service.start();
  } catch (error) {
    await service.dispose();
    throw error;
  }
  return service;
}

async function answers(url: string): Promise<boolean> {
  const sql = createPool(url, 1);
  try {
    await sql`SELECT 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 0 });
  }
}

function findPrograms(): string | undefined {
  if (!existsSync(DEBIAN_FOLDER)) return undefined;
  return readdirSync(DEBIAN_FOLDER)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN_FOLDER, version, 'bin'))
    .find((programs) => existsSync(join(programs, 'initdb')));
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((flag) =>
        Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString()),
      );
      if (uid !== undefined && gid !== undefined) return { uid, gid };
    } catch {
      // There is no such user here; try the next.
    }
  }
  throw new Error('PostgreSQL cannot run as root, and there is no user to run it as');
}
