import { brandId, createId, done, refused, type BoardId, type UserId } from '@weft/domain';
import { FakeNetwork, ManualClock, SeededRandom, type ServerEnd } from '@weft/sync-client/testing';
import type { SessionSource } from '@weft/sync-client';
import { MemoryBoardStorage, SimulatedServer, type MemoryDisk } from '@weft/sync-server/testing';
import { SlowBoardStorage } from './slow-board-storage.ts';

/** Longest time a frame is under way, in milliseconds of virtual time. */
const LONGEST_DELAY_MS = 400;

/** Somebody who may join: a line of their own to the server, and tokens for it. */
export interface WayIn {
  readonly userId: UserId;
  readonly network: FakeNetwork;
  readonly session: SessionSource;
}

/**
 * One board, the real rooms that serve it, and lines to them that are slow, break and come back.
 * All time is virtual and all chance comes from the seed.
 */
export class SimulatedWorld {
  readonly boardId: BoardId;
  readonly clock: ManualClock;
  readonly random: SeededRandom;
  readonly #disk: MemoryDisk;
  readonly #delays: SeededRandom;
  readonly #networks = new Set<FakeNetwork>();
  #server: SimulatedServer;
  #storage: SlowBoardStorage;
  /** How often the server was stopped without warning. */
  restarts = 0;

  private constructor(seed: number, clock: ManualClock, disk: MemoryDisk, boardId: BoardId) {
    this.clock = clock;
    this.random = new SeededRandom(seed);
    this.#delays = new SeededRandom(seed + 1);
    this.#disk = disk;
    this.boardId = boardId;
    this.#storage = new SlowBoardStorage(disk, clock);
    this.#server = this.#startServer();
  }

  static async create(seed: number): Promise<SimulatedWorld> {
    const clock = new ManualClock();
    const disk: MemoryDisk = new Map();
    const random = new SeededRandom(seed + 2);
    const founder = new SimulatedServer({
      clock,
      storage: new MemoryBoardStorage(disk),
      random: random.bytes,
    });
    return new SimulatedWorld(seed, clock, disk, await founder.createBoard());
  }

  /** A new person with a line of their own. */
  wayIn(name: string): WayIn {
    const userId: UserId = brandId(createId(this.random.bytes));
    const network = new FakeNetwork({
      schedule: (deliver) => {
        this.clock.after(1 + this.#delays.below(LONGEST_DELAY_MS), deliver);
      },
      onConnection: (end) => this.#accept(end, name, userId),
    });
    this.#networks.add(network);
    return {
      userId,
      network,
      session: {
        fetchToken: () =>
          Promise.resolve(
            network.isUp ? done({ token: userId }) : refused({ code: 'unreachable' }),
          ),
        setName: () => undefined,
      },
    };
  }

  /** The server stops without warning; what it had not committed is gone, and so is every line. */
  restartServer(): void {
    this.restarts += 1;
    this.#storage.die();
    this.#storage = new SlowBoardStorage(this.#disk, this.clock);
    for (const network of this.#networks) network.cut();
    this.#server = this.#startServer();
  }

  #startServer(): SimulatedServer {
    return new SimulatedServer({
      clock: this.clock,
      storage: this.#storage,
      random: this.random.bytes,
      limits: { compactAfterRecords: 40 },
    });
  }

  #accept(end: ServerEnd, name: string, userId: UserId): void {
    const server = this.#server;
    // A process that is gone sends nothing, however late it got to it.
    const send = (frame: Uint8Array): void => {
      if (server === this.#server) end.send(frame);
    };
    const connection = {
      bufferedBytes: 0,
      send,
      sendShared: (frames: readonly Uint8Array[]) => {
        for (const frame of frames) send(frame);
      },
      close: (code: number, reason: string) => {
        if (server === this.#server) end.close(code, reason);
        end.onClose();
      },
    };
    const session = server.session('editor', { id: userId, name });
    const early: Uint8Array[] = [];
    let gone = false;
    end.onFrame = (frame) => early.push(frame);
    end.onClose = () => {
      gone = true;
    };
    const renew = () => Promise.resolve(server.session('editor', { id: userId, name }));
    const takeSeat = async (): Promise<void> => {
      const seat = await server.join({ board: this.boardId, connection, session, renew });
      end.onClose = () => seat.leave();
      if (gone) seat.leave();
      end.onFrame = (frame) => void seat.room.receive(seat.member, frame);
      for (const frame of early) end.onFrame(frame);
    };
    void takeSeat();
  }
}
