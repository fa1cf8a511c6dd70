import {
  createId,
  done,
  refused,
  type BoardId,
  type ItemId,
  type RandomBytes,
  type Result,
} from '@weft/domain';
import type { Phase } from '@weft/sync-protocol';
import type { MemberSession } from '../rooms/member.ts';
import type { DocumentJobs } from '../rooms/document-jobs.ts';
import type { RoomEvent } from '../rooms/room-ports.ts';
import type { RoomClock } from '../rooms/room-clock.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { BoardStorage } from '../storage/board-storage.ts';
import type { StoredVersion, VersionEntry, VersionOrigin } from '../storage/board-version.ts';
import { versionsToThinOut } from './thin-out.ts';
import type { VersionLimits } from './version-limits.ts';

export interface VersionPorts {
  readonly storage: BoardStorage;
  readonly rooms: RoomRegistry;
  readonly jobs: DocumentJobs;
  readonly clock: RoomClock;
  readonly random: RandomBytes;
  readonly limits: VersionLimits;
  /** Told when an automatic version could not be made: nothing else fails for that. */
  readonly onFailure: (board: BoardId, error: unknown) => void;
}

export type KeepRefusal = 'no-such-board' | 'too-many-versions' | 'too-large';

/**
 * Versions of boards: made by people, at the end of each phase, and every hour in which something
 * changed while somebody was there. Each is the whole document as one update, compacted in a worker from what is
 * stored, as a room's snapshot is.
 */
export class BoardVersions {
  readonly #ports: VersionPorts;
  readonly #watched = new Map<BoardId, () => void>();
  readonly #underWay = new Set<Promise<void>>();
  #isClosed = false;

  constructor(ports: VersionPorts) {
    this.#ports = ports;
  }

  list(board: BoardId): Promise<readonly VersionEntry[]> {
    return this.#ports.storage.versions(board);
  }

  read(board: BoardId, id: string): Promise<StoredVersion | undefined> {
    return this.#ports.storage.version(board, id);
  }

  /** A person keeps the board as it is now. Everything that was taken from people before is in it. */
  async keep(
    board: BoardId,
    { user }: MemberSession,
    name: string,
  ): Promise<Result<VersionEntry, KeepRefusal>> {
    const { storage, limits } = this.#ports;
    const named = (await storage.versions(board)).filter(({ origin }) => origin.kind === 'person');
    const bytes = named.reduce((sum, { byteCount }) => sum + byteCount, 0);
    if (named.length >= limits.namedVersions || bytes >= limits.namedBytes) {
      return refused('too-many-versions');
    }
    return this.#make(board, { kind: 'person', user: user.id, userName: user.name, name });
  }

  /** Call when a phase was changed: the board as it was when `ended` ended. Never rejects. */
  async phaseEnded(board: BoardId, ended: Phase): Promise<void> {
    await this.#quietly(board, async () => {
      await this.#make(board, { kind: 'phase', ended });
      await this.#thinOut(board);
    });
  }

  /** Follows who looks at which board: while somebody does, and when the last one leaves, an hour may be over. */
  hear(event: RoomEvent): void {
    if (event.kind !== 'opened' && event.kind !== 'closed') return;
    this.#unwatch(event.board);
    if (this.#isClosed) return;
    if (event.kind === 'opened') this.#watch(event.board);
    void this.#keepHourly(event.board);
  }

  /** Makes no automatic ones any more; resolves when those under way are made. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const board of this.#watched.keys()) this.#unwatch(board);
    await Promise.all(this.#underWay);
  }

  remove(board: BoardId, id: string): Promise<void> {
    return this.#ports.storage.removeVersions(board, [id]);
  }

  #watch(board: BoardId): void {
    const { clock, limits } = this.#ports;
    const callOff = clock.after(limits.everyMs, () => {
      void this.#keepHourly(board);
      this.#watch(board);
    });
    this.#watched.set(board, callOff);
  }

  #unwatch(board: BoardId): void {
    this.#watched.get(board)?.();
    this.#watched.delete(board);
  }

  /** Makes a version when the last one is long enough ago and something has changed since. */
  async #keepHourly(board: BoardId): Promise<void> {
    await this.#quietly(board, async () => {
      const { storage, clock, limits } = this.#ports;
      const [last] = await storage.versions(board);
      const sinceMs = last?.madeAtMs ?? (await storage.board(board))?.createdAtMs;
      if (sinceMs === undefined || clock.nowMs() - sinceMs < limits.everyMs) return;
      const { lastSeq } = await storage.load(board, last?.throughSeq);
      if (lastSeq <= (last?.throughSeq ?? 0)) return;
      await this.#make(board, { kind: 'hour' });
      await this.#thinOut(board);
    });
  }

  /** PBIs were deleted for good: they go from every version too, whatever they were there. */
  async forget(board: BoardId, items: readonly ItemId[]): Promise<void> {
    const { storage, jobs } = this.#ports;
    for (const { id } of await storage.versions(board)) {
      const version = await storage.version(board, id);
      if (version === undefined) continue;
      const whole = { snapshot: version.update, updates: [] };
      const purge = await jobs.purge({ ...whole, items, evenShown: true });
      if (purge.update === undefined) continue;
      const { update } = await jobs.compact({ ...whole, updates: [purge.update] });
      await storage.keepVersion(board, { ...version, update });
    }
  }

  async #make(
    board: BoardId,
    origin: VersionOrigin,
  ): Promise<Result<VersionEntry, 'no-such-board' | 'too-large'>> {
    const { storage, rooms, jobs, clock, random, limits } = this.#ports;
    await rooms.find(board)?.serverWrites.settled();
    if ((await storage.board(board)) === undefined) return refused('no-such-board');
    const { snapshot, log, lastSeq } = await storage.load(board);
    const updates = log.map((record) => record.update);
    const { update } = await jobs.compact({ snapshot: snapshot?.update, updates });
    if (update.length > limits.versionBytes) return refused('too-large');
    const id = createId(random);
    const entry = { id, origin, madeAtMs: clock.nowMs(), throughSeq: lastSeq };
    await storage.keepVersion(board, { ...entry, update });
    return done({ ...entry, byteCount: update.length });
  }

  async #thinOut(board: BoardId): Promise<void> {
    const { storage, clock, limits } = this.#ports;
    const gone = versionsToThinOut(await storage.versions(board), clock.nowMs(), limits);
    if (gone.length > 0) await storage.removeVersions(board, gone);
  }

  async #quietly(board: BoardId, work: () => Promise<void>): Promise<void> {
    const done = work().catch((error: unknown) => this.#ports.onFailure(board, error));
    this.#underWay.add(done);
    await done;
    this.#underWay.delete(done);
  }
}
