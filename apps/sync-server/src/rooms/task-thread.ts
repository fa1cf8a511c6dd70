import type { Worker, WorkerOptions } from 'node:worker_threads';
import { unreachable } from '@weft/domain';
import { startThread } from '../worker-source.ts';
import type { DocumentAnswer, DocumentTask } from './document-thread-messages.ts';

/** A thread with nothing to do for this long ends, and gives its memory back. */
const IDLE_MS = 5_000;
/** Longest start of a thread. */
const START_MS = 30_000;

export interface TaskLimits {
  /** Longest time of one task, counted from when the thread could begin. */
  readonly taskMs: number;
  /** Most memory of the thread, in MiB. */
  readonly heapMb: number;
}

interface Waiting {
  readonly task: DocumentTask;
  readonly handedOver: readonly ArrayBuffer[];
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Makes a thread that says `ready` and then answers tasks. */
type StartThread = (options: WorkerOptions) => Worker;

/**
 * A short-lived thread of its own for work on documents, one task at a time. A task that hangs or
 * runs out of memory takes down that thread and only its own promise.
 */
export class TaskThread {
  readonly #limits: TaskLimits;
  readonly #start: StartThread;
  readonly #queue: Waiting[] = [];
  #thread: Worker | undefined;
  #isReady = false;
  #current: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  /** `start` gives another thread than the one for documents, for tests. */
  constructor(
    limits: TaskLimits,
    start: StartThread = (options) => startThread('rooms/document-thread', options),
  ) {
    this.#limits = limits;
    this.#start = start;
  }

  /**
   * Rejects when the task fails, takes too long or needs too much memory. Buffers in `handedOver` are
   * the thread's afterwards; everything else of the task is copied.
   */
  run(task: DocumentTask, handedOver: readonly ArrayBuffer[] = []): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error('The server is closing'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ task, handedOver, resolve, reject });
      this.#next();
    });
  }

  /** Gives everything up. Safe to call twice. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#fail(new Error('The server is closing'));
    for (const waiting of this.#queue.splice(0)) waiting.reject(new Error('The server is closing'));
    await this.#stopThread();
  }

  #next(): void {
    if (this.#current !== undefined) return;
    this.#current = this.#queue.shift();
    if (this.#current === undefined) {
      this.#restartTimer(IDLE_MS, () => void this.#stopThread());
      return;
    }
    this.#thread ??= this.#startThread();
    this.#watch();
    this.#thread.postMessage(this.#current.task, this.#current.handedOver);
  }

  #watch(): void {
    const delayMs = this.#isReady ? this.#limits.taskMs : START_MS;
    this.#restartTimer(delayMs, () => this.#abandon(new Error('The work took too long')));
  }

  #startThread(): Worker {
    this.#isReady = false;
    const thread = this.#start({
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.heapMb },
    });
    thread.on('message', (message) => {
      if (this.#thread === thread) this.#take(parseAnswer(message));
    });
    thread.on('error', (error: Error) => {
      if (this.#thread === thread) this.#abandon(error);
    });
    return thread;
  }

  #take(answer: DocumentAnswer): void {
    switch (answer.kind) {
      case 'ready':
        this.#isReady = true;
        if (this.#current !== undefined) this.#watch();
        return;
      case 'done':
        this.#settle((waiting) => waiting.resolve(answer.value));
        return;
      case 'failed':
        this.#settle((waiting) => waiting.reject(new Error(answer.message)));
        return;
      default:
        unreachable(answer);
    }
  }

  #settle(end: (waiting: Waiting) => void): void {
    const waiting = this.#current;
    this.#current = undefined;
    if (waiting !== undefined) end(waiting);
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

// The other side of the thread is our own code.
function parseAnswer(message: unknown): DocumentAnswer {
  return message as DocumentAnswer;
}
