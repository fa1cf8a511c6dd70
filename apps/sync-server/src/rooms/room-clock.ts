/** Time, as a room uses it; simulations bring their own. */
export interface RoomClock {
  /** Milliseconds since 1970. */
  nowMs(): number;
  /** Calls `run` once after `delayMs` (0: as soon as what is waiting was read); returns a way to call it off. */
  after(delayMs: number, run: () => void): () => void;
}

/** Resolves after `delayMs`. Look again at everything that may have changed meanwhile. */
export function pause(clock: RoomClock, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(delayMs, resolve);
  });
}
