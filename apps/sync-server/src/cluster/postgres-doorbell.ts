import type { BoardId } from '@weft/domain';
import { brandId, isId, unreachable } from '@weft/domain';
import { PostgresConnection, createPool, type Sql } from '../storage/postgres-connection.ts';
import { parseRow } from '../storage/stored-rows.ts';

const CHANNEL = 'weft_boards';
/** In place of a number: the row of the board has changed; before one: it is that of its ballots. */
const ACCESS = 'access';
const BALLOTS = 'ballots:';
const DEADLINE_MS = 3_000;
/** One rings, one looks; a third listens. */
const MAX_CONNECTIONS = 2;

/**
 * What a ring says of a board: storage has records through this number, its row is another, or its ballots have
 * this revision.
 */
export type Ring =
  | { readonly kind: 'stored'; readonly seq: number }
  | { readonly kind: 'access' }
  | { readonly kind: 'ballots'; readonly revision: number };

/** What storage has of a board: the last number of its log, and the revision of its ballots, 0 for none. */
export interface LastOfBoard {
  readonly seq: number;
  readonly ballots: number;
}

export interface DoorbellOptions {
  readonly url: string;
  /** Name of this server; its own rings are not heard. */
  readonly server: string;
  readonly onRing: (board: BoardId, ring: Ring) => void;
}

/**
 * LISTEN/NOTIFY: tells other servers that a board has news, not what they are. A payload may have
 * 8,000 bytes, and notifying inside the transaction of an append would make all commits wait for
 * each other; so it carries the board and a number only, over connections of its own, after the commit.
 */
export class PostgresDoorbell {
  readonly #options: DoorbellOptions;
  readonly #connection: PostgresConnection;
  #listening: Sql;
  /** A beat that this server sent to itself and has not heard yet. */
  #missedBeat = false;
  /** By board and kind: of several rings of one kind the one with the largest number says all. */
  #waiting = new Map<string, { readonly board: BoardId; readonly ring: Ring }>();
  #ringing: Promise<void> | undefined;
  #closed = false;

  constructor(options: DoorbellOptions) {
    this.#options = options;
    this.#connection = new PostgresConnection(options.url, {
      deadlineMs: DEADLINE_MS,
      maxConnections: MAX_CONNECTIONS,
    });
    this.#listening = this.#listen();
  }

  /** Rings once for many: while one message is under way, the next gathers. Never fails. */
  ring(board: BoardId, ring: Ring): void {
    const key = `${board} ${ring.kind}`;
    const before = this.#waiting.get(key);
    if (before === undefined || numberOf(ring) > numberOf(before.ring)) {
      this.#waiting.set(key, { board, ring });
    }
    this.#ringing ??= this.#send();
  }

  /**
   * What storage has of each of these boards. Along with it a beat goes round: if
   * the last one did not come back, the line to hear rings is dead and is opened anew. Rejects when
   * storage is out of reach.
   */
  async look(boards: readonly BoardId[]): Promise<ReadonlyMap<BoardId, LastOfBoard>> {
    const last = new Map<BoardId, LastOfBoard>();
    const rows = await this.#connection.run(
      (sql) => sql`
        SELECT id, last_seq, coalesce(revision, 0) AS revision
        FROM boards LEFT JOIN ballots ON ballots.board_id = boards.id
        WHERE id = ANY (${[...boards]}::text[])`,
    );
    for (const row of rows.map(parseRow)) {
      const id = row?.['id'];
      if (!isId(id)) continue;
      last.set(brandId(id), { seq: Number(row?.['last_seq']), ballots: Number(row?.['revision']) });
    }
    if (this.#missedBeat && !this.#closed) {
      void this.#listening.end({ timeout: 0 });
      this.#listening = this.#listen();
    }
    this.#missedBeat = true;
    await this.#notify([this.#options.server]);
    return last;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#ringing;
    await Promise.all([this.#listening.end({ timeout: 0 }), this.#connection.close()]);
  }

  #listen(): Sql {
    const sql = createPool(this.#options.url, 1);
    // When it cannot listen now, no beat comes back, and it is tried again.
    sql.listen(CHANNEL, (payload) => this.#hear(payload)).catch(() => undefined);
    return sql;
  }

  #hear(payload: string): void {
    const { server, onRing } = this.#options;
    const [sender, board, word = ''] = payload.split(' ');
    if (sender === server) {
      if (board === undefined) this.#missedBeat = false;
      return;
    }
    if (!isId(board)) return;
    const ring = readRing(word);
    if (ring !== undefined) onRing(brandId(board), ring);
  }

  async #send(): Promise<void> {
    while (this.#waiting.size > 0) {
      const { server } = this.#options;
      const payloads = [...this.#waiting.values()].map(
        ({ board, ring }) => `${server} ${board} ${wordOf(ring)}`,
      );
      this.#waiting.clear();
      // Lost rings are no harm: everybody looks into storage from time to time.
      await this.#notify(payloads).catch(() => undefined);
    }
    this.#ringing = undefined;
  }

  async #notify(payloads: readonly string[]): Promise<void> {
    await this.#connection.run(
      (sql) => sql`
        SELECT pg_notify(${CHANNEL}, payload) FROM unnest(${[...payloads]}::text[]) AS payload`,
    );
  }
}

function numberOf(ring: Ring): number {
  if (ring.kind === 'access') return 0;
  return ring.kind === 'stored' ? ring.seq : ring.revision;
}

function wordOf(ring: Ring): string {
  switch (ring.kind) {
    case 'stored':
      return String(ring.seq);
    case 'access':
      return ACCESS;
    case 'ballots':
      return `${BALLOTS}${ring.revision}`;
    default:
      return unreachable(ring);
  }
}

function readRing(word: string): Ring | undefined {
  if (word === ACCESS) return { kind: 'access' };
  const isBallots = word.startsWith(BALLOTS);
  const number = Number(isBallots ? word.slice(BALLOTS.length) : word);
  if (!Number.isSafeInteger(number)) return undefined;
  return isBallots ? { kind: 'ballots', revision: number } : { kind: 'stored', seq: number };
}
