import { execFileSync } from 'node:child_process';
import { connect } from 'node:net';
import { ChildService } from './child-service.ts';
import { freePort } from './free-port.ts';
import { serviceByUrl, type Missing, type TestService } from './test-service.ts';

const PROGRAMS = ['redis-server', 'valkey-server'];

/** A Redis or Valkey for one test file: by `WEFT_TEST_REDIS`, or one of its own. */
export async function startRedis(): Promise<TestService | Missing> {
  const url = process.env['WEFT_TEST_REDIS'];
  if (url !== undefined) return serviceByUrl(url, 6379);
  const program = PROGRAMS.find(canRun);
  if (program === undefined) {
    return { missing: `no Redis (no ${PROGRAMS.join(' or ')}, and WEFT_TEST_REDIS is not set)` };
  }
  const port = await freePort();
  const child = new ChildService({
    program,
    parameters: ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    user: undefined,
  });
  const service = {
    url: `redis://127.0.0.1:${port}`,
    stop: () => child.stop('SIGKILL'),
    start: () => child.start(() => isOpen(port)),
    dispose: () => child.stop('SIGKILL'),
  };
  try {
    await service.start();
  } catch (error) {
    await service.dispose();
    throw error;
  }
  return service;
}

function canRun(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
