import type { BoardId } from '@weft/domain';
import { brandId, isId } from '@weft/domain';
import { PostgresConnection, createPool, type Sql } from '../storage/postgres-connection.ts';
import { parseRow } from '../storage/stored-rows.ts';

const CHANNEL = 'weft_boards';
/** In place of a number: the row of the board has changed. */
const ACCESS = 'access';
const DEADLINE_MS = 3_000;
/** One rings, one looks; a third listens. */
const MAX_CONNECTIONS = 2;

/** What a ring says of a board: storage has records through this number, or its row is another. */
export type Ring = number | typeof ACCESS;

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
  #waiting = new Map<BoardId, number>();
  #waitingAccess = new Set<BoardId>();
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
    if (ring === ACCESS) this.#waitingAccess.add(board);
    else this.#waiting.set(board, Math.max(ring, this.#waiting.get(board) ?? 0));
    this.#ringing ??= this.#send();
  }

  /**
   * The last number of each of these boards, asked from storage. Along with it a beat goes round: if
   * the last one did not come back, the line to hear rings is dead and is opened anew. Rejects when
   * storage is out of reach.
   */
  async look(boards: readonly BoardId[]): Promise<ReadonlyMap<BoardId, number>> {
    const last = new Map<BoardId, number>();
    const rows = await this.#connection.run(
      (sql) => sql`SELECT id, last_seq FROM boards WHERE id = ANY (${[...boards]}::text[])`,
    );
    for (const row of rows.map(parseRow)) {
      const id = row?.['id'];
      if (isId(id)) last.set(brandId(id), Number(row?.['last_seq']));
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
    const [sender, board, ring] = payload.split(' ');
    if (sender === server) {
      if (board === undefined) this.#missedBeat = false;
      return;
    }
    if (!isId(board)) return;
    const seq = Number(ring);
    if (ring === ACCESS) onRing(brandId(board), ACCESS);
    else if (Number.isSafeInteger(seq)) onRing(brandId(board), seq);
  }

  async #send(): Promise<void> {
    while (this.#waiting.size + this.#waitingAccess.size > 0) {
      const { server } = this.#options;
      const payloads = [
        ...[...this.#waiting].map(([board, seq]) => `${server} ${board} ${seq}`),
        ...[...this.#waitingAccess].map((board) => `${server} ${board} ${ACCESS}`),
      ];
      this.#waiting.clear();
      this.#waitingAccess.clear();
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
