import type { AuditAction, AuditEvent, AuditHead } from './audit-entry.ts';
import { auditLine, headOf, readAuditLine } from './audit-entry.ts';
import type { AuditStore } from './audit-store.ts';

/** Events that anybody can cause as often as they like: written once a minute each, with a count. */
const COUNTED: ReadonlySet<AuditAction> = new Set(['session-refused', 'updates-refused']);
const COUNT_MS = 60_000;
/** Kinds of counted events remembered at most; beyond, the oldest may be written more often. */
const MAX_COUNTS = 10_000;

export interface AuditLogOptions {
  readonly store: AuditStore;
  readonly nowMs: () => number;
  /** Told when an event could not be written: what happened goes on, but somebody must look. */
  readonly onFailure: (error: unknown) => void;
}

interface Waiting {
  readonly event: AuditEvent;
  readonly atMs: number;
  readonly resolve: () => void;
}

/** Who did what: an append-only chain of lines, each with the hash of the one before. */
export class AuditLog {
  readonly #options: AuditLogOptions;
  readonly #counts = new Map<string, { sinceMs: number; count: number }>();
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;

  constructor(options: AuditLogOptions) {
    this.#options = options;
  }

  /** Resolves when it is on disk, or could not be written. Never rejects. */
  record(event: AuditEvent): Promise<void> {
    const atMs = this.#options.nowMs();
    const counted = COUNTED.has(event.action) ? this.#count(event, atMs) : event;
    if (counted === undefined) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push({ event: counted, atMs, resolve });
      this.#running ??= this.#run();
    });
  }

  /** Writes what waits and lets the log go. */
  async close(): Promise<void> {
    await this.#running;
    await this.#options.store.close();
  }

  /** The event with how often it came since it was last written; undefined: it was, a moment ago. */
  #count(event: AuditEvent, nowMs: number): AuditEvent | undefined {
    const key = [event.action, event.board, event.user, event.what].join(' ');
    const known = this.#counts.get(key);
    if (known !== undefined && Math.abs(nowMs - known.sinceMs) < COUNT_MS) {
      known.count += 1;
      return undefined;
    }
    if (this.#counts.size >= MAX_COUNTS) {
      for (const oldest of this.#counts.keys()) {
        this.#counts.delete(oldest);
        break;
      }
    }
    this.#counts.delete(key);
    this.#counts.set(key, { sinceMs: nowMs, count: 0 });
    return { ...event, count: (known?.count ?? 0) + 1 };
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#options.store.append((head) => linesAfter(head, batch));
      } catch (error) {
        this.#options.onFailure(error);
      }
      for (const { resolve } of batch) resolve();
    }
    this.#running = undefined;
  }
}

function linesAfter(
  head: AuditHead,
  batch: readonly Waiting[],
): { lines: readonly string[]; head: AuditHead } {
  let last = head;
  const lines = batch.map(({ event, atMs }) => {
    const line = auditLine(last, event, atMs);
    const entry = readAuditLine(line);
    if (entry !== undefined) last = headOf(entry);
    return line;
  });
  return { lines, head: last };
}
