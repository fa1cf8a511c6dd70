import type { BoardId, UserId } from '@weft/domain';
import type { Member } from './member.ts';
import type { RoomDocument } from './room-document.ts';
import type { RoomMembers } from './room-members.ts';
import type { RoomPorts } from './room-ports.ts';
import type { UpdateSummary } from './update-summary.ts';
import { UpdateWindow } from './update-window.ts';

/** After a compaction that failed, the next is not tried for this long. */
const COMPACTION_PAUSE_MS = 60_000;

export interface RoomLogOptions {
  readonly board: BoardId;
  readonly document: RoomDocument;
  readonly ports: RoomPorts;
  readonly members: RoomMembers;
  /** Called after commits, once for all that came together. */
  readonly onCommitted: () => void;
  /** Called after a window was sent. */
  readonly onRelayed: () => void;
}

interface Outgoing {
  readonly seq: number;
  readonly frame: Uint8Array;
  readonly from: Member | undefined;
}

/**
 * Where accepted updates go: to storage at once, to the others with the next window. On one node
 * the others need not wait for the disk; only the answer to a barrier does.
 */
export class RoomLog {
  readonly #options: RoomLogOptions;
  readonly #window: UpdateWindow;
  #outgoing: Outgoing[] = [];
  #committedSeq: number;
  #uncommittedBytes = 0;
  #told = true;
  #compacting: Promise<void> | undefined;
  #compactNotBeforeMs = 0;
  #idle: (() => void)[] = [];

  constructor(options: RoomLogOptions) {
    this.#options = options;
    this.#committedSeq = options.document.lastSeq;
    this.#window = new UpdateWindow({
      clock: options.ports.clock,
      memberCount: () => options.members.size,
      flush: () => this.#relay(),
    });
  }

  get lastSeq(): number {
    return this.#options.document.lastSeq;
  }

  get committedSeq(): number {
    return this.#committedSeq;
  }

  get uncommittedBytes(): number {
    return this.#uncommittedBytes;
  }

  /** Takes an update that was checked and holds something new. `update` must be a buffer of its own. */
  append(
    update: Uint8Array,
    summary: UpdateSummary,
    from: Member | undefined,
    deliveredBy: UserId | undefined,
  ): void {
    const { board, document, ports } = this.#options;
    const seq = document.lastSeq + 1;
    const frame = document.append({ seq, update }, summary);
    this.#outgoing.push({ seq, frame, from });
    this.#window.open();
    this.#uncommittedBytes += update.length;
    const receivedAtMs = ports.clock.nowMs();
    ports.commits.add({ board, seq, update, deliveredBy, receivedAtMs }, () =>
      this.#committed(seq, update.length),
    );
  }

  flush(): void {
    this.#window.flush();
  }

  /** Resolves when everything taken so far is on disk and no compaction runs. */
  async settled(): Promise<void> {
    while (this.#committedSeq < this.lastSeq || this.#compacting !== undefined) {
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
  }

  #relay(): void {
    const outgoing = this.#outgoing;
    this.#outgoing = [];
    const { members, ports } = this.#options;
    const nowMs = ports.clock.nowMs();
    for (const { seq, frame, from } of outgoing) {
      let deliveries = 0;
      for (const member of members) {
        if (member === from || !member.following) continue;
        member.outgoing.relay(frame, seq, nowMs);
        deliveries += 1;
      }
      ports.report({ kind: 'update-taken', bytes: frame.length, deliveries });
    }
    this.#options.onRelayed();
  }

  #committed(seq: number, bytes: number): void {
    this.#committedSeq = Math.max(this.#committedSeq, seq);
    this.#uncommittedBytes -= bytes;
    if (!this.#told) return;
    // Many records are committed in one turn; they are looked at together.
    this.#told = false;
    queueMicrotask(() => {
      this.#told = true;
      this.#options.onCommitted();
      for (const resolve of this.#idle.splice(0)) resolve();
      this.#compactWhenLong();
    });
  }

  #compactWhenLong(): void {
    const { document, ports } = this.#options;
    if (this.#compacting !== undefined || !document.needsCompaction) return;
    if (ports.clock.nowMs() < this.#compactNotBeforeMs) return;
    this.#compacting = this.#compact().finally(() => {
      this.#compacting = undefined;
    });
  }

  async #compact(): Promise<void> {
    const { board, document, ports } = this.#options;
    const startedAtMs = ports.clock.nowMs();
    const { throughSeq, snapshot: before, updates } = document.compactionSource(this.#committedSeq);
    try {
      const compacted = await ports.jobs.compact({ snapshot: before, updates });
      const snapshot = { ...compacted, throughSeq };
      await ports.storage.replaceSnapshot(board, snapshot);
      document.takeSnapshot(snapshot);
      const tookMs = ports.clock.nowMs() - startedAtMs;
      ports.report({ kind: 'compacted', board, bytes: snapshot.update.length, tookMs });
    } catch (error) {
      // The log is whole without it; it only stays longer.
      this.#compactNotBeforeMs = ports.clock.nowMs() + COMPACTION_PAUSE_MS;
      ports.report({ kind: 'compaction-failed', board, error });
    }
  }
}
