import type { Result } from '@weft/domain';
import type {
  BoardDeviceStore,
  BoardRecord,
  DeviceStoreFailure,
  DeviceStoreReason,
  OutboxId,
  OutboxRecord,
  StoredBoard,
} from './board-device-store.ts';
import { AnswerWatch, LATE_AFTER_MS } from './answer-watch.ts';
import { apartFromWaiting } from './apart-from-waiting.ts';
import type { Clock } from './clock.ts';
import { LogGrowth } from './log-growth.ts';
import type { OwnChange } from './outbox.ts';
import { joinUpdates } from './stored-document.ts';

/** Received updates are collected so long before they are written: nothing depends on them. */
const RECEIVED_DELAY_MS = 300;
/** Received updates up to this size become one record: in a full room each would be a record of its own. */
const JOINED_UPDATE_BYTES = 4_096;
/** A failed call is made again after this pause; a person may have freed space meanwhile. */
const RETRY_PAUSE_MS = 2_000;

export interface DeviceLogOptions {
  readonly store: BoardDeviceStore;
  readonly clock: Clock;
  readonly tabId: string;
  /** Called once, as soon as the store could be read: perhaps late. */
  readonly onLoaded: (stored: StoredBoard) => void;
  /** Called after any change of what this object shows. */
  readonly onChange: () => void;
  /** One update that says what all of `updates` say. */
  readonly merge: (updates: readonly Uint8Array[]) => Uint8Array;
}

/**
 * Writes one document's changes to the device store, in order, and keeps trying: a change leaves
 * its queue only when the store has confirmed it. One call at a time; what comes meanwhile goes
 * together into the next one.
 */
export class DeviceLog {
  readonly #options: DeviceLogOptions;
  readonly #answers: AnswerWatch;
  #loaded = false;
  #kept: StoredBoard | undefined;
  #local: OwnChange[] = [];
  #received: Uint8Array[] = [];
  #acknowledged: OutboxId[] = [];
  #record: Partial<BoardRecord> | undefined;
  #outboxReader: ((records: readonly OutboxRecord[]) => void) | undefined;
  readonly #growth = new LogGrowth();
  /** Sizes of what waits: it is kept apart in the log until it was acknowledged. */
  readonly #waitingBytes = new Map<OutboxId, number>();
  #damaged = false;
  #repairable = false;
  #failure: DeviceStoreReason | undefined;
  #running: Promise<void> | undefined;
  #cancelRetry: (() => void) | undefined;
  #cancelReceived: (() => void) | undefined;
  #stopped = false;

  constructor(options: DeviceLogOptions) {
    this.#options = options;
    this.#answers = new AnswerWatch(options.clock, options.onChange);
  }

  /** Why changes are not safe on this device just now. */
  get failure(): DeviceStoreReason | undefined {
    if (this.#failure !== undefined) return this.#failure;
    if (this.#damaged) return 'damaged';
    return this.#answers.state === 'silent' ? 'silent' : undefined;
  }

  /** The store takes long to answer, and may still do what it was asked for. */
  get isLate(): boolean {
    return this.#answers.state === 'late';
  }

  /** The tab this log writes for. */
  get tabId(): string {
    return this.#options.tabId;
  }

  /** Something stored could not be read, and the log was not rewritten since. */
  get isDamaged(): boolean {
    return this.#damaged;
  }

  /** Changes of this tab that the store has not confirmed. */
  get unsaved(): number {
    return this.#local.length;
  }

  get isLoaded(): boolean {
    return this.#loaded;
  }

  /**
   * Reads the store. Fulfilled also when that failed or takes long: nobody should wait for a broken
   * disk to see a board the server has. It is then read again until it works.
   */
  load(): Promise<void> {
    return this.#orLate(this.#run());
  }

  /** What was read, where changes waited in it; handed over once. */
  takeKept(): StoredBoard | undefined {
    const kept = this.#kept;
    this.#kept = undefined;
    return kept;
  }

  writeLocal(change: OwnChange): void {
    this.#local.push(change);
    this.#runSoon();
  }

  writeReceived(update: Uint8Array): void {
    this.#received.push(update);
    this.#cancelReceived ??= this.#options.clock.after(RECEIVED_DELAY_MS, () => {
      this.#cancelReceived = undefined;
      this.#runSoon();
    });
  }

  acknowledge(ids: readonly OutboxId[]): void {
    if (ids.length === 0) return;
    this.#acknowledged.push(...ids);
    this.#runSoon();
  }

  saveRecord(change: Partial<BoardRecord>): void {
    this.#record = { ...this.#record, ...change };
    this.#runSoon();
  }

  /** Hands over the waiting records of all tabs, once they can be read. A later call replaces an
   * earlier one that was not served yet. */
  readOutbox(take: (records: readonly OutboxRecord[]) => void): void {
    this.#outboxReader = take;
    this.#runSoon();
  }

  /** Stored updates could not be read as a document. The log is rewritten once {@link repair} says
   * that the document is whole. */
  reportDamage(): void {
    this.#damaged = true;
    this.#options.onChange();
  }

  /** The document is whole again: the server has sent what was damaged. */
  repair(): void {
    if (!this.#damaged) return;
    this.#repairable = true;
    this.#runSoon();
  }

  /** Writes what is queued, trying once, and not waiting for a store that does not answer. */
  flush(): Promise<void> {
    this.#cancelReceived?.();
    this.#cancelReceived = undefined;
    // The run under way may be past the point where it looks at the queue.
    return this.#orLate(this.#run().then(() => this.#run()));
  }

  /** Empties the device's copy; afterwards nothing more is written. False: the store refused. */
  async reset(keepTabs: ReadonlySet<string>): Promise<boolean> {
    const wasStopped = this.#stopped;
    this.stop();
    await this.#running;
    const outcome = await this.#options.store.reset(keepTabs);
    if (!outcome.ok) this.#stopped = wasStopped;
    return outcome.ok;
  }

  /** Ends all writing. */
  stop(): void {
    this.#stopped = true;
    this.#cancelRetry?.();
    this.#cancelReceived?.();
  }

  #runSoon(): void {
    if (this.#cancelRetry !== undefined) return;
    void this.#run();
  }

  /** Joins the run under way, which takes along what is queued by then. */
  #run(): Promise<void> {
    this.#running ??= this.#workOff();
    return this.#running;
  }

  async #workOff(): Promise<void> {
    this.#cancelRetry?.();
    this.#cancelRetry = undefined;
    // So that the run is known as running before it can end.
    await Promise.resolve();
    for (let step = this.#nextStep(); step !== undefined; step = this.#nextStep()) {
      const outcome = await this.#answers.watch(step);
      this.#setFailure(outcome.ok ? undefined : outcome.refusal.reason);
      if (outcome.ok) continue;
      this.#retryLater();
      break;
    }
    // In the same moment as the last look at the queue: who comes later must find no run to join.
    this.#running = undefined;
  }

  async #orLate(work: Promise<void>): Promise<void> {
    let cancel = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      cancel = this.#options.clock.after(LATE_AFTER_MS, resolve);
    });
    await Promise.race([work, late]);
    cancel();
  }

  #retryLater(): void {
    if (this.#stopped) return;
    this.#cancelRetry = this.#options.clock.after(RETRY_PAUSE_MS, () => {
      this.#cancelRetry = undefined;
      void this.#run();
    });
  }

  #nextStep(): (() => Promise<Result<unknown, DeviceStoreFailure>>) | undefined {
    if (this.#stopped) return undefined;
    if (!this.#loaded) return () => this.#loadStep();
    const receivedIsDue = this.#received.length > 0 && this.#cancelReceived === undefined;
    if (this.#local.length > 0 || receivedIsDue) return () => this.#appendStep();
    if (this.#acknowledged.length > 0) return () => this.#acknowledgeStep();
    if (this.#record !== undefined) return () => this.#recordStep();
    const take = this.#outboxReader;
    if (take !== undefined) return () => this.#outboxStep(take);
    if (this.#growth.isLong || this.#repairable) return () => this.#compactStep();
    return undefined;
  }

  async #loadStep(): Promise<Result<unknown, DeviceStoreFailure>> {
    const read = await this.#options.store.load();
    if (read.ok && !this.#stopped) {
      this.#loaded = true;
      if (read.value.outbox.length > 0) this.#kept = read.value;
      const { updates, outbox } = read.value;
      this.#growth.read(apartFromWaiting(updates, outbox).settled);
      for (const { id, update } of outbox) this.#waitingBytes.set(id, update.length);
      this.#options.onLoaded(read.value);
    }
    return read;
  }

  async #appendStep(): Promise<Result<unknown, DeviceStoreFailure>> {
    // What came in before goes first or together: a local change may build on it.
    this.#cancelReceived?.();
    this.#cancelReceived = undefined;
    const local = [...this.#local];
    const receivedCount = this.#received.length;
    const received = smallOnesJoined(this.#received);
    const { store, tabId } = this.#options;
    const outcome = await store.append({
      tabId,
      local: local.map(({ update, atMs }) => ({ update, atMs })),
      received,
    });
    if (!outcome.ok) return outcome;
    this.#local.splice(0, local.length);
    this.#received.splice(0, receivedCount);
    this.#growth.add(received.map(({ length }) => length));
    for (const [index, change] of local.entries()) {
      const id = outcome.value[index];
      change.savedAs = id;
      if (id === undefined) continue;
      this.#waitingBytes.set(id, change.update.length);
      // The server was faster than the disk: the record must not stay behind.
      if (change.confirmed) this.#acknowledged.push(id);
    }
    this.#options.onChange();
    return outcome;
  }

  async #acknowledgeStep(): Promise<Result<unknown, DeviceStoreFailure>> {
    const ids = [...this.#acknowledged];
    const outcome = await this.#options.store.acknowledge(ids);
    if (!outcome.ok) return outcome;
    this.#acknowledged.splice(0, ids.length);
    this.#growth.add(ids.flatMap((id) => this.#waitingBytes.get(id) ?? []));
    for (const id of ids) this.#waitingBytes.delete(id);
    return outcome;
  }

  async #recordStep(): Promise<Result<unknown, DeviceStoreFailure>> {
    const change = this.#record ?? {};
    const outcome = await this.#options.store.saveRecord(change);
    // What came meanwhile holds this change as well, and is written next.
    if (outcome.ok && this.#record === change) this.#record = undefined;
    return outcome;
  }

  async #outboxStep(
    take: (records: readonly OutboxRecord[]) => void,
  ): Promise<Result<unknown, DeviceStoreFailure>> {
    const read = await this.#options.store.readOutbox();
    if (!read.ok || this.#stopped) return read;
    if (this.#outboxReader === take) this.#outboxReader = undefined;
    take(read.value);
    return read;
  }

  async #compactStep(): Promise<Result<unknown, DeviceStoreFailure>> {
    let bytes = 0;
    const outcome = await this.#options.store.compact((updates) => {
      const merged = this.#options.merge(updates);
      bytes = merged.length;
      return merged;
    });
    if (!outcome.ok) return outcome;
    this.#growth.compacted(bytes);
    if (this.#repairable) this.#damaged = false;
    this.#repairable = false;
    this.#options.onChange();
    return outcome;
  }

  #setFailure(reason: DeviceStoreReason | undefined): void {
    const before = this.#failure;
    this.#failure = reason;
    if (before !== reason) this.#options.onChange();
  }
}

/** The same in fewer updates. Large ones stay as they are: joining them costs more than a record. */
function smallOnesJoined(updates: readonly Uint8Array[]): readonly Uint8Array[] {
  const isSmall = ({ length }: Uint8Array): boolean => length <= JOINED_UPDATE_BYTES;
  const small = updates.filter(isSmall);
  if (small.length < 2) return [...updates];
  return [...updates.filter((update) => !isSmall(update)), joinUpdates(small)];
}
