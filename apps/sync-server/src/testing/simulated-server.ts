import { brandId, createId, type BoardId, type UserId } from '@weft/domain';
import { ROLES, type Role } from '@weft/sync-protocol';
import { NO_BUS, type BoardBus } from '../cluster/board-bus.ts';
import { NODE_CLOCK } from '../node-clock.ts';
import type { Connection } from '../rooms/connection.ts';
import { InProcessDocumentJobs } from '../rooms/in-process-document-jobs.ts';
import type { MemberSession } from '../rooms/member.ts';
import type { RoomClock } from '../rooms/room-clock.ts';
import type { RoomEvent } from '../rooms/room-ports.ts';
import { RoomRegistry, type Seat } from '../rooms/room-registry.ts';
import { SERVER_LIMITS, type ServerLimits } from '../rooms/server-limits.ts';
import type { BoardStorage } from '../storage/board-storage.ts';
import { GroupCommit } from '../storage/group-commit.ts';
import { MemoryBoardStorage } from '../storage/memory-board-storage.ts';

export interface SimulatedServerOptions {
  readonly storage?: BoardStorage;
  readonly clock?: RoomClock;
  /** To other simulated servers over the same storage; alone without one. */
  readonly bus?: BoardBus;
  readonly limits?: Partial<ServerLimits>;
  readonly random?: (bytes: Uint8Array) => Uint8Array;
}

const LINEAGE = '0'.repeat(32);

/**
 * The real rooms, presence, permissions and group commit, without sockets, tokens or threads. To
 * crash it, forget it and make another over the same `MemoryDisk`.
 */
export class SimulatedServer {
  readonly rooms: RoomRegistry;
  readonly commits: GroupCommit;
  readonly clock: RoomClock;
  readonly storage: BoardStorage;
  /** What the rooms reported, in order. */
  readonly events: RoomEvent[] = [];
  readonly #random: (bytes: Uint8Array) => Uint8Array;

  constructor(options: SimulatedServerOptions = {}) {
    const clock = options.clock ?? NODE_CLOCK;
    this.clock = clock;
    this.storage = options.storage ?? new MemoryBoardStorage();
    this.#random = options.random ?? ((bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
    this.commits = new GroupCommit({
      storage: this.storage,
      after: (delayMs, run) => clock.after(delayMs, run),
      nowMs: () => clock.nowMs(),
      onCommit: () => undefined,
      onHealth: ({ saving }) =>
        this.rooms.notify({ kind: saving ? 'server-saving' : 'server-not-saving' }),
    });
    this.rooms = new RoomRegistry({
      storage: this.storage,
      commits: this.commits,
      bus: options.bus ?? NO_BUS,
      jobs: new InProcessDocumentJobs(),
      clock,
      limits: { ...SERVER_LIMITS, ...options.limits },
      report: (event) => this.events.push(event),
    });
  }

  /** Makes an empty board. */
  async createBoard(): Promise<BoardId> {
    const id: BoardId = brandId(createId(this.#random));
    await this.storage.createBoard({
      id,
      lineage: LINEAGE,
      schemaVersion: 1,
      phase: 'open',
      createdAtMs: this.clock.nowMs(),
      links: ROLES.map((role) => ({ role, generation: 0, secretHash: new Uint8Array(32) })),
    });
    return id;
  }

  /** A session as a token would give it. */
  session(role: Role, user: { readonly id?: UserId; readonly name?: string } = {}): MemberSession {
    const id: UserId = user.id ?? brandId(createId(this.#random));
    return {
      user: { id, name: user.name ?? 'Somebody', color: 0 },
      role,
      generation: 0,
      lineage: LINEAGE,
      expiresAtMs: this.clock.nowMs() + 600_000,
    };
  }

  /**
   * Takes a seat. Give every frame from the client to `seat.room.receive(seat.member, frame)`, and
   * call `seat.leave()` when the connection ends, whoever ended it.
   */
  async join(options: {
    readonly board: BoardId;
    readonly connection: Connection;
    readonly session: MemberSession;
    readonly speaksWeft?: boolean;
    readonly protocolVersion?: number;
    readonly renew?: (token: string) => Promise<MemberSession | undefined>;
  }): Promise<Seat> {
    const { board, connection, session } = options;
    const joined = await this.rooms.join(board, () => ({
      connection,
      session,
      speaksWeft: options.speaksWeft ?? true,
      ...(options.protocolVersion !== undefined && { protocolVersion: options.protocolVersion }),
      renew: options.renew ?? (() => Promise.resolve(undefined)),
    }));
    if (!joined.ok) throw new Error(`No seat: ${joined.refusal}`);
    return joined.value;
  }
}
