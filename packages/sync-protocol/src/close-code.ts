/**
 * Why a socket was closed. 4400–4499 are final: the stock client stops reconnecting. The others
 * say: try again (with growing pauses).
 */
export const CLOSE_CODES = {
  /** The frame was not one of this protocol: unknown message, number not minimal, trailing bytes. */
  badFrame: 4400,
  /** The token is forged, revoked, or for another board. */
  unauthorized: 4401,
  /** What was sent is not for this role and cannot be answered in another way. */
  forbidden: 4403,
  /** There is no board with this id. */
  noSuchBoard: 4404,
  /** The board was replaced by another history. */
  lineageMismatch: 4409,
  /** A frame was larger than the limit of the role. */
  tooLarge: 4413,
  /** The update holds what a board cannot hold. */
  invalidUpdate: 4422,
  /** The client speaks a protocol version that the server no longer knows. */
  tooOld: 4426,
  /** The token is too old: fetch a new one and connect again. */
  tokenExpired: 4501,
  /** The server shuts down or restarts. */
  restarting: 1012,
  /** The reader was too slow, the server too busy, or a newer socket took over. */
  tryAgainLater: 1013,
} as const;

export type CloseCode = (typeof CLOSE_CODES)[keyof typeof CLOSE_CODES];

/** True when connecting again cannot help until something else has changed. */
export function isFinalCloseCode(code: number): boolean {
  return code >= 4400 && code <= 4499;
}
