import type { CloseCode } from '@weft/sync-protocol';

/**
 * The way back to one client, as a room sees it: a WebSocket, or a test's own small class. Frames are
 * shared between connections and must not be changed.
 */
export interface Connection {
  send(frame: Uint8Array): void;
  /** Sends frames that many get: of the same array, the bytes for the line are put together once. */
  sendShared(frames: readonly Uint8Array[]): void;
  /** Ends the connection; nothing is delivered after it. Safe to call twice. */
  close(code: CloseCode, reason: string): void;
  /** Bytes given to it that have not left this process yet. */
  readonly bufferedBytes: number;
}
