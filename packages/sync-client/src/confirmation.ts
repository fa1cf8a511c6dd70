import type { BarrierNonce, Message } from '@weft/sync-protocol';
import { Barriers } from './barriers.ts';
import type { OutboxId, OutboxRecord } from './board-device-store.ts';
import type { Clock } from './clock.ts';
import type { DeviceLog } from './device-log.ts';
import { Outbox, type OwnChange, type WaitingChange } from './outbox.ts';
import type { TabLocks } from './tab-locks.ts';

export interface ConfirmationOptions {
  readonly clock: Clock;
  readonly log: DeviceLog;
  readonly tabLocks: TabLocks | undefined;
  /** The synced socket; undefined while there is none. */
  readonly socket: () => SyncedSocket | undefined;
  /** Puts waiting records into the document, from where a connected provider sends them. */
  readonly apply: (records: readonly OutboxRecord[]) => void;
  /** Called when the number of waiting changes has changed by itself. */
  readonly onChange: () => void;
}

export interface SyncedSocket {
  /** The server has asked for our document on this socket and was given it. */
  readonly handedOut: boolean;
  send(message: Message): void;
}

/**
 * Knows which changes the server has on disk, and lets the device forget those. A change counts as
 * sent when it was in the document that the socket handed out, or was made after that; only a
 * barrier that left later confirms it.
 */
export class Confirmation {
  readonly #options: ConfirmationOptions;
  readonly #outbox = new Outbox();
  readonly #barriers = new Barriers();
  #askIsPlanned = false;
  #askIsOwed = false;

  constructor(options: ConfirmationOptions) {
    this.#options = options;
  }

  get waiting(): number {
    return this.#outbox.waiting;
  }

  get oldestSinceMs(): number | undefined {
    return this.#outbox.oldestSinceMs;
  }

  /** The waiting changes as updates, oldest first. */
  updates(): readonly Uint8Array[] {
    return this.#outbox.all().map(({ update }) => update);
  }

  /** A change was made in this tab. */
  addOwn(update: Uint8Array): OwnChange {
    const { clock } = this.#options;
    this.#askSoon();
    return this.#outbox.addOwn(update, clock.nowMs(), clock.monotonicMs());
  }

  /** A change came from another open tab, and left on our socket if there is one. */
  addForwarded(update: Uint8Array): void {
    this.#outbox.addForwarded(update, this.#options.clock.monotonicMs());
    this.#askSoon();
  }

  /** Waiting records of the device store that are in the document now. */
  adopt(records: readonly OutboxRecord[]): void {
    this.#outbox.adopt(records, this.#options.clock.monotonicMs());
    this.#askSoon();
  }

  /** Sends the waiting records that no open tab will send; `onRead` is told how many are left to open tabs. */
  async adoptOfClosedTabs(onRead?: (ofOpenTabs: number) => void): Promise<void> {
    const live = await this.#liveTabs();
    const { log, socket, apply, onChange } = this.#options;
    log.readOutbox((records) => {
      const orphans = records.filter(({ tabId }) => !live.has(tabId));
      // Without a socket the next one asks again.
      if (socket() === undefined) return;
      if (orphans.length > 0) {
        apply(orphans);
        this.adopt(orphans);
        onChange();
      }
      onRead?.(records.length - orphans.length);
    });
  }

  /** Leaves only the changes that this tab has to answer for; returns how many others will. */
  async dropOfOpenTabs(): Promise<number> {
    const before = this.#outbox.waiting;
    this.#outbox.dropOf(await this.otherLiveTabs());
    return before - this.#outbox.waiting;
  }

  async otherLiveTabs(): Promise<ReadonlySet<string>> {
    const live = new Set(await this.#liveTabs());
    live.delete(this.#options.log.tabId);
    return live;
  }

  startSocket(): void {
    this.#barriers.startSocket();
    this.#askIsOwed = false;
  }

  endSocket(): void {
    this.#barriers.void();
  }

  /** Sends a barrier now, on the synced socket only. */
  ask(): void {
    const socket = this.#options.socket();
    if (socket === undefined) return;
    const nonce = this.#barriers.ask(socket.handedOut ? this.#outbox.lastOrder : 0);
    socket.send({ type: 'barrier', nonce });
  }

  /** Takes the server's word that everything before the barrier is on disk. False: void nonce. */
  answered(nonce: BarrierNonce): boolean {
    const order = this.#barriers.answered(nonce);
    if (order === undefined) return false;
    void this.#acknowledge(this.#outbox.confirmThrough(order));
    if (this.#askIsOwed) {
      this.#askIsOwed = false;
      this.ask();
    }
    return true;
  }

  /** No server will ever answer: what the device has kept waits for nobody. */
  settleSaved(): void {
    void this.#acknowledge(this.#outbox.confirmSaved());
  }

  clear(): void {
    this.#outbox.clear();
  }

  /** The provider may send an update after we hear of it; the barrier must leave behind it. */
  #askSoon(): void {
    if (this.#askIsPlanned) return;
    this.#askIsPlanned = true;
    queueMicrotask(() => {
      this.#askIsPlanned = false;
      if (this.#barriers.hasRoom) this.ask();
      else this.#askIsOwed = true;
    });
  }

  async #acknowledge(confirmed: readonly WaitingChange[]): Promise<void> {
    const ids: OutboxId[] = [];
    const adopted: OutboxRecord[] = [];
    for (const change of confirmed) {
      // An own change that is still on its way to the disk is acknowledged when it got there.
      if (change.kind === 'own' && change.savedAs !== undefined) ids.push(change.savedAs);
      if (change.kind === 'adopted') adopted.push(change.record);
    }
    this.#options.log.acknowledge(ids);
    if (adopted.length === 0) return;
    const live = await this.#liveTabs();
    const orphans = adopted.filter(({ tabId }) => !live.has(tabId));
    this.#options.log.acknowledge(orphans.map(({ id }) => id));
  }

  async #liveTabs(): Promise<ReadonlySet<string>> {
    const { tabLocks, log } = this.#options;
    // Without locks nobody else counts as open: whoever is here sends everything.
    const live = tabLocks === undefined ? [] : await tabLocks.liveTabs();
    return new Set([...live, log.tabId]);
  }
}
