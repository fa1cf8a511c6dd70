import {
  done,
  refused,
  parseAssetHash,
  sniffAssetType,
  type AssetHash,
  type BoardId,
  type Result,
} from '@weft/domain';
import type { SessionSource } from '@weft/sync-client';
import type { ImageRow } from '../../session/device-database.ts';
import { fieldOf } from '../../session/field-of.ts';
import { hashOf } from './hash-of.ts';

/** No answer within this time counts as no connection; an image may be large and a network slow. */
const TIMEOUT_MS = 60_000;

/**
 * What passes. `later`: no connection, or the server asks for patience. `not-there`: the server has none of
 * this name yet; `damaged`: what it has is damaged, until somebody sends it again.
 */
type PassingRefusal = 'later' | 'not-there' | 'damaged';

/** What stays. `not-allowed`: this link may not; `full`: the board has no room for it; `not-taken`: anything else. */
export type LastingRefusal = 'not-allowed' | 'full' | 'not-taken';

/** Why an image did not go to the server or come from it. */
export type AssetRefusal = PassingRefusal | LastingRefusal;

/** Whether asking again makes no sense. */
export function isLasting(refusal: AssetRefusal): refusal is LastingRefusal {
  return refusal === 'not-allowed' || refusal === 'full' || refusal === 'not-taken';
}

/** The images of one board on a server. No method rejects. */
export interface AssetServer {
  send(image: ImageRow): Promise<Result<void, AssetRefusal>>;
  fetch(hash: AssetHash): Promise<Result<ImageRow, AssetRefusal>>;
  /** What it has, but for what it knows to be damaged. */
  list(): Promise<Result<ReadonlySet<AssetHash>, AssetRefusal>>;
}

/** Asks the server this page came from. */
export class HttpAssetServer implements AssetServer {
  readonly #path: string;
  readonly #source: Pick<SessionSource, 'fetchToken'>;
  readonly #fetch: typeof fetch;
  #token: string | undefined;

  constructor(options: {
    readonly boardId: BoardId;
    readonly source: Pick<SessionSource, 'fetchToken'>;
    readonly fetch?: typeof fetch;
  }) {
    this.#path = `/api/boards/${options.boardId}/assets`;
    this.#source = options.source;
    // Called on its own: a browser's fetch asks for no other `this`.
    this.#fetch = options.fetch ?? ((...request) => fetch(...request));
  }

  async send({ hash, type, bytes }: ImageRow): Promise<Result<void, AssetRefusal>> {
    const answer = await this.#ask(`/${hash}`, {
      method: 'PUT',
      headers: { 'content-type': type },
      body: bytes,
    });
    return answer.ok ? done(undefined) : answer;
  }

  async fetch(hash: AssetHash): Promise<Result<ImageRow, AssetRefusal>> {
    const answer = await this.#ask(`/${hash}`, { method: 'GET' });
    if (!answer.ok) return answer;
    const buffer = await answer.value.arrayBuffer().catch(() => undefined);
    if (buffer === undefined) return refused('later');
    const bytes = new Uint8Array(buffer);
    const type = sniffAssetType(bytes);
    // Where the browser computes no hash, the server is trusted as it is with everything else.
    const isOther = ((await hashOf(bytes)) ?? hash) !== hash;
    if (type === undefined || isOther) return refused('not-taken');
    return done({ hash, type, bytes });
  }

  async list(): Promise<Result<ReadonlySet<AssetHash>, AssetRefusal>> {
    const answer = await this.#ask('', { method: 'GET' });
    if (!answer.ok) return answer;
    const hashes = fieldOf(await bodyOf(answer.value), 'assets');
    if (!Array.isArray(hashes)) return refused('later');
    return done(new Set(hashes.flatMap((hash) => parseAssetHash(hash) ?? [])));
  }

  async #ask(path: string, request: RequestInit): Promise<Result<Response, AssetRefusal>> {
    for (const isFirst of [true, false]) {
      const isKnown = this.#token !== undefined;
      const token = await this.#tokenNow();
      if (!token.ok) return token;
      const answer = await this.#answer(path, request, token.value);
      if (answer?.ok === true) return done(answer);
      // Tokens do not live long; a fresh one that is not taken will not be taken later either.
      if (answer?.status !== 401 || !isKnown || !isFirst) return refused(await refusalOf(answer));
      this.#token = undefined;
    }
    return refused('not-allowed');
  }

  async #tokenNow(): Promise<Result<string, AssetRefusal>> {
    if (this.#token !== undefined) return done(this.#token);
    const grant = await this.#source.fetchToken();
    if (!grant.ok) return refused(grant.refusal.code === 'revoked' ? 'not-allowed' : 'later');
    this.#token = grant.value.token;
    return done(grant.value.token);
  }

  async #answer(path: string, request: RequestInit, token: string): Promise<Response | undefined> {
    try {
      return await this.#fetch(this.#path + path, {
        ...request,
        headers: { ...request.headers, authorization: `Bearer ${token}` },
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch {
      return undefined;
    }
  }
}

async function refusalOf(answer: Response | undefined): Promise<AssetRefusal> {
  switch (answer?.status) {
    case 500:
      return fieldOf(fieldOf(await bodyOf(answer), 'error'), 'code') === 'damaged'
        ? 'damaged'
        : 'later';
    case undefined:
    case 408:
    case 429:
    case 502:
    case 503:
    case 504:
      return 'later';
    case 404:
      return 'not-there';
    case 401:
    case 403:
      return 'not-allowed';
    case 507:
      return 'full';
    default:
      return 'not-taken';
  }
}

function bodyOf(answer: Response): Promise<unknown> {
  return answer.json().catch(() => undefined);
}
