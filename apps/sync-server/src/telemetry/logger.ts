import { createHash } from 'node:crypto';
import { pino, type DestinationStream, type Logger } from 'pino';

/**
 * Writes JSON lines. Only fields of {@link LogFields} can be logged: no token, no link secret, no
 * address, no name, nothing of a board's content.
 */
export interface ServerLog {
  /** A developer must look. */
  error(message: string, fields?: LogFields): void;
  /** A change of state that somebody needs. */
  info(message: string, fields?: LogFields): void;
  debug(message: string, fields?: LogFields): void;
}

/** All that may be in a log line. */
export interface LogFields {
  /** A board by {@link boardMark}, never by its id. */
  readonly board?: string;
  readonly code?: number | string;
  readonly detail?: string;
  readonly port?: number;
  readonly status?: number;
  readonly tookMs?: number;
  readonly bytes?: number;
  readonly error?: string;
}

/** Tells boards apart in logs without saying which they are. */
export function boardMark(board: string): string {
  return createHash('sha256').update(board).digest('hex').slice(0, 12);
}

/** What an error says of itself, without a stack that may hold values. */
export function errorText(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

export function createLog(destination: DestinationStream): ServerLog {
  const logger = pino({ base: {}, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    error: (message, fields) => write(logger, 'error', message, fields),
    info: (message, fields) => write(logger, 'info', message, fields),
    debug: (message, fields) => write(logger, 'debug', message, fields),
  };
}

function write(
  logger: Logger,
  level: 'error' | 'info' | 'debug',
  message: string,
  fields: LogFields = {},
): void {
  logger[level](fields, message);
}
