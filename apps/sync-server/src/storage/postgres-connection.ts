import postgres from 'postgres';

/** A pool of connections. */
export type Sql = postgres.Sql;

/** Longest wait for any single piece of work. */
const DEADLINE_MS = 15_000;
const CONNECT_TIMEOUT_S = 3;
/** Short and constant: after an outage everything is stored as soon as the database is back. */
const RECONNECT_AFTER_S = 0.5;
/** Of one server to one database, for boards. */
const MAX_CONNECTIONS = 8;
/** The server ends what a client that was cut off has left open, so that its locks go. */
const SERVER_TIMEOUTS = {
  application_name: 'weft',
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 10_000,
};
/** Deadlock found, and serialization failure: nothing was stored, and the next attempt may work. */
const CONFLICTS = ['40P01', '40001'] as const;
const MAX_ATTEMPTS = 5;

/** Opens nothing by itself: connections come with the first query. */
export function createPool(url: string, maxConnections: number): Sql {
  return postgres(url, {
    max: maxConnections,
    connect_timeout: CONNECT_TIMEOUT_S,
    backoff: () => RECONNECT_AFTER_S,
    connection: SERVER_TIMEOUTS,
    // What the server wants to remark is for its own log.
    onnotice: () => undefined,
  });
}

/** Says where a database is, without user and password. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port === '' ? '5432' : port}${pathname}`;
}

/** True for an error that PostgreSQL itself answered with, of this kind when one is named. */
export function hasSqlState(error: unknown, sqlState?: string): boolean {
  if (!(error instanceof postgres.PostgresError)) return false;
  return sqlState === undefined || error.code === sqlState;
}

/**
 * A pool that never hangs: work that takes too long is given up together with its connections,
 * because a line that swallows bytes looks like one that is only slow. Every `run` must be one
 * statement, and so one transaction: the driver ends the process when a connection dies while it
 * rolls back a transaction of several.
 */
export class PostgresConnection {
  readonly #url: string;
  readonly #deadlineMs: number;
  readonly #maxConnections: number;
  #sql: Sql;
  #closed: Promise<void> | undefined;

  constructor(
    url: string,
    limits: { readonly deadlineMs?: number; readonly maxConnections?: number } = {},
  ) {
    this.#url = url;
    this.#deadlineMs = limits.deadlineMs ?? DEADLINE_MS;
    this.#maxConnections = limits.maxConnections ?? MAX_CONNECTIONS;
    this.#sql = createPool(url, this.#maxConnections);
  }

  /** Runs a statement; again when it met another one (nothing was stored then). */
  async run<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#runOnce(work);
      } catch (error) {
        const isConflict = CONFLICTS.some((code) => hasSqlState(error, code));
        if (attempt === MAX_ATTEMPTS || !isConflict) throw error;
      }
    }
  }

  close(): Promise<void> {
    this.#closed ??= this.#sql.end({ timeout: 5 });
    return this.#closed;
  }

  async #runOnce<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value> {
    const sql = this.#sql;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`PostgreSQL did not answer for ${this.#deadlineMs} ms`));
      }, this.#deadlineMs);
    });
    try {
      return await Promise.race([work(sql), late]);
    } catch (error) {
      // Connections that broke are not trusted again: the driver does not always mend them.
      if (!hasSqlState(error)) this.#replace(sql);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  #replace(sql: Sql): void {
    if (this.#sql !== sql || this.#closed !== undefined) return;
    this.#sql = createPool(this.#url, this.#maxConnections);
    void sql.end({ timeout: 0 });
  }
}
