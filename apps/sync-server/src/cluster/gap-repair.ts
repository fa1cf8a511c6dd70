import type { StoredDocument, StoredSnapshot } from '../storage/board-storage.ts';
import type { BusRecord } from './board-bus.ts';

/** A record may be overtaken by the next on the bus; only after this long storage is asked. */
const GRACE_MS = 40;
/** After storage could not be read. */
const RETRY_MS = 1_000;

export interface GapRepairOptions {
  /** Everything through this number is in memory already. */
  readonly throughSeq: number;
  readonly load: (afterSeq: number) => Promise<StoredDocument>;
  /** Takes a record that somebody else wrote. Must not reject. */
  readonly take: (record: BusRecord) => Promise<void> | undefined;
  /** Takes a snapshot that reaches further than what is in memory. Rejects when that fails. */
  readonly takeSnapshot: (snapshot: StoredSnapshot) => Promise<void>;
  /** Told of what storage could not read back. */
  readonly onDamage: (document: StoredDocument) => void;
  readonly after: (delayMs: number, run: () => void) => () => void;
}

/**
 * Keeps the memory of one board complete while several servers write to it. Numbers of a board have
 * no holes, so a missing one is a record that is not here: it is waited for a moment, then read
 * from storage. Records are taken one after the other.
 */
export class GapRepair {
  readonly #options: GapRepairOptions;
  /** Known numbers above the first hole. */
  readonly #beyond = new Set<number>();
  #throughSeq: number;
  #highestSeq: number;
  #work: Promise<void> = Promise.resolve();
  #cancel: (() => void) | undefined;
  #closed = false;

  constructor(options: GapRepairOptions) {
    this.#options = options;
    this.#throughSeq = options.throughSeq;
    this.#highestSeq = options.throughSeq;
  }

  /** Every record through this number is in memory. */
  get throughSeq(): number {
    return this.#throughSeq;
  }

  /** One of our own was committed under this number. */
  ownCommitted(seq: number): void {
    this.#note(seq);
    this.#repairSoon(GRACE_MS);
  }

  /** Records that another server committed. */
  hear(records: readonly BusRecord[]): void {
    this.#enqueue(async () => {
      for (const record of records) await this.#takeUnknown(record);
      this.#repairSoon(GRACE_MS);
    });
  }

  /** Storage has records through `seq`. */
  hearStored(seq: number): void {
    this.#highestSeq = Math.max(this.#highestSeq, seq);
    this.#repairSoon(0);
  }

  /** Resolves when what was heard so far is taken. */
  settled(): Promise<void> {
    return this.#work;
  }

  close(): void {
    this.#closed = true;
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #repairSoon(delayMs: number): void {
    if (this.#closed || this.#cancel !== undefined || this.#highestSeq <= this.#throughSeq) return;
    this.#cancel = this.#options.after(delayMs, () => {
      this.#enqueue(() => this.#repair());
    });
  }

  async #repair(): Promise<void> {
    const wasHighestSeq = this.#highestSeq;
    try {
      if (wasHighestSeq > this.#throughSeq) await this.#readMissing();
      this.#cancel = undefined;
      // A number that storage has never given: nothing to wait for.
      if (this.#highestSeq === wasHighestSeq) this.#highestSeq = this.#throughSeq;
      this.#repairSoon(GRACE_MS);
    } catch {
      this.#cancel = undefined;
      this.#repairSoon(RETRY_MS);
    }
  }

  async #readMissing(): Promise<void> {
    const stored = await this.#options.load(this.#throughSeq);
    if (this.#closed) return;
    const { snapshot, log, lastSeq, damage } = stored;
    if (snapshot !== undefined) await this.#options.takeSnapshot(snapshot);
    for (const record of log) await this.#takeUnknown(record);
    if (damage.length > 0) this.#options.onDamage(stored);
    this.#throughSeq = Math.max(this.#throughSeq, lastSeq);
    for (const seq of this.#beyond) if (seq <= this.#throughSeq) this.#beyond.delete(seq);
    this.#closeUp();
  }

  async #takeUnknown(record: BusRecord): Promise<void> {
    const { seq } = record;
    if (this.#closed || seq <= this.#throughSeq || this.#beyond.has(seq)) return;
    await this.#options.take(record);
    this.#note(seq);
  }

  #note(seq: number): void {
    this.#highestSeq = Math.max(this.#highestSeq, seq);
    if (seq > this.#throughSeq) this.#beyond.add(seq);
    this.#closeUp();
  }

  #closeUp(): void {
    while (this.#beyond.delete(this.#throughSeq + 1)) this.#throughSeq += 1;
  }

  #enqueue(work: () => Promise<void>): void {
    this.#work = this.#work.then(work);
  }
}
