import { brandId, done, isId, refused, type BoardId, type Result, type UserId } from '@weft/domain';
import type { SessionSource } from '@weft/sync-client';
import { PHASES, type Phase } from '@weft/sync-protocol';
import { bytesOfBase64 } from './base64.ts';

/** No answer within this time counts as no connection. */
const TIMEOUT_MS = 20_000;

/** Longest name of a version, in characters; the server takes no longer one. */
export const VERSION_NAME_CHARS = 80;

/** What made a version: a phase ended, an hour with changes was over, or a person wanted it. */
export type VersionOrigin =
  | { readonly kind: 'phase'; readonly ended: Phase }
  | { readonly kind: 'hour' }
  | { readonly kind: 'person'; readonly userName: string; readonly name: string };

/** A board as it was at a moment, as the server lists it. */
export interface BoardVersion {
  readonly id: string;
  readonly origin: VersionOrigin;
  /** Milliseconds since 1970, on the server's clock. */
  readonly madeAtMs: number;
  /** It holds the history through the change with this number. */
  readonly throughSeq: number;
}

/** One change as the server took it. */
export interface RecordedChange {
  readonly seq: number;
  /** Whose device delivered it; undefined: the server wrote it, or nobody knows. */
  readonly user: UserId | undefined;
  /** When it reached the server, milliseconds since 1970. */
  readonly atMs: number;
  readonly update: Uint8Array;
}

/** A page of what happened. */
export interface HistoryPage {
  /** What came through this number is not kept. */
  readonly keptAfterSeq: number;
  readonly changes: readonly RecordedChange[];
  /** Changes that the server could not read any more. */
  readonly damagedRecords: number;
  /** Where the next page begins; undefined: this is the last one. */
  readonly nextAfterSeq: number | undefined;
  /** What people called themselves, of those who are known. */
  readonly authors: ReadonlyMap<UserId, string>;
}

/**
 * `unreachable`: no answer; `not-allowed`: this link may not; `too-many`: the board has as many as it may have;
 * `refused`: anything else.
 */
export type VersionRefusal = 'unreachable' | 'not-allowed' | 'too-many' | 'refused';

/** Asks the server about the versions of one board. Nothing here rejects. */
export class BoardVersions {
  readonly #path: string;
  readonly #source: Pick<SessionSource, 'fetchToken'>;
  readonly #fetch: typeof fetch;

  constructor(options: {
    readonly boardId: BoardId;
    readonly source: Pick<SessionSource, 'fetchToken'>;
    readonly fetch?: typeof fetch;
  }) {
    this.#path = `/api/boards/${options.boardId}`;
    this.#source = options.source;
    // Called on its own: a browser's fetch asks for no other `this`.
    this.#fetch = options.fetch ?? ((...request) => fetch(...request));
  }

  /** All of them, the latest first. */
  async list(): Promise<Result<readonly BoardVersion[], VersionRefusal>> {
    const answer = await this.#ask('GET', '');
    if (!answer.ok) return answer;
    const { versions } = fieldsOf(answer.value);
    if (!Array.isArray(versions)) return refused('refused');
    return done(versions.flatMap((version) => parseVersion(version) ?? []));
  }

  /** The document of one: everything the board said then, as one update. */
  async read(id: string): Promise<Result<Uint8Array, VersionRefusal>> {
    const answer = await this.#ask('GET', `/${id}`);
    if (!answer.ok) return answer;
    const { update } = fieldsOf(answer.value);
    return typeof update === 'string' ? bytesOf(update) : refused('refused');
  }

  /** What happened after the change with this number, as far as it is kept. */
  async history(afterSeq: number): Promise<Result<HistoryPage, VersionRefusal>> {
    const answer = await this.#ask('GET', `?after=${afterSeq.toString()}`, undefined, 'history');
    if (!answer.ok) return answer;
    const page = parsePage(fieldsOf(answer.value));
    return page === undefined ? refused('refused') : done(page);
  }

  /** Keeps the board as the server has it now. */
  async keep(name: string): Promise<Result<BoardVersion, VersionRefusal>> {
    const answer = await this.#ask('POST', '', { name });
    if (!answer.ok) return answer;
    const version = parseVersion(fieldsOf(answer.value)['version']);
    return version === undefined ? refused('refused') : done(version);
  }

  async #ask(
    method: 'GET' | 'POST',
    path: string,
    body?: object,
    of: 'versions' | 'history' = 'versions',
  ): Promise<Result<unknown, VersionRefusal>> {
    const grant = await this.#source.fetchToken();
    if (!grant.ok) return refused(grant.refusal.code === 'unreachable' ? 'unreachable' : 'refused');
    try {
      const answer = await this.#fetch(`${this.#path}/${of}${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${grant.value.token}`,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return answer.ok ? done(await answer.json()) : refused(refusalOf(answer.status));
    } catch {
      return refused('unreachable');
    }
  }
}

function refusalOf(status: number): VersionRefusal {
  if (status === 401 || status === 403) return 'not-allowed';
  return status === 409 ? 'too-many' : 'refused';
}

function parseVersion(value: unknown): BoardVersion | undefined {
  const { id, origin, madeAtMs, throughSeq } = fieldsOf(value);
  const parsed = parseOrigin(fieldsOf(origin));
  if (!isId(id) || typeof madeAtMs !== 'number' || parsed === undefined) return undefined;
  // A server of before does not say it, and has no history either.
  return { id, madeAtMs, origin: parsed, throughSeq: Number(throughSeq ?? 0) };
}

function parsePage(page: Readonly<Record<string, unknown>>): HistoryPage | undefined {
  const { keptAfterSeq, changes, damagedRecords, nextAfterSeq, authors } = page;
  if (typeof keptAfterSeq !== 'number' || !Array.isArray(changes)) return undefined;
  const named = Array.isArray(authors) ? authors.map(fieldsOf) : [];
  return {
    keptAfterSeq,
    changes: changes.flatMap((change) => parseChange(fieldsOf(change)) ?? []),
    damagedRecords: Number(damagedRecords ?? 0),
    nextAfterSeq: typeof nextAfterSeq === 'number' ? nextAfterSeq : undefined,
    authors: new Map(
      named.flatMap(({ user, name }) =>
        isId(user) && typeof name === 'string' ? [[brandId<UserId>(user), name] as const] : [],
      ),
    ),
  };
}

function parseChange(change: Readonly<Record<string, unknown>>): RecordedChange | undefined {
  const { seq, user, atMs, update } = change;
  if (typeof seq !== 'number' || typeof atMs !== 'number' || typeof update !== 'string') {
    return undefined;
  }
  const bytes = bytesOf(update);
  if (!bytes.ok) return undefined;
  const by = isId(user) ? brandId<UserId>(user) : undefined;
  return { seq, atMs, user: by, update: bytes.value };
}

function parseOrigin(origin: Readonly<Record<string, unknown>>): VersionOrigin | undefined {
  const { kind, userName, name } = origin;
  if (kind === 'hour') return { kind };
  if (kind === 'phase') {
    const ended = PHASES.find((phase) => phase === origin['ended']);
    return ended === undefined ? undefined : { kind, ended };
  }
  if (kind !== 'person' || typeof name !== 'string') return undefined;
  return { kind, name, userName: typeof userName === 'string' ? userName : '' };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function bytesOf(base64: string): Result<Uint8Array, VersionRefusal> {
  try {
    return done(bytesOfBase64(base64));
  } catch {
    return refused('refused');
  }
}
