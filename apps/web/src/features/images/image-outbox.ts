import type { AssetHash, BoardId } from '@weft/domain';
import type { Backoff, Clock } from '@weft/sync-client';
import type { DeviceImages } from '../../session/device-images.ts';
import type { AssetRefusal, AssetServer } from './asset-server.ts';

/** Why the server will not take an image of this device: it stays here. */
export type NotSent = Exclude<AssetRefusal, 'later' | 'not-there'>;

export interface ImageOutboxPorts {
  readonly boardId: BoardId;
  readonly device: Pick<DeviceImages, 'unsent' | 'read' | 'markSent'>;
  /** Undefined: the board lives on this device only, and nothing of it waits. */
  readonly server: Pick<AssetServer, 'send'> | undefined;
  readonly clock: Clock;
  readonly backoff: Pick<Backoff, 'nextPauseMs' | 'reset'>;
  /** False: there is no connection, or this person may not add anything. */
  readonly canSend: () => boolean;
}

/**
 * Sends what this device keeps for a board and its server has not, one image after the other. Begins
 * again after a pause, when it is woken, and with the next visit.
 */
export class ImageOutbox {
  readonly #ports: ImageOutboxPorts;
  readonly #refused = new Map<AssetHash, NotSent>();
  readonly #listeners = new Set<() => void>();
  #waiting = 0;
  #sending = false;
  #wokenMeanwhile = false;
  #cancel: (() => void) | undefined;

  constructor(ports: ImageOutboxPorts) {
    this.#ports = ports;
  }

  /** How many images wait. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Why an image will not be sent; undefined: nothing is known against it. */
  refusalOf(hash: AssetHash): NotSent | undefined {
    return this.#refused.get(hash);
  }

  /** Calls `listener` when anything here became different. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks what there is to be sent, and sends it: after something was kept, or a connection came. */
  wake(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#sending) this.#wokenMeanwhile = true;
    else void this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    this.#sending = true;
    do {
      this.#wokenMeanwhile = false;
      await this.#sendThose();
    } while (this.#wokenMeanwhile);
    this.#sending = false;
  }

  async #sendThose(): Promise<void> {
    const { boardId, device, server, backoff, clock, canSend } = this.#ports;
    const unsent = await device.unsent(boardId);
    if (!unsent.ok || server === undefined) return;
    const waiting = unsent.value.filter((hash) => !this.#refused.has(hash));
    this.#setWaiting(waiting.length);
    for (const hash of waiting) {
      if (!canSend()) return;
      const image = await device.read(hash);
      if (!image.ok || image.value === undefined) continue;
      const sent = await server.send(image.value);
      if (sent.ok) {
        backoff.reset();
        await device.markSent(boardId, hash);
      } else if (sent.refusal === 'later' || sent.refusal === 'not-there') {
        this.#cancel = clock.after(backoff.nextPauseMs(), () => this.wake());
        return;
      } else this.#refused.set(hash, sent.refusal);
      this.#setWaiting(this.#waiting - 1);
    }
  }

  #setWaiting(waiting: number): void {
    this.#waiting = waiting;
    for (const listener of this.#listeners) listener();
  }
}
