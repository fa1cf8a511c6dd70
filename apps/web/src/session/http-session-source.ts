import { brandId, done, isId, refused, type BoardId, type Result, type UserId } from '@weft/domain';
import { ROLES, USER_NAME_MAX_CHARS, isLineage, type Role } from '@weft/sync-protocol';
import type {
  BoardLinks,
  BoardRecord,
  SessionGrant,
  SessionRefusal,
  SessionSource,
  Stored,
} from '@weft/sync-client';

/** No answer within this time counts as no connection. */
const TIMEOUT_MS = 8_000;
/** The pause when the server asks for one without saying how long. */
const DEFAULT_RETRY_MS = 5_000;

/** The part of the device store that keeps who we are. */
export interface BoardRecordStore {
  readRecord(): Stored<BoardRecord | undefined>;
  saveRecord(change: Partial<BoardRecord>): Stored<void>;
}

export interface HttpSessionSourceOptions {
  readonly boardId: BoardId;
  /** Origin of the server, such as `https://weft.example`; empty for the page's own. */
  readonly serverUrl: string;
  /** The secret in the address bar; undefined: the device's. */
  readonly secret: string | undefined;
  readonly records: BoardRecordStore;
  /** What `records` has, where it was read already: a device may not answer a second time. Undefined: not read. */
  readonly known?: Partial<BoardRecord> | undefined;
  /** How others see this person. */
  readonly name: string;
  /** Which colour they wish to have, asked for each time; undefined: whichever. */
  readonly color?: () => number | undefined;
  readonly fetch?: typeof fetch;
}

interface SessionAnswer {
  readonly token: string;
  readonly role: Role;
  readonly userId: UserId;
  readonly resume: string | undefined;
  readonly lineage: string;
  readonly links: BoardLinks;
}

/**
 * Exchanges a board's link secret for tokens, and keeps on the device what makes the next exchange
 * bring the same person back. Where the device cannot keep it, it lives as long as the tab.
 */
export class HttpSessionSource implements SessionSource {
  readonly #options: HttpSessionSourceOptions;
  readonly #listeners = new Set<() => void>();
  readonly #keptListeners = new Set<() => void>();
  #name: string;
  #known: Partial<BoardRecord> | undefined;
  /** Who this tab became while the device did not say whom it knows; theirs until the tab is closed. */
  #ofTab: Pick<BoardRecord, 'userId' | 'resume' | 'lineage'> | undefined;
  #links: BoardLinks | undefined;

  constructor(options: HttpSessionSourceOptions) {
    this.#options = options;
    this.#name = options.name;
  }

  /** The links this person may hand on: of their own role and the weaker ones. */
  get links(): BoardLinks | undefined {
    return this.#links;
  }

  /** Called when {@link links} has changed. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Called when the device has kept what leads back to the board; never where it cannot. */
  onKept(listener: () => void): () => void {
    this.#keptListeners.add(listener);
    return () => {
      this.#keptListeners.delete(listener);
    };
  }

  setName(name: string): void {
    this.#name = name;
  }

  async fetchToken(): Promise<Result<SessionGrant, SessionRefusal>> {
    const read = await this.#recall();
    const known = { ...read, ...this.#ofTab };
    const secret = this.#options.secret ?? known.secret;
    // A device that does not answer now may have one; else nobody has ever given it a link to the board.
    if (secret === undefined)
      return refused({ code: read === undefined ? 'unreachable' : 'revoked' });
    const response = await this.#exchange({
      secret,
      name: this.#name.trim().slice(0, USER_NAME_MAX_CHARS),
      resume: known.resume,
      lineage: known.lineage,
      color: this.#options.color?.(),
    });
    if (response === undefined) return refused({ code: 'unreachable' });
    if (!response.ok) return refused(refusalOf(response));
    const answer = parseAnswer(await response.json().catch(() => undefined));
    // Not our server: the sign-in page of a guest network answers everything with 200.
    if (answer === undefined) return refused({ code: 'unreachable' });
    this.#remember(read, secret, answer);
    return done({ token: answer.token });
  }

  /** What the device remembers; undefined: it does not say. */
  async #recall(): Promise<Partial<BoardRecord> | undefined> {
    if (this.#known === undefined) {
      this.#known = this.#options.known ?? (await this.#read());
      this.#setLinks(this.#known?.links);
    }
    return this.#known;
  }

  async #read(): Promise<Partial<BoardRecord> | undefined> {
    const read = await this.#options.records.readRecord();
    return read.ok ? (read.value ?? {}) : undefined;
  }

  async #exchange(body: object): Promise<Response | undefined> {
    const { serverUrl, boardId, fetch: ask = fetch } = this.#options;
    try {
      return await ask(`${serverUrl}/api/boards/${boardId}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch {
      return undefined;
    }
  }

  #remember(
    known: Partial<BoardRecord> | undefined,
    secret: string,
    { userId, resume = known?.resume, lineage, links }: SessionAnswer,
  ): void {
    this.#setLinks(links);
    const person = { userId, resume, lineage };
    if (known === undefined) {
      // A device that does not say what it has may have a stronger link: nothing is written over it.
      this.#ofTab = person;
      return;
    }
    // Looking at the board through a weaker link must not cost the stronger one.
    const isWeaker =
      known.secret !== undefined && strengthOf(links) < strengthOf(known.links ?? {});
    const isOther = this.#ofTab !== undefined && known.resume !== undefined;
    const change: Partial<BoardRecord> = {
      ...(!isOther && person),
      ...(!isWeaker && { secret, links }),
    };
    const before = JSON.stringify(known);
    this.#known = { ...known, ...change };
    if (JSON.stringify(this.#known) === before) {
      this.#tellKept();
      return;
    }
    // Nobody waits for a device that does not answer.
    void this.#keep(change);
  }

  /** A device that cannot keep it says so itself, through the sync client. */
  async #keep(change: Partial<BoardRecord>): Promise<void> {
    const saved = await this.#options.records.saveRecord(change);
    if (saved.ok) this.#tellKept();
  }

  #tellKept(): void {
    for (const listener of this.#keptListeners) listener();
  }

  #setLinks(links: BoardLinks | undefined): void {
    if (links === undefined || JSON.stringify(links) === JSON.stringify(this.#links)) return;
    this.#links = links;
    for (const listener of this.#listeners) listener();
  }
}

function strengthOf(links: BoardLinks): number {
  if (links.facilitate !== undefined) return 2;
  return links.edit !== undefined ? 1 : 0;
}

function refusalOf(response: Response): SessionRefusal {
  switch (response.status) {
    case 403:
      return { code: 'revoked' };
    case 404:
      return { code: 'no-such-board' };
    case 409:
      return { code: 'lineage' };
    case 429:
      return { code: 'busy', retryAfterMs: retryAfterMs(response) };
    case 400:
    case 413:
      return { code: 'update-needed' };
    default:
      return { code: 'unreachable' };
  }
}

function retryAfterMs(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : DEFAULT_RETRY_MS;
}

/** The server's answer; undefined when it is anything else. */
function parseAnswer(value: unknown): SessionAnswer | undefined {
  const answer = parseFields(value);
  const user = parseFields(answer['user']);
  const links = parseFields(answer['links']);
  const { token, role, resume, lineage } = answer;
  const knownRole = ROLES.find((each) => each === role);
  const userId = user['id'];
  if (typeof token !== 'string' || knownRole === undefined) return undefined;
  if (!isId(userId) || !isLineage(lineage)) return undefined;
  return {
    token,
    role: knownRole,
    userId: brandId<UserId>(userId),
    resume: parseText(resume),
    lineage,
    links: {
      facilitate: parseText(links['facilitate']),
      edit: parseText(links['edit']),
      view: parseText(links['view']),
    },
  };
}

function parseFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function parseText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
