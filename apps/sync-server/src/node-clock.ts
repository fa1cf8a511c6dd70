import type { RoomClock } from './rooms/room-clock.ts';

/** The clock of this machine. */
export const NODE_CLOCK: RoomClock = {
  nowMs: () => Date.now(),
  after(delayMs, run) {
    if (delayMs === 0) {
      const soon = setImmediate(run);
      return () => clearImmediate(soon);
    }
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
