import type { BoardId } from '@weft/domain';
import type { ServerLimits } from '../rooms/server-limits.ts';
import { HeldBoardStorage } from './held-board-storage.ts';
import { ManualClock } from './manual-clock.ts';
import { SimulatedServer } from './simulated-server.ts';

/** Lets promises that are already settled run on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

/** Lets time go on in steps, and after each whatever waited for it. */
export async function pass(clock: ManualClock, forMs: number, stepMs = 20): Promise<void> {
  for (let ms = 0; ms < forMs; ms += stepMs) {
    clock.advance(stepMs);
    await settle();
  }
}

export interface RoomSetUp {
  readonly clock: ManualClock;
  readonly storage: HeldBoardStorage;
  readonly server: SimulatedServer;
  readonly board: BoardId;
  /** Lets everything that waits reach the disk. */
  readonly commitAll: () => Promise<void>;
}

/** A server whose time and disk stand still until the test moves them, and one empty board. */
export async function setUpRoom(limits: Partial<ServerLimits> = {}): Promise<RoomSetUp> {
  const clock = new ManualClock();
  const storage = new HeldBoardStorage();
  const server = new SimulatedServer({ clock, storage, limits });
  const board = await server.createBoard();
  const commitAll = async (): Promise<void> => {
    clock.advance(0);
    await settle();
    while (storage.heldCount > 0) {
      await storage.commitOne();
      await settle();
    }
  };
  return { clock, storage, server, board, commitAll };
}
