import { decodeFrame, type CloseCode, type Message } from '@weft/sync-protocol';
import type { Connection } from '../rooms/connection.ts';

/** A connection that keeps what it was given. `bufferedBytes` is what the test says it is. */
export class RecordedConnection implements Connection {
  readonly frames: Uint8Array[] = [];
  closed: { readonly code: CloseCode; readonly reason: string } | undefined;
  bufferedBytes = 0;
  /** Frames that were ever sent. */
  frameCount = 0;
  /** Called for every frame, for tests that answer. */
  onFrame: ((frame: Uint8Array) => void) | undefined;
  onClose: (() => void) | undefined;

  send(frame: Uint8Array): void {
    if (this.closed !== undefined) return;
    this.frameCount += 1;
    this.frames.push(frame);
    this.onFrame?.(frame);
  }

  sendShared(frames: readonly Uint8Array[]): void {
    for (const frame of frames) this.send(frame);
  }

  close(code: CloseCode, reason: string): void {
    if (this.closed !== undefined) return;
    this.closed = { code, reason };
    this.onClose?.();
  }

  /** Everything sent so far, decoded. Throws when the server sent what is no frame. */
  messages(): readonly Message[] {
    return this.frames.flatMap((frame) => {
      const decoded = decodeFrame(frame);
      if (!decoded.ok) throw new Error(`The server sent a bad frame: ${decoded.refusal.code}`);
      return decoded.value;
    });
  }

  /** What was sent since the last call. */
  take(): readonly Message[] {
    const messages = this.messages();
    this.frames.length = 0;
    return messages;
  }
}
