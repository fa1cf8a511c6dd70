import type { BoardId, UserId } from '@weft/domain';
import { joinMessages } from '@weft/sync-protocol';
import type { BoardMessage, BusRecord } from '../cluster/board-bus.ts';
import { GapRepair } from '../cluster/gap-repair.ts';
import type { StoredSnapshot } from '../storage/board-storage.ts';
import type { Member } from './member.ts';
import type { RoomDocument, TailRecord } from './room-document.ts';
import type { RoomMembers } from './room-members.ts';
import type { RoomPorts } from './room-ports.ts';
import { encodeStateVector } from './state-vector.ts';
import { summarizeUpdate, type UpdateSummary } from './update-summary.ts';
import { UpdateWindow } from './update-window.ts';

/** After a compaction that failed, the next is not tried for this long. None rests longer, whatever the clock did. */
const COMPACTION_PAUSE_MS = 60_000;

export interface RoomLogOptions {
  readonly board: BoardId;
  readonly document: RoomDocument;
  /** Everything that storage has through this number is in the document. */
  readonly throughSeq: number;
  readonly ports: RoomPorts;
  readonly members: RoomMembers;
  /** Called after commits, once for all that came together. */
  readonly onCommitted: () => void;
  /** Called after a window while something has not left yet to somebody in the room. */
  readonly onReadersWait: () => void;
}

/** The first protocol version in which a frame of the server may hold several updates. */
const FIRST_VERSION_WITH_JOINED_UPDATES = 4;
/** A window goes out early when it holds more: readers that are behind are looked at between. */
const FULL_WINDOW_BYTES = 65_536;

interface Outgoing {
  readonly record: TailRecord;
  /** Undefined: another server took it, and the storage has it. */
  readonly taken: Taken | undefined;
}

interface Taken {
  /** Undefined: the server itself. */
  readonly from: Member | undefined;
  readonly deliveredBy: UserId | undefined;
  readonly receivedAtMs: number;
}

/**
 * Where accepted updates go: with the next window to storage, and to the others. People on this
 * server need not wait for the disk, only the answer to a barrier does; to other servers go
 * committed updates only. What other servers committed comes in here as well.
 */
export class RoomLog {
  readonly #options: RoomLogOptions;
  readonly #window: UpdateWindow;
  readonly #gaps: GapRepair;
  #outgoing: Outgoing[] = [];
  #outgoingBytes = 0;
  #toPublish: BusRecord[] = [];
  #takenCount = 0;
  #committedCount = 0;
  #uncommittedBytes = 0;
  #told = true;
  #compacting: Promise<void> | undefined;
  #compactNotBeforeMs = 0;
  #compactionFailed = false;
  #idle: (() => void)[] = [];

  constructor(options: RoomLogOptions) {
    this.#options = options;
    const { board, ports } = options;
    this.#gaps = new GapRepair({
      throughSeq: options.throughSeq,
      load: (afterSeq) => ports.storage.load(board, afterSeq),
      take: (record) => this.#takeForeign(record),
      takeSnapshot: (snapshot) => this.#takeForeignSnapshot(snapshot),
      onDamage: ({ damage }) =>
        ports.report({ kind: 'damage', board, what: JSON.stringify(damage) }),
      after: (delayMs, run) => ports.clock.after(delayMs, run),
    });
    this.#window = new UpdateWindow({
      clock: options.ports.clock,
      memberCount: () => options.members.size,
      flush: () => this.#send(),
    });
  }

  /** Number of updates that were taken from members here. */
  get takenCount(): number {
    return this.#takenCount;
  }

  /** How many of them are on disk; they are committed in order. */
  get committedCount(): number {
    return this.#committedCount;
  }

  get uncommittedBytes(): number {
    return this.#uncommittedBytes;
  }

  /** Takes an update that was checked and holds something new. */
  append(
    update: Uint8Array,
    summary: UpdateSummary,
    from: Member | undefined,
    deliveredBy: UserId | undefined,
  ): void {
    const { document, ports } = this.#options;
    const record = document.append(update, summary);
    this.#takenCount += 1;
    this.#uncommittedBytes += update.length;
    this.#sendLater({
      record,
      taken: { from, deliveredBy, receivedAtMs: ports.clock.nowMs() },
    });
  }

  /** Another server has news of this board. */
  hear(message: Extract<BoardMessage, { kind: 'records' | 'stored' }>): void {
    if (message.kind === 'records') this.#gaps.hear(message.records);
    else this.#gaps.hearStored(message.seq);
  }

  flush(): void {
    this.#window.flush();
  }

  /** Resolves when everything taken so far is on disk and no compaction runs. */
  async settled(): Promise<void> {
    if (this.#outgoing.length > 0) this.flush();
    while (this.#committedCount < this.#takenCount || this.#compacting !== undefined) {
      await (this.#compacting ?? this.nextCommit());
    }
  }

  /** Resolves after the next commit of this room. */
  nextCommit(): Promise<void> {
    return new Promise((resolve) => {
      this.#idle.push(resolve);
    });
  }

  close(): void {
    this.#window.close();
    this.#gaps.close();
  }

  #sendLater(outgoing: Outgoing): void {
    this.#outgoing.push(outgoing);
    this.#outgoingBytes += outgoing.record.frame.length;
    if (this.#outgoingBytes > FULL_WINDOW_BYTES) this.flush();
    else this.#window.open();
  }

  #send(): void {
    const outgoing = this.#outgoing;
    this.#outgoing = [];
    this.#outgoingBytes = 0;
    for (const { record, taken } of outgoing) {
      if (taken !== undefined) this.#commit(record, taken);
    }
    const [first] = outgoing;
    if (first !== undefined) this.#relay(outgoing, first.record.position);
  }

  #commit(record: TailRecord, { deliveredBy, receivedAtMs }: Taken): void {
    const { board, ports } = this.#options;
    const { update } = record;
    ports.commits.add({ board, update, deliveredBy, receivedAtMs }, (seq) =>
      this.#committed(record, seq),
    );
  }

  /** Most members wrote nothing of it and get the same array: its bytes are put together once. */
  #relay(outgoing: readonly Outgoing[], position: number): void {
    const { members, ports, onReadersWait } = this.#options;
    const all = outgoing.map(({ record }) => record.frame);
    const allJoined = joinMessages(all);
    const authors = new Set(outgoing.map(({ taken }) => taken?.from));
    let deliveries = 0;
    let somebodyWaits = false;
    for (const member of members) {
      const isAuthor = authors.has(member);
      const frames = isAuthor
        ? all.filter((_, index) => outgoing[index]?.taken?.from !== member)
        : all;
      if (member.following && frames.length > 0) {
        const joined = isAuthor ? joinMessages(frames) : allJoined;
        member.outgoing.relay(readsJoinedUpdates(member) ? joined : frames, position);
        deliveries += frames.length;
      }
      // Asked in passing: walking past hundreds of sockets once more would cost a good part of this.
      somebodyWaits ||= member.outgoing.isWaiting;
    }
    if (somebodyWaits) onReadersWait();
    const bytes = all.reduce((sum, { length }) => sum + length, 0);
    ports.report({ kind: 'window-sent', updates: all.length, bytes, deliveries });
  }

  #committed(record: TailRecord, seq: number): void {
    const { board, document, ports } = this.#options;
    document.setCommitted(record, seq);
    this.#gaps.ownCommitted(seq);
    this.#committedCount += 1;
    this.#uncommittedBytes -= record.update.length;
    this.#toPublish.push({ seq, update: record.update });
    if (!this.#told) return;
    // Many records are committed in one turn; they are looked at together.
    this.#told = false;
    queueMicrotask(() => {
      this.#told = true;
      ports.bus.publish(board, { kind: 'records', records: this.#toPublish });
      this.#toPublish = [];
      this.#options.onCommitted();
      for (const resolve of this.#idle.splice(0)) resolve();
      this.#compactWhenLong();
    });
  }

  /**
   * A record of another server. It is kept even when it says nothing new: what says the same here
   * may not be committed yet, and a compaction through this number must hold it.
   */
  #takeForeign({ seq, update }: BusRecord): Promise<void> | undefined {
    const { ports } = this.#options;
    if (update.length <= ports.limits.inlineUpdateBytes) {
      return this.#addForeign(seq, update, summarizeUpdate(update));
    }
    return ports.jobs.summarize(update).then(
      (summary) => this.#addForeign(seq, update, summary),
      () => this.#addForeign(seq, update, undefined),
    );
  }

  #addForeign(
    seq: number,
    update: Uint8Array,
    summary: ReturnType<typeof summarizeUpdate> | undefined,
  ): undefined {
    const { board, document, ports } = this.#options;
    if (summary?.ok !== true) {
      ports.report({ kind: 'damage', board, what: `record ${seq} of another server` });
      return;
    }
    const hasNews = document.state.hasNews(summary.value);
    const record = document.append(update, summary.value, seq);
    if (hasNews) this.#sendLater({ record, taken: undefined });
    this.#compactWhenLong();
  }

  /** Another server compacted records that never came here: what they said is in its snapshot. */
  async #takeForeignSnapshot(snapshot: StoredSnapshot): Promise<void> {
    const { document, ports } = this.#options;
    const known = encodeStateVector(document.state.stateVector);
    const update = await ports.jobs.difference(snapshot.update, known);
    await this.#takeForeign({ seq: snapshot.throughSeq, update });
  }

  #compactWhenLong(): void {
    const { document, ports } = this.#options;
    if (this.#compacting !== undefined || !document.needsCompaction) return;
    const leftMs = this.#compactNotBeforeMs - ports.clock.nowMs();
    // A clock that was set back must not keep it off until it has caught up.
    const rests = leftMs > 0 && leftMs <= COMPACTION_PAUSE_MS;
    if (rests && (this.#compactionFailed || !document.needsCompactionAtOnce)) return;
    this.#compacting = this.#compact().finally(() => {
      this.#compacting = undefined;
    });
  }

  async #compact(): Promise<void> {
    const { board, document, ports } = this.#options;
    const startedAtMs = ports.clock.nowMs();
    const {
      throughSeq,
      snapshot: before,
      updates,
    } = document.compactionSource(this.#gaps.throughSeq);
    try {
      const compacted = await ports.jobs.compact({ snapshot: before, updates });
      const snapshot = { ...compacted, throughSeq };
      await ports.storage.replaceSnapshot(board, snapshot);
      document.takeSnapshot(snapshot);
      const endedAtMs = ports.clock.nowMs();
      const tookMs = endedAtMs - startedAtMs;
      this.#compactionFailed = false;
      this.#compactNotBeforeMs =
        endedAtMs + Math.min(tookMs * ports.limits.compactionRests, COMPACTION_PAUSE_MS);
      ports.report({ kind: 'compacted', board, bytes: snapshot.update.length, tookMs });
    } catch (error) {
      // The log is whole without it; it only stays longer.
      this.#compactionFailed = true;
      this.#compactNotBeforeMs = ports.clock.nowMs() + COMPACTION_PAUSE_MS;
      ports.report({ kind: 'compaction-failed', board, error });
    }
  }
}

function readsJoinedUpdates({ speaksWeft, protocolVersion }: Member): boolean {
  return speaksWeft && protocolVersion >= FIRST_VERSION_WITH_JOINED_UPDATES;
}
