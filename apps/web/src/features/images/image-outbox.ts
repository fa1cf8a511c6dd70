import type { AssetHash, BoardId } from '@weft/domain';
import type { Backoff, Clock } from '@weft/sync-client';
import type { DeviceImages } from '../../session/device-images.ts';
import { isLasting, type AssetServer, type LastingRefusal } from './asset-server.ts';

export interface ImageOutboxPorts {
  readonly boardId: BoardId;
  readonly device: Pick<DeviceImages, 'unsent' | 'ofBoard' | 'read' | 'mark'>;
  /** Undefined: the board lives on this device only, and nothing of it waits. */
  readonly server: Pick<AssetServer, 'send' | 'list'> | undefined;
  readonly clock: Clock;
  readonly backoff: Pick<Backoff, 'nextPauseMs' | 'reset'>;
  /** False: there is no connection, or this person may not add anything. */
  readonly canSend: () => boolean;
}

/**
 * Sends what this device keeps for a board and its server has not, one image after the other. Begins
 * again after a pause, when it is woken, and with the next visit. What the server has lost, or knows to be
 * damaged, is sent again.
 */
export class ImageOutbox {
  readonly #ports: ImageOutboxPorts;
  /** Why the server will not take them: they stay here. */
  readonly #refused = new Map<AssetHash, LastingRefusal>();
  readonly #listeners = new Set<() => void>();
  #waiting = 0;
  #hasCompared = false;
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
  refusalOf(hash: AssetHash): LastingRefusal | undefined {
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
    if (!canSend()) this.#hasCompared = false;
    else if (!this.#hasCompared) await this.#compare();
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
        await device.mark(boardId, [hash], { unsent: false });
      } else if (isLasting(sent.refusal)) this.#refused.set(hash, sent.refusal);
      else {
        this.#cancel = clock.after(backoff.nextPauseMs(), () => this.wake());
        return;
      }
      this.#setWaiting(this.#waiting - 1);
    }
  }

  /** Once for each connection: what the server once got of this device and has no longer is unsent again. */
  async #compare(): Promise<void> {
    const { boardId, device, server } = this.#ports;
    const kept = await device.ofBoard(boardId);
    if (server === undefined || !kept.ok || kept.value.length === 0) return;
    const there = await server.list();
    if (!there.ok) return;
    this.#hasCompared = true;
    const missing = kept.value.filter((hash) => !there.value.has(hash));
    if (missing.length > 0) await device.mark(boardId, missing, { unsent: true });
  }

  #setWaiting(waiting: number): void {
    this.#waiting = waiting;
    for (const listener of this.#listeners) listener();
  }
}
