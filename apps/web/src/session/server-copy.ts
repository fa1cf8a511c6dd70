import { bytesOfBase64 } from './base64.ts';
import type { BoardId } from '@weft/domain';
import { fieldOf } from './field-of.ts';

/** No answer within this time counts as none. */
const TIMEOUT_MS = 30_000;

/**
 * The document of a board as the server has it, whatever history this device knows; undefined when it
 * cannot be read. Remembers nothing: it is only looked at.
 */
export async function readServerCopy(options: {
  readonly boardId: BoardId;
  readonly secret: string;
  readonly fetch?: typeof fetch;
}): Promise<Uint8Array | undefined> {
  const { boardId, secret, fetch: ask = fetch } = options;
  try {
    const session = await ask(`/api/boards/${boardId}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret, name: '' }),
      ...QUIETLY,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const token = fieldOf(await session.json(), 'token');
    if (!session.ok || typeof token !== 'string') return undefined;
    const copy = await ask(`/api/boards/${boardId}/export`, {
      headers: { authorization: `Bearer ${token}` },
      ...QUIETLY,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const update = fieldOf(await copy.json(), 'update');
    if (!copy.ok || typeof update !== 'string') return undefined;
    return bytesOfBase64(update);
  } catch {
    return undefined;
  }
}

const QUIETLY = { cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
