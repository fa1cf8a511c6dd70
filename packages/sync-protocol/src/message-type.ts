/**
 * The number that begins every message. 0–3 are y-websocket's own, so the stock provider works
 * unchanged; 100 and above are Weft's and reach only clients that asked for them.
 */
export const MESSAGE_TYPES = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  barrier: 100,
  session: 101,
  notice: 102,
  /** Hidden votes, since version 3; before, a frame that holds one is refused. */
  ballot: 103,
  token: 104,
} as const;

/** The number after {@link MESSAGE_TYPES}.sync. */
export const SYNC_TYPES = { step1: 0, step2: 1, update: 2 } as const;

/** The only number after {@link MESSAGE_TYPES}.auth. */
export const AUTH_PERMISSION_DENIED = 0;
