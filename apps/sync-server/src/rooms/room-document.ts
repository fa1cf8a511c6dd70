import { encodeMessage } from '@weft/sync-protocol';
import { AnswerCache } from './answer-cache.ts';
import type { StoredDocument, StoredSnapshot } from '../storage/board-storage.ts';
import type { CompactionInput, DocumentJobs } from './document-jobs.ts';
import { DocumentState } from './document-state.ts';
import { differenceOf, mergeAll } from './document-work.ts';
import type { ServerLimits } from './server-limits.ts';
import {
  coversVector,
  decodeStateVector,
  encodeStateVector,
  type StateVector,
} from './state-vector.ts';
import { summarizeUpdate, type UpdateSummary } from './update-summary.ts';

/** An update in memory after the snapshot. */
export interface TailRecord {
  /** Its place in this room's memory; the `seq` is known only after the commit. */
  readonly position: number;
  /** Its number in storage; undefined until it is committed. Set by its document only. */
  seq: number | undefined;
  readonly update: Uint8Array;
  /** The update as the message that everybody gets; built once. */
  readonly frame: Uint8Array;
}

/** What a compaction may take: everything through `throughSeq`. */
export interface CompactionSource {
  readonly throughSeq: number;
  readonly snapshot: Uint8Array | undefined;
  readonly updates: readonly Uint8Array[];
}

/**
 * The document of a room as bytes: the stored snapshot, the updates after it, and what is known of
 * both. There is no Y.Doc here: nothing is ever integrated on the way from one client to another.
 */
export class RoomDocument {
  readonly state: DocumentState = new DocumentState();
  readonly #jobs: DocumentJobs;
  readonly #limits: ServerLimits;
  #snapshot: StoredSnapshot | undefined;
  #snapshotVector: StateVector = new Map();
  #tail: TailRecord[] = [];
  #tailBytes = 0;
  #lastPosition = 0;
  /** Records through this position may be in the snapshot only. */
  #compactedPosition = 0;
  #merged: { readonly position: number; readonly update: Uint8Array } | undefined;
  readonly #answers = new AnswerCache();

  constructor(jobs: DocumentJobs, limits: ServerLimits) {
    this.#jobs = jobs;
    this.#limits = limits;
  }

  /** Reads what storage has. A record that cannot be walked is left out and reported as damage. */
  static async load(
    stored: StoredDocument,
    jobs: DocumentJobs,
    limits: ServerLimits,
  ): Promise<{ document: RoomDocument; unreadable: readonly number[] }> {
    const document = new RoomDocument(jobs, limits);
    const unreadable: number[] = [];
    if (stored.snapshot !== undefined) await document.#takeSnapshotState(stored.snapshot);
    for (const record of stored.log) {
      const summary = await document.#summarize(record.update);
      if (summary === undefined) unreadable.push(record.seq);
      else document.append(record.update, summary, record.seq);
    }
    return { document, unreadable };
  }

  /** Adds an update that was found good, committed already (`seq`) or not. */
  append(update: Uint8Array, summary: UpdateSummary, seq?: number): TailRecord {
    const frame = encodeMessage({ type: 'sync-update', update });
    this.state.advance(summary);
    this.#lastPosition += 1;
    const inFrame = frame.subarray(frame.length - update.length);
    const record = { position: this.#lastPosition, seq, update: inFrame, frame };
    this.#tail.push(record);
    this.#tailBytes += update.length;
    return record;
  }

  /** The record was committed under this number. */
  setCommitted(record: TailRecord, seq: number): void {
    record.seq = seq;
  }

  /** The server's own step 1: what it has, so that a client can send what it lacks. */
  step1(): Uint8Array {
    return encodeMessage({
      type: 'sync-step-1',
      stateVector: encodeStateVector(this.state.stateVector),
    });
  }

  /** The messages of all records from a position on; undefined when some are in the snapshot already. */
  framesSince(position: number): readonly Uint8Array[] | undefined {
    if (position <= this.#compactedPosition) return undefined;
    return this.#tail.filter((record) => record.position >= position).map(({ frame }) => frame);
  }

  /**
   * The answer to a client's step 1: frames after which nothing is missing, the last a step 2. The
   * first part can go out now; the last may need work. Records that come meanwhile are not in it.
   */
  answer(vector: StateVector): {
    readonly first: readonly Uint8Array[];
    readonly last: Uint8Array | Promise<Uint8Array>;
  } {
    const snapshotBytes = this.#snapshot?.update.length ?? 0;
    if (snapshotBytes + this.#tailBytes < this.#limits.mergedBoardBytes) {
      return { first: [], last: this.#mergedAnswer(vector) };
    }
    const first = this.#tail.map((record) => record.frame);
    const snapshot = this.#snapshot;
    const last = snapshot === undefined ? EMPTY_STEP_2 : this.#snapshotAnswer(snapshot, vector);
    return { first, last };
  }

  /** True when the log after the snapshot has become long enough to be worth it. */
  get needsCompaction(): boolean {
    return (
      this.#tail.length > this.#limits.compactAfterRecords ||
      this.#tailBytes > this.#limits.compactAfterBytes
    );
  }

  /** True when the log takes so much memory that its compaction cannot wait. */
  get needsCompactionAtOnce(): boolean {
    return this.#tailBytes > this.#limits.compactAtOnceBytes;
  }

  /**
   * What may be compacted: only what is committed, so that no snapshot is ahead of the log. The
   * caller guarantees that every record through `throughSeq` is here.
   */
  compactionSource(throughSeq: number): CompactionSource {
    const updates = this.#tail
      .filter((record) => isThrough(record, throughSeq))
      .map(({ update }) => update);
    return { throughSeq, snapshot: this.#snapshot?.update, updates };
  }

  /** Everything that is known here, committed or not. */
  whole(): CompactionInput {
    return { snapshot: this.#snapshot?.update, updates: this.#tail.map(({ update }) => update) };
  }

  /** Takes a snapshot that storage now has. */
  takeSnapshot(snapshot: StoredSnapshot): void {
    const tail = this.#tail;
    this.#tail = tail.filter((record) => !isThrough(record, snapshot.throughSeq));
    const compacted = tail.findLast((record) => isThrough(record, snapshot.throughSeq));
    this.#compactedPosition = Math.max(this.#compactedPosition, compacted?.position ?? 0);
    this.#setSnapshot(snapshot);
    this.#answers.clear();
    this.#tailBytes = this.#tail.reduce((sum, { update }) => sum + update.length, 0);
  }

  #setSnapshot(snapshot: StoredSnapshot): void {
    const vector = decodeStateVector(snapshot.stateVector);
    this.#snapshot = snapshot;
    this.#snapshotVector = vector.ok ? vector.value : new Map();
    // What was merged before would lack the records between it and the snapshot.
    if ((this.#merged?.position ?? 0) < this.#compactedPosition) this.#merged = undefined;
  }

  /** Without gaps the marks beside the snapshot say it all; with gaps every struct must be walked. */
  async #takeSnapshotState(snapshot: StoredSnapshot): Promise<void> {
    this.#setSnapshot(snapshot);
    const walked = await this.#summarize(snapshot.hasGaps ? snapshot.update : snapshot.deletions);
    const structs = [...this.#snapshotVector].map(([client, clock]) => ({
      client,
      firstClock: 0,
      structCount: 0,
      ranges: [[0, clock] as const],
      bytes: [0, 0] as const,
    }));
    this.state.advance({ structs, deletions: [] });
    if (walked !== undefined) this.state.advance(walked);
  }

  /** undefined: it cannot be read, or takes too long. One such record must not keep a board shut. */
  async #summarize(update: Uint8Array): Promise<UpdateSummary | undefined> {
    try {
      const result =
        update.length > this.#limits.inlineUpdateBytes
          ? await this.#jobs.summarize(update)
          : summarizeUpdate(update);
      return result.ok ? result.value : undefined;
    } catch {
      return undefined;
    }
  }

  #mergeWhole(): Uint8Array {
    const merged = this.#merged;
    if (merged?.position === this.#lastPosition) return merged.update;
    const from = merged ?? { position: 0, update: this.#snapshot?.update };
    const later = this.#tail
      .filter(({ position }) => position > from.position)
      .map((record) => record.update);
    const update = mergeAll(from.update === undefined ? later : [from.update, ...later]);
    this.#merged = { position: this.#lastPosition, update };
    return update;
  }

  #mergedAnswer(vector: StateVector): Uint8Array | Promise<Uint8Array> {
    const bytes = encodeStateVector(vector);
    return this.#answers.get(`merged ${this.#lastPosition}`, keyOf(bytes), () => {
      const whole = this.#mergeWhole();
      return step2(vector.size === 0 ? whole : differenceOf(whole, bytes));
    });
  }

  #snapshotAnswer(snapshot: StoredSnapshot, vector: StateVector): Uint8Array | Promise<Uint8Array> {
    const version = `snapshot ${snapshot.throughSeq}`;
    if (!snapshot.hasGaps && coversVector(vector, this.#snapshotVector)) {
      return this.#answers.get(version, 'deletions', () => step2(snapshot.deletions));
    }
    if (vector.size === 0) {
      return this.#answers.get(version, 'whole', () => {
        const frame = step2(snapshot.update);
        // The bytes of a large board are in memory once: the snapshot becomes a view into its message.
        const update = frame.subarray(frame.length - snapshot.update.length);
        if (this.#snapshot === snapshot) this.#snapshot = { ...snapshot, update };
        return frame;
      });
    }
    const bytes = encodeStateVector(vector);
    return this.#answers.get(version, keyOf(bytes), () =>
      this.#jobs.difference(snapshot.update, bytes).then(step2),
    );
  }
}

const EMPTY_STEP_2 = step2(Uint8Array.of(0, 0));

function keyOf(stateVector: Uint8Array): string {
  return Buffer.from(stateVector).toString('base64');
}

function isThrough({ seq }: TailRecord, throughSeq: number): boolean {
  return seq !== undefined && seq <= throughSeq;
}

function step2(update: Uint8Array): Uint8Array {
  return encodeMessage({ type: 'sync-step-2', update });
}
