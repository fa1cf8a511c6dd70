import { done, isId, refused, type BoardId, type Result } from '@weft/domain';
import type { SessionSource } from '@weft/sync-client';
import { PHASES, type Phase } from '@weft/sync-protocol';

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
    this.#path = `/api/boards/${options.boardId}/versions`;
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
  ): Promise<Result<unknown, VersionRefusal>> {
    const grant = await this.#source.fetchToken();
    if (!grant.ok) return refused(grant.refusal.code === 'unreachable' ? 'unreachable' : 'refused');
    try {
      const answer = await this.#fetch(`${this.#path}${path}`, {
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
  const { id, origin, madeAtMs } = fieldsOf(value);
  const parsed = parseOrigin(fieldsOf(origin));
  if (!isId(id) || typeof madeAtMs !== 'number' || parsed === undefined) return undefined;
  return { id, madeAtMs, origin: parsed };
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
    return done(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  } catch {
    return refused('refused');
  }
}
