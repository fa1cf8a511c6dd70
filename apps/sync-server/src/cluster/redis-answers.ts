import { Redis } from 'ioredis';

const PATIENCE_MS = 3_000;

/** Whether a Redis or Valkey answers at this URL; what it said when not. No password in it. */
export async function redisFault(url: string): Promise<string | undefined> {
  const redis = new Redis(url, {
    protocol: 2,
    lazyConnect: true,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  let fault: string | undefined;
  redis.on('error', (error: Error) => {
    fault ??= error.message;
  });
  try {
    await redis.connect();
    await redis.ping();
    return undefined;
  } catch (error) {
    return fault ?? (error instanceof Error ? error.message : String(error));
  } finally {
    redis.disconnect();
  }
}
