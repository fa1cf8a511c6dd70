import { TcpProxy } from './tcp-proxy.ts';

/** A database or a bus for tests that can go away and come back with its data. */
export interface TestService {
  readonly url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Ends it for good; nothing of it stays. Safe to call twice. */
  dispose(): Promise<void>;
}

/** Why a service cannot be had on this machine, for whoever reads the test run. */
export interface Missing {
  readonly missing: string;
}

/** A service that somebody else runs: it goes away by cutting the line to it. */
export async function serviceByUrl(url: string, defaultPort: number): Promise<TestService> {
  const there = new URL(url);
  const port = there.port === '' ? defaultPort : Number(there.port);
  const proxy = await TcpProxy.start({ host: there.hostname, port });
  const here = new URL(url);
  here.hostname = '127.0.0.1';
  here.port = String(proxy.port);
  return {
    url: here.href,
    stop: () => Promise.resolve(proxy.refuse()),
    start: () => Promise.resolve(proxy.accept()),
    dispose: () => proxy.close(),
  };
}
