import { done, refused, type AssetHash, type BoardId, type Result } from '@weft/domain';
import type { Backoff, Clock, DeviceStoreReason } from '@weft/sync-client';
import type { ImageRow } from '../../session/device-database.ts';
import type { DeviceImages } from '../../session/device-images.ts';
import {
  isLasting,
  type AssetRefusal,
  type AssetServer,
  type LastingRefusal,
} from './asset-server.ts';
import type { ImageOutbox } from './image-outbox.ts';

/** So many images come from the server at once. */
const AT_ONCE = 4;

/**
 * What is known of the bytes of an image.
 *
 * - `coming`: on their way, or whoever put it there has not sent it yet. `away`: not on this device, and
 *   there is no connection. `damaged`: on the server; they come once somebody has sent them again.
 *   `failed`: they will not come.
 */
export type ImageState =
  | { readonly kind: 'coming' | 'away' | 'damaged' }
  | {
      readonly kind: 'here';
      readonly bytes: Blob;
      /** Where the page finds them, as long as somebody wants the image. */
      readonly url: string;
    }
  | { readonly kind: 'failed'; readonly reason: LastingRefusal };

export interface BoardImagesPorts {
  readonly boardId: BoardId;
  readonly device: Pick<DeviceImages, 'read' | 'keep'>;
  /** Undefined: the board lives on this device only. */
  readonly server: Pick<AssetServer, 'fetch'> | undefined;
  readonly outbox: Pick<ImageOutbox, 'wake'>;
  readonly clock: Clock;
  readonly backoff: () => Pick<Backoff, 'nextPauseMs'>;
  readonly isOnline: () => boolean;
}

interface Wanted {
  state: ImageState;
  users: number;
  readonly backoff: Pick<Backoff, 'nextPauseMs'>;
  cancel: (() => void) | undefined;
  isAsked: boolean;
}

const COMING: ImageState = { kind: 'coming' };
const AWAY: ImageState = { kind: 'away' };
const DAMAGED: ImageState = { kind: 'damaged' };

/** Not here, and whoever waits for it may see it yet. */
export function mayCome({ kind }: ImageState): boolean {
  return kind !== 'here' && kind !== 'failed';
}

/**
 * The images of one board for whoever shows them: from this device, else from the server. What is
 * not there yet is asked for again while somebody wants it. In memory only what is wanted now.
 */
export class BoardImages {
  readonly #ports: BoardImagesPorts;
  readonly #wanted = new Map<AssetHash, Wanted>();
  readonly #listeners = new Set<(hash: AssetHash) => void>();
  /** Images whose turn with the server has not come. */
  readonly #queue: (() => void)[] = [];
  #asked = 0;

  constructor(ports: BoardImagesPorts) {
    this.#ports = ports;
  }

  /** What is known of an image; keeps its identity until that changes. */
  stateOf(hash: AssetHash): ImageState {
    return this.#wanted.get(hash)?.state ?? COMING;
  }

  subscribe(listener: (hash: AssetHash) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Somebody shows an image, until the function given back is called. */
  want(hash: AssetHash): () => void {
    const wanted = this.#wanted.get(hash);
    if (wanted === undefined) {
      const { backoff } = this.#ports;
      this.#wanted.set(hash, {
        state: COMING,
        users: 1,
        backoff: backoff(),
        cancel: undefined,
        isAsked: false,
      });
      void this.#bring(hash);
    } else wanted.users += 1;
    let isOver = false;
    return () => {
      if (!isOver) this.#release(hash);
      isOver = true;
    };
  }

  /** Keeps a new image of this device, and sends it when there is a connection. */
  async keep(image: ImageRow): Promise<Result<void, DeviceStoreReason>> {
    const { boardId, device, outbox } = this.#ports;
    const kept = await device.keep(boardId, image, { unsent: true });
    if (!kept.ok) return refused(kept.refusal.reason);
    outbox.wake();
    return kept;
  }

  /** The bytes of an image, from this device, else from the server; undefined: neither gives them now. */
  async bytesOf(hash: AssetHash): Promise<ImageRow | undefined> {
    const found = await this.#find(hash, () => true);
    return found?.ok === true ? found.value : undefined;
  }

  /** The connection is back, or is gone: what is not here is asked for once more. */
  connectionChanged(): void {
    for (const [hash, { state }] of this.#wanted) {
      if (mayCome(state)) void this.#bring(hash);
    }
  }

  #release(hash: AssetHash): void {
    const wanted = this.#wanted.get(hash);
    if (wanted === undefined) return;
    wanted.users -= 1;
    if (wanted.users > 0) return;
    wanted.cancel?.();
    if (wanted.state.kind === 'here') URL.revokeObjectURL(wanted.state.url);
    this.#wanted.delete(hash);
  }

  async #bring(hash: AssetHash): Promise<void> {
    const wanted = this.#wanted.get(hash);
    if (wanted === undefined || wanted.isAsked) return;
    wanted.cancel?.();
    wanted.isAsked = true;
    await this.#ask(hash);
    wanted.isAsked = false;
  }

  async #ask(hash: AssetHash): Promise<void> {
    const found = await this.#find(hash, () => this.#wanted.has(hash));
    if (found === undefined) return;
    if (found.ok) this.#show(found.value);
    else if (found.refusal === 'away') this.#become(hash, AWAY);
    else if (isLasting(found.refusal)) {
      this.#become(hash, { kind: 'failed', reason: found.refusal });
    } else {
      if (found.refusal === 'damaged') this.#become(hash, DAMAGED);
      else this.#become(hash, found.refusal === 'later' && !this.#ports.isOnline() ? AWAY : COMING);
      this.#later(hash);
    }
  }

  /** On this device, else on the server, which is asked in turn; undefined: nobody wants it any more. */
  async #find(
    hash: AssetHash,
    isWanted: () => boolean,
  ): Promise<Result<ImageRow, AssetRefusal | 'away'> | undefined> {
    const { device, server, boardId, isOnline } = this.#ports;
    const kept = await device.read(hash);
    if (kept.ok && kept.value !== undefined) return done(kept.value);
    if (server === undefined || !isOnline()) return refused('away');
    const fetched = await this.#inTurn(() => (isWanted() ? server.fetch(hash) : undefined));
    // A device that has no room for it asks the server again with the next visit.
    if (fetched?.ok === true) void device.keep(boardId, fetched.value, { unsent: false });
    return fetched;
  }

  #later(hash: AssetHash): void {
    const wanted = this.#wanted.get(hash);
    if (wanted === undefined) return;
    wanted.cancel?.();
    const pauseMs = wanted.backoff.nextPauseMs();
    wanted.cancel = this.#ports.clock.after(pauseMs, () => void this.#bring(hash));
  }

  #show({ hash, type, bytes }: ImageRow): void {
    const wanted = this.#wanted.get(hash);
    if (wanted === undefined || wanted.state.kind === 'here') return;
    const blob = new Blob([bytes], { type });
    this.#become(hash, { kind: 'here', bytes: blob, url: URL.createObjectURL(blob) });
  }

  #become(hash: AssetHash, state: ImageState): void {
    const wanted = this.#wanted.get(hash);
    if (wanted === undefined || wanted.state === state) return;
    wanted.state = state;
    for (const listener of Array.from(this.#listeners)) listener(hash);
  }

  async #inTurn<Value>(ask: () => Promise<Value> | undefined): Promise<Value | undefined> {
    if (this.#asked >= AT_ONCE) {
      await new Promise<void>((resolve) => this.#queue.push(resolve));
    }
    this.#asked += 1;
    try {
      return await ask();
    } finally {
      this.#asked -= 1;
      this.#queue.shift()?.();
    }
  }
}
