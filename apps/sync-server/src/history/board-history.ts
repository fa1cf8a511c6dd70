import type { BoardId, UserId } from '@weft/domain';
import type { UserIdentity } from '@weft/sync-protocol';
import type { RoomClock } from '../rooms/room-clock.ts';
import type { RoomEvent } from '../rooms/room-ports.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { BoardStorage, HistoryPage } from '../storage/board-storage.ts';
import type { HistoryLimits } from './history-limits.ts';

export interface HistoryPorts {
  readonly storage: BoardStorage;
  readonly rooms: RoomRegistry;
  readonly clock: RoomClock;
  readonly limits: HistoryLimits;
  /** Told when something could not be kept or forgotten: nothing else fails for that. */
  readonly onFailure: (board: BoardId, error: unknown) => void;
}

/**
 * What happened on boards: the updates themselves, as they were taken, with who delivered them and
 * when. They are moved here when the log is trimmed and read by clients, who compute from them; no
 * document is opened here.
 */
export class BoardHistory {
  readonly #ports: HistoryPorts;
  /** What people with open sockets call themselves. Stored only when they have changed something. */
  readonly #names = new Map<BoardId, Map<UserId, string>>();
  /** When open boards were last looked through for what is too old or too much. */
  readonly #lookedAtMs = new Map<BoardId, number>();
  readonly #underWay = new Set<Promise<void>>();
  #waitingNames = 0;

  constructor(ports: HistoryPorts) {
    this.#ports = ports;
  }

  /** Somebody may change the board from now on. */
  joined(board: BoardId, user: UserIdentity): void {
    const names = this.#names.get(board) ?? new Map<UserId, string>();
    if (!names.has(user.id)) {
      if (user.name === '' || this.#waitingNames >= this.#ports.limits.waitingNames) return;
      this.#waitingNames += 1;
    }
    names.set(user.id, user.name);
    this.#names.set(board, names);
  }

  /** Follows rooms: when one was compacted or left, names are kept and what is too old goes. */
  hear(event: RoomEvent): void {
    if (event.kind !== 'compacted' && event.kind !== 'closed') return;
    const { board, kind } = event;
    const isTimeToLook = kind === 'closed' || this.#isTimeToLook(board);
    this.#quietly(board, async () => {
      await this.#keepNames(board);
      if (isTimeToLook) await this.#forgetOld(board);
    });
    if (kind === 'closed') this.#letGo(board);
  }

  /** A page of what happened after a number. */
  async read(board: BoardId, afterSeq: number): Promise<HistoryPage> {
    const { rooms, storage, limits } = this.#ports;
    await rooms.find(board)?.serverWrites.settled();
    await this.#keepNames(board);
    return storage.history(board, afterSeq, limits.pageBytes);
  }

  /**
   * PBIs were deleted for good: the updates that brought them hold all they said. Nobody can take a PBI out of an
   * update, so the history of the board begins anew.
   */
  async beginAnew(board: BoardId): Promise<void> {
    const { storage } = this.#ports;
    const { lastSeq } = await storage.load(board);
    await storage.forgetHistory(board, lastSeq);
  }

  /** Resolves when everything under way is done. */
  async close(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #keepNames(board: BoardId): Promise<void> {
    const authors = [...(this.#names.get(board) ?? [])].map(([user, name]) => ({ user, name }));
    if (authors.length > 0) await this.#ports.storage.nameAuthors(board, authors);
  }

  #isTimeToLook(board: BoardId): boolean {
    const { clock, limits } = this.#ports;
    const nowMs = clock.nowMs();
    const sinceMs = nowMs - (this.#lookedAtMs.get(board) ?? -Infinity);
    // A clock that was set back must not put it off until it has caught up.
    const isTime = sinceMs < 0 || sinceMs >= limits.lookEveryMs;
    if (isTime) this.#lookedAtMs.set(board, nowMs);
    return isTime;
  }

  /** Cuts at a version where it can: replaying begins at one. */
  async #forgetOld(board: BoardId): Promise<void> {
    const { storage, clock, limits } = this.#ports;
    const beforeMs = clock.nowMs() - limits.keptForMs;
    const beyond = await storage.historyBeyond(board, { beforeMs, mostBytes: limits.keptBytes });
    if (beyond === 0) return;
    const versions = await storage.versions(board);
    const starts = versions.map(({ throughSeq }) => throughSeq).filter((seq) => seq >= beyond);
    await storage.forgetHistory(board, starts.length === 0 ? beyond : Math.min(...starts));
  }

  #letGo(board: BoardId): void {
    this.#waitingNames -= this.#names.get(board)?.size ?? 0;
    this.#names.delete(board);
    this.#lookedAtMs.delete(board);
  }

  #quietly(board: BoardId, work: () => Promise<void>): void {
    const done = work()
      .catch((error: unknown) => this.#ports.onFailure(board, error))
      .finally(() => this.#underWay.delete(done));
    this.#underWay.add(done);
  }
}
