import type { BoardId } from '@weft/domain';
import type { LastOfBoard } from '../cluster/postgres-doorbell.ts';
import type { BusDoorbell, BusLine } from '../cluster/server-bus.ts';
import { ServerBus } from '../cluster/server-bus.ts';
import type { RoomClock } from '../rooms/room-clock.ts';
import type { ServerLimits } from '../rooms/server-limits.ts';
import type { BoardStorage } from '../storage/board-storage.ts';
import { MemoryBoardStorage, type MemoryDisk } from '../storage/memory-board-storage.ts';
import { SimulatedServer } from './simulated-server.ts';

export interface SimulatedClusterOptions {
  readonly clock: RoomClock;
  /** From 0 to 1, 1 not included. */
  readonly random: () => number;
  /** Each server's way to the one disk; plain memory when left out. */
  readonly storageOn?: (disk: MemoryDisk) => BoardStorage;
  readonly limits?: Partial<ServerLimits>;
}

/**
 * Several servers over one disk, with the real bus between them over a line that loses, repeats and
 * reorders as told.
 */
export class SimulatedCluster {
  readonly disk: MemoryDisk = new Map();
  /** Part of the messages that vanish, and that come twice. */
  loss = 0;
  repeated = 0;
  /** Part of the rings of the doorbell that nobody hears. */
  ringLoss = 0;
  /** Messages take up to this long. */
  slowestMs = 0;
  /** Messages that vanished or came twice so far. */
  faults = 0;
  readonly #options: SimulatedClusterOptions;
  readonly #buses = new Map<string, ServerBus>();
  readonly #cutOff = new Set<string>();
  readonly #dead = new Set<string>();

  constructor(options: SimulatedClusterOptions) {
    this.#options = options;
  }

  /** Starts one more server. */
  start(name: string): SimulatedServer {
    const { clock, storageOn, limits } = this.#options;
    const bus = new ServerBus({
      server: name,
      line: this.#lineOf(name),
      doorbell: this.#doorbellOf(name),
      after: (delayMs, run) => clock.after(delayMs, run),
    });
    this.#buses.set(name, bus);
    return new SimulatedServer({
      clock,
      bus,
      storage: storageOn?.(this.disk) ?? new MemoryBoardStorage(this.disk),
      ...(limits === undefined ? {} : { limits }),
    });
  }

  /** The process is gone: it neither says nor hears anything more. */
  kill(name: string): void {
    this.#dead.add(name);
    void this.#buses.get(name)?.close();
  }

  /** The line of one server goes dead, or carries again; it notices. */
  setCutOff(name: string, cutOff: boolean): void {
    if (cutOff) this.#cutOff.add(name);
    else this.#cutOff.delete(name);
    this.#buses.get(name)?.lineChanged();
  }

  #lineOf(name: string): BusLine {
    const carries = (): boolean => !this.#cutOff.has(name);
    return {
      get carries() {
        return carries();
      },
      subscribe: () => Promise.resolve(),
      unsubscribe: () => undefined,
      publish: (board, bytes) => this.#send(name, board, bytes),
      close: () => undefined,
    };
  }

  #doorbellOf(name: string): BusDoorbell {
    return {
      ring: (board, ring) => {
        for (const [other, bus] of this.#buses) {
          const isHeard = this.ringLoss === 0 || this.#options.random() >= this.ringLoss;
          if (other !== name && !this.#dead.has(name) && isHeard) bus.hearRing(board, ring);
        }
      },
      look: (boards) =>
        Promise.resolve(new Map(boards.map((board) => [board, this.#lastOf(board)]))),
      close: () => Promise.resolve(),
    };
  }

  #lastOf(board: BoardId): LastOfBoard {
    return { seq: this.lastSeq(board), ballots: this.disk.get(board)?.ballots?.revision ?? 0 };
  }

  /** The last number that the disk gave on a board. */
  lastSeq(board: BoardId): number {
    return this.disk.get(board)?.lastSeq ?? 0;
  }

  #send(from: string, board: BoardId, bytes: Uint8Array): void {
    const { clock, random } = this.#options;
    if (this.#cutOff.has(from) || this.#dead.has(from)) return;
    for (const [name, bus] of this.#buses) {
      const isLost = random() < this.loss;
      const copies = isLost ? 0 : random() < this.repeated ? 2 : 1;
      if (name === from || this.#cutOff.has(name) || this.#dead.has(name)) continue;
      if (copies !== 1) this.faults += 1;
      for (let copy = 0; copy < copies; copy++) {
        const delayMs = Math.floor(random() * this.slowestMs);
        clock.after(delayMs, () => {
          if (!this.#cutOff.has(name) && !this.#dead.has(name)) bus.receive(board, bytes);
        });
      }
    }
  }
}
