import type { Worker } from 'node:worker_threads';
import type { Result } from '@weft/domain';
import type { StoredSnapshot } from '../storage/board-storage.ts';
import { startThread } from '../worker-source.ts';
import type { UpdateFault } from './byte-reader.ts';
import type { CompactionInput, DocumentJobs, NewDocument } from './document-jobs.ts';
import type { DocumentAnswer, DocumentTask } from './document-thread-messages.ts';
import type { UpdateSummary } from './update-summary.ts';

/** A thread with nothing to do for this long ends, and gives its memory back. */
const IDLE_MS = 5_000;
/** Longer work is killed: honest boards need a few seconds at most. */
const MAX_TASK_MS = 60_000;
const MAX_HEAP_MB = 1_024;

interface Waiting {
  readonly task: DocumentTask;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Document work in a short-lived thread of its own, one task at a time. A task that hangs or runs
 * out of memory takes down that thread and only its own promise.
 */
export class ThreadedDocumentJobs implements DocumentJobs {
  readonly #queue: Waiting[] = [];
  #thread: Worker | undefined;
  #current: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  async summarize(update: Uint8Array): Promise<Result<UpdateSummary, UpdateFault>> {
    return parseAs(await this.#run({ kind: 'summarize', update }));
  }

  async compact(input: CompactionInput): Promise<Omit<StoredSnapshot, 'throughSeq'>> {
    return parseAs(await this.#run({ kind: 'compact', input }));
  }

  async difference(update: Uint8Array, stateVector: Uint8Array): Promise<Uint8Array> {
    return parseAs(await this.#run({ kind: 'difference', update, stateVector }));
  }

  async write(document: NewDocument): Promise<Uint8Array> {
    return parseAs(await this.#run({ kind: 'write', document }));
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#fail(new Error('The server is closing'));
    for (const waiting of this.#queue.splice(0)) waiting.reject(new Error('The server is closing'));
    await this.#stopThread();
  }

  #run(task: DocumentTask): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error('The server is closing'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ task, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#current !== undefined) return;
    this.#current = this.#queue.shift();
    if (this.#current === undefined) {
      this.#restartTimer(IDLE_MS, () => void this.#stopThread());
      return;
    }
    this.#restartTimer(MAX_TASK_MS, () => this.#abandon(new Error('The work took too long')));
    this.#thread ??= this.#startThread();
    this.#thread.postMessage(this.#current.task, []);
  }

  #startThread(): Worker {
    const thread = startThread('rooms/document-thread', {
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    });
    thread.on('message', (message) => this.#settle(parseAnswer(message)));
    thread.on('error', (error: Error) => {
      if (this.#thread === thread) this.#abandon(error);
    });
    return thread;
  }

  #settle(answer: DocumentAnswer): void {
    const waiting = this.#current;
    this.#current = undefined;
    if (answer.kind === 'done') waiting?.resolve(answer.value);
    else waiting?.reject(new Error(answer.message));
    this.#next();
  }

  #abandon(error: Error): void {
    void this.#stopThread();
    this.#fail(error);
    this.#next();
  }

  #fail(error: Error): void {
    const waiting = this.#current;
    this.#current = undefined;
    waiting?.reject(error);
  }

  async #stopThread(): Promise<void> {
    clearTimeout(this.#timer);
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }

  #restartTimer(delayMs: number, run: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(run, delayMs);
    this.#timer.unref();
  }
}

// The other side of the thread is our own code: structured clones of the types that were sent.
function parseAs<Value>(value: unknown): Value {
  return value as Value;
}

function parseAnswer(message: unknown): DocumentAnswer {
  return message as DocumentAnswer;
}
