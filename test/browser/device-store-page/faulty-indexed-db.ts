/**
 * How a call of IndexedDB fails. `throws`: at the call itself. `refused`: its request ends in an error, which
 * aborts its transaction. `aborted`: its request succeeds, its transaction does not. `late`: nothing
 * is answered before {@link FaultyIndexedDb.release}. `blocked`: another tab keeps an older database
 * open until then.
 */
export type StoreFault = 'throws' | 'refused' | 'aborted' | 'late' | 'blocked';

/** One call made: `open`, `transaction`, or a request such as `outbox.add`. */
export interface StoreCall {
  readonly name: string;
  /** How it may fail. */
  readonly faults: readonly StoreFault[];
}

interface Plan {
  readonly nth: number;
  readonly fault: StoreFault;
  readonly errorName: string;
  readonly onFault: () => void;
}

type Requests = Record<string, (...values: unknown[]) => IDBRequest>;

const OPEN_FAULTS = ['throws', 'refused', 'late', 'blocked'] as const;
const READ_FAULTS = ['throws', 'refused', 'late'] as const;
/** What was read is read, whatever becomes of its transaction. */
const WRITE_FAULTS = [...READ_FAULTS, 'aborted'] as const;

/**
 * The browser's own IndexedDB, in which one chosen call fails: calls are counted, and what is under
 * way is known, so that virtual time can wait for real storage. To be made once in a page.
 */
export class FaultyIndexedDb {
  readonly calls: StoreCall[] = [];
  #plan: Plan | undefined;
  #isCounting = true;
  #underWay = 0;
  #late: (() => void)[] | undefined;
  readonly #lateTransactions = new Map<IDBTransaction, boolean>();

  constructor() {
    this.#patchOpen();
    this.#patchTransaction();
    for (const name of ['add', 'put', 'get', 'getAll', 'delete'] as const) {
      this.#patchRequests(IDBObjectStore.prototype, name);
    }
    for (const name of ['getAll', 'getAllKeys', 'count'] as const) {
      this.#patchRequests(IDBIndex.prototype, name);
    }
  }

  /** True while a call was made and neither answered nor held back. */
  get isBusy(): boolean {
    return this.#underWay > 0;
  }

  /** True while an answer is held back: what queues behind it is not answered either. */
  get isHolding(): boolean {
    return this.#late !== undefined;
  }

  /** Counts from the beginning; the `nth` call (1, 2, …) fails, once. */
  begin(plan: Plan | undefined): void {
    this.calls.length = 0;
    this.#plan = plan;
    this.#late = undefined;
    this.#lateTransactions.clear();
  }

  /** What was held back is answered. */
  release(): void {
    const late = this.#late ?? [];
    this.#late = undefined;
    for (const answer of late) answer();
  }

  /** The page that asked is gone: what it had not committed is not there. */
  dropLate(): void {
    this.#late = undefined;
    for (const transaction of this.#lateTransactions.keys()) {
      try {
        transaction.abort();
      } catch {
        // It has ended by itself.
      }
    }
    this.#lateTransactions.clear();
  }

  /** Does something of its own with the storage, which neither counts nor fails. */
  async uncounted<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#isCounting = false;
    try {
      return await work();
    } finally {
      this.#isCounting = true;
    }
  }

  #count(name: string, faults: readonly StoreFault[]): Plan | undefined {
    if (!this.#isCounting) return undefined;
    this.calls.push({ name, faults });
    const plan = this.#plan;
    if (plan === undefined || this.calls.length !== plan.nth) return undefined;
    plan.onFault();
    if (plan.fault === 'throws') throw errorOf(plan);
    return plan;
  }

  #patchOpen(): void {
    // oxlint-disable-next-line typescript/unbound-method -- called with its factory below
    const original = IDBFactory.prototype.open;
    const count = (): Plan | undefined => this.#count('open', OPEN_FAULTS);
    const watch = (request: IDBOpenDBRequest, plan: Plan | undefined): void =>
      this.#watchOpen(request, plan);
    IDBFactory.prototype.open = function (name, version) {
      const plan = count();
      const request = original.call(this, name, version);
      watch(request, plan);
      return request;
    };
  }

  #watchOpen(request: IDBOpenDBRequest, plan: Plan | undefined): void {
    this.#begun(request, ['success', 'error']);
    if (plan === undefined) return;
    request.addEventListener(
      'success',
      (event) => {
        event.stopImmediatePropagation();
        if (plan.fault === 'refused') {
          request.result.close();
          fail(request, errorOf(plan));
          return;
        }
        if (plan.fault === 'blocked') request.dispatchEvent(new Event('blocked'));
        this.#hold(() => request.dispatchEvent(new Event('success')));
      },
      { once: true },
    );
  }

  #patchTransaction(): void {
    // oxlint-disable-next-line typescript/unbound-method -- called with its database below
    const original = IDBDatabase.prototype.transaction;
    const count = (): Plan | undefined => this.#count('transaction', ['throws']);
    const late = this.#lateTransactions;
    const begun = (of: EventTarget, ends: readonly string[]): void => this.#begun(of, ends);
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      count();
      const transaction = original.call(this, stores, mode, options);
      transaction.addEventListener('abort', () => late.delete(transaction));
      begun(transaction, ['complete', 'abort']);
      return transaction;
    };
  }

  #patchRequests(prototype: object, name: string): void {
    const requests = prototype as Requests;
    const original = requests[name];
    if (original === undefined) throw new Error(`There is no ${name}`);
    const count = (source: unknown): Plan | undefined =>
      this.#count(`${sourceName(source)}.${name}`, isWriting(source) ? WRITE_FAULTS : READ_FAULTS);
    const watch = (request: IDBRequest, plan: Plan | undefined): void =>
      this.#watchRequest(request, plan);
    requests[name] = function (this: unknown, ...values) {
      const plan = count(this);
      const request = original.apply(this, values);
      watch(request, plan);
      return request;
    };
  }

  #watchRequest(request: IDBRequest, plan: Plan | undefined): void {
    this.#begun(request, ['success', 'error']);
    if (plan === undefined) return;
    const { transaction } = request;
    request.addEventListener(
      'success',
      (event) => {
        if (transaction === null) return;
        if (plan.fault === 'aborted') {
          abort(transaction, errorOf(plan));
          return;
        }
        event.stopImmediatePropagation();
        if (plan.fault === 'refused') {
          fail(request, errorOf(plan));
          abort(transaction, errorOf(plan));
          return;
        }
        this.#lateTransactions.set(transaction, false);
        this.#hold(() => this.#lateTransactions.set(transaction, true));
        this.#keepOpen(transaction, () => request.dispatchEvent(new Event('success')));
      },
      { once: true },
    );
  }

  /** A transaction in which nothing is asked would end: a slow disk's does not. */
  #keepOpen(transaction: IDBTransaction, answer: () => void): void {
    if (this.#lateTransactions.get(transaction) === true) {
      this.#lateTransactions.delete(transaction);
      answer();
      return;
    }
    if (!this.#lateTransactions.has(transaction)) return;
    const name = transaction.objectStoreNames[0] ?? '';
    const waiting = originalGet.call(transaction.objectStore(name), '-');
    waiting.addEventListener('success', () => this.#keepOpen(transaction, answer));
  }

  #hold(answer: () => void): void {
    this.#late ??= [];
    this.#late.push(answer);
  }

  #begun(of: EventTarget, ends: readonly string[]): void {
    this.#underWay += 1;
    let isDone = false;
    for (const end of ends) {
      of.addEventListener(end, () => {
        if (!isDone) this.#underWay -= 1;
        isDone = true;
      });
    }
  }
}

// oxlint-disable-next-line typescript/unbound-method -- called with its store
const originalGet = IDBObjectStore.prototype.get;

function errorOf({ fault, errorName }: Plan): DOMException {
  return new DOMException(`Told to fail: ${fault}`, errorName);
}

function fail(request: IDBRequest, error: DOMException): void {
  Object.defineProperty(request, 'error', { value: error });
  request.dispatchEvent(new Event('error'));
}

function abort(transaction: IDBTransaction, error: DOMException): void {
  Object.defineProperty(transaction, 'error', { value: error });
  transaction.abort();
}

function isWriting(source: unknown): boolean {
  const store = source instanceof IDBIndex ? source.objectStore : source;
  return store instanceof IDBObjectStore && store.transaction.mode === 'readwrite';
}

function sourceName(source: unknown): string {
  if (source instanceof IDBIndex) return source.objectStore.name;
  return source instanceof IDBObjectStore ? source.name : '';
}
