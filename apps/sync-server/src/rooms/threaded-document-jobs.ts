import type { Result } from '@weft/domain';
import type { StoredSnapshot } from '../storage/board-storage.ts';
import type { UpdateFault } from './byte-reader.ts';
import type {
  BoardCopy,
  CompactionInput,
  DocumentJobs,
  NewDocument,
  Purge,
  PurgeInput,
} from './document-jobs.ts';
import { TaskThread } from './task-thread.ts';
import type { UpdateSummary } from './update-summary.ts';

/** Work on what is stored: honest boards need a few seconds at most. */
const STORED = { taskMs: 60_000, heapMb: 1_024 } as const;
/** A walk of the largest frame takes a quarter of a second; ten times that on a busy machine. */
const UNTRUSTED = { taskMs: 2_500, heapMb: 128 } as const;

/**
 * Document work in two short-lived threads: what strangers send is walked in one of its own, under
 * narrow limits, so that whoever makes that one busy keeps no board from being compacted or joined.
 */
export class ThreadedDocumentJobs implements DocumentJobs {
  readonly #untrusted = new TaskThread(UNTRUSTED);
  readonly #stored = new TaskThread(STORED);

  async summarize(update: Uint8Array): Promise<Result<UpdateSummary, UpdateFault>> {
    // Copied once, by itself: a view would cross with its whole buffer, and be copied there.
    const own = update.slice();
    return parseAs(await this.#untrusted.run({ kind: 'summarize', update: own }, [own.buffer]));
  }

  async compact(input: CompactionInput): Promise<Omit<StoredSnapshot, 'throughSeq'>> {
    return parseAs(await this.#stored.run({ kind: 'compact', input }));
  }

  async difference(update: Uint8Array, stateVector: Uint8Array): Promise<Uint8Array> {
    return parseAs(await this.#stored.run({ kind: 'difference', update, stateVector }));
  }

  async write(document: NewDocument): Promise<Uint8Array> {
    return parseAs(await this.#stored.run({ kind: 'write', document }));
  }

  async purge(input: PurgeInput): Promise<Purge> {
    return parseAs(await this.#stored.run({ kind: 'purge', input }));
  }

  async copy(input: CompactionInput): Promise<BoardCopy> {
    return parseAs(await this.#stored.run({ kind: 'copy', input }));
  }

  async close(): Promise<void> {
    await Promise.all([this.#untrusted.close(), this.#stored.close()]);
  }
}

// The other side of the thread is our own code: structured clones of the types that were sent.
function parseAs<Value>(value: unknown): Value {
  return value as Value;
}
