import { parseRow } from './stored-rows.ts';

/** A value that SQLite gives or takes. */
export type SqliteValue = string | number | bigint | Uint8Array | null;

/** A prepared statement: the part of Node's `StatementSync` that is used here. */
export interface SqliteStatement {
  run(...values: SqliteValue[]): unknown;
  get(...values: SqliteValue[]): unknown;
  all(...values: SqliteValue[]): unknown[];
}

/** An open database: the part of Node's `DatabaseSync` that is used here. */
export interface SqliteDatabase {
  exec(sql: string): void;
  prepare(sql: string): SqliteStatement;
  close(): void;
}

interface SqliteModule {
  readonly DatabaseSync: new (path: string) => SqliteDatabase;
}

/**
 * Opens a database file by `node:sqlite` where this Node has it (22.13 and later), otherwise by
 * @photostructure/sqlite, which offers the same interface prebuilt. The only place that knows.
 */
export async function openSqlite(path: string): Promise<SqliteDatabase> {
  const sqlite = builtIn() ?? parseModule(await import('@photostructure/sqlite'));
  return new sqlite.DatabaseSync(path);
}

/** The number in `column` of the only row of a query. */
export function readCount(database: SqliteDatabase, sql: string, column: string): number {
  return Number(parseRow(database.prepare(sql).get())?.[column] ?? 0);
}

function builtIn(): SqliteModule | undefined {
  // Typed by hand: the function came with Node 20.16, and node:sqlite only later.
  const host: { getBuiltinModule?: (name: string) => unknown } = process;
  const found = host.getBuiltinModule?.('node:sqlite');
  return found === undefined ? undefined : parseModule(found);
}

function parseModule(value: unknown): SqliteModule {
  return value as SqliteModule;
}
