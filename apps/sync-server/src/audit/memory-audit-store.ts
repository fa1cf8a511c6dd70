import { EMPTY_HEAD, type AuditHead } from './audit-entry.ts';
import type { AuditStore } from './audit-store.ts';

/** For tests: as long as the object lives. */
export class MemoryAuditStore implements AuditStore {
  readonly #lines: string[] = [];
  #head = EMPTY_HEAD;

  append(make: (head: AuditHead) => { lines: readonly string[]; head: AuditHead }): Promise<void> {
    const { lines, head } = make(this.#head);
    this.#lines.push(...lines);
    this.#head = head;
    return Promise.resolve();
  }

  async *lines(): AsyncIterable<string> {
    yield* this.#lines;
  }

  witness(): Promise<AuditHead | undefined> {
    return Promise.resolve(this.#head);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
