import { createId } from '@weft/domain';
import type { NotAppliedReason, Role, SessionInfo } from '@weft/sync-protocol';
import { Awareness } from 'y-protocols/awareness';
import { Backoff } from './backoff.ts';
import type { StoredBoard } from './board-device-store.ts';
import { ClosedTabs } from './closed-tabs.ts';
import { Confirmation } from './confirmation.ts';
import { Connection } from './connection.ts';
import { DeviceLog } from './device-log.ts';
import { Membership } from './membership.ts';
import { OwnPresence } from './own-presence.ts';
import { SessionRefresh } from './session-refresh.ts';
import { ServerContact } from './server-contact.ts';
import { takeNotice } from './server-notices.ts';
import { StatusKeeper } from './status-keeper.ts';
import { DEVICE_STORE_ORIGIN, applyWaiting, compactUpdates } from './stored-document.ts';
import type {
  FreezeReason,
  NotAccepted,
  SyncClient,
  SyncClientOptions,
} from './sync-client-api.ts';
import { SyncEnding } from './sync-ending.ts';
import type { SyncFacts, SyncStatus } from './sync-status.ts';
import { TAB_ORIGIN, TabLink } from './tab-link.ts';

/** Opens the document from the device, then keeps it in step with the server until `close()`. */
export function createSyncClient(options: SyncClientOptions): SyncClient {
  return new BoardSyncClient(options);
}

/** Wires the parts; each decision lives in one of them. */
class BoardSyncClient implements SyncClient {
  readonly awareness: Awareness;
  readonly ballots: SyncClient['ballots'];
  readonly loaded: Promise<void>;
  readonly #options: SyncClientOptions;
  readonly #log: DeviceLog;
  readonly #connection: Connection;
  readonly #confirmation: Confirmation;
  readonly #presence: OwnPresence;
  readonly #refresh: SessionRefresh;
  readonly #tabs: TabLink;
  readonly #membership: Membership;
  readonly #backoff: Backoff;
  readonly #keeper: StatusKeeper;
  readonly #contact: ServerContact;
  readonly #closedTabs: ClosedTabs;
  readonly #ending: SyncEnding;
  readonly #releases: (() => void)[] = [];
  #closing: Promise<void> | undefined;

  constructor(options: SyncClientOptions) {
    this.#options = options;
    const { doc, clock, random, session, deviceStore: store, tabLocks } = options;
    const { boardId, schemaVersion } = options;
    this.#keeper = new StatusKeeper(clock, () => this.#facts());
    this.#contact = new ServerContact(clock);
    this.#backoff = new Backoff(random);
    this.awareness = new Awareness(doc);
    this.#log = new DeviceLog({
      store,
      clock,
      tabId: createId(random),
      onLoaded: (stored) => this.#takeStored(stored),
      onChange: () => {
        if (this.#isOnDeviceOnly) this.#confirmation.settleSaved();
        this.#keeper.refresh();
      },
      merge: (updates) => compactUpdates(updates, this.#log.isDamaged ? doc : undefined),
    });
    this.#connection = new Connection({
      doc,
      awareness: this.awareness,
      syncUrl: options.syncUrl,
      boardId,
      session,
      clock,
      backoff: this.#backoff,
      WebSocket: options.WebSocket,
      listeners: {
        onChange: () => this.#connectionChanged(),
        onOpen: () => this.#presence.announce(),
        onSynced: () => this.#socketSynced(),
        onBarrier: (nonce) => {
          if (this.#confirmation.answered(nonce)) this.#serverConfirmed();
        },
        onSession: (info) => this.#takeSession(info),
        onNotice: (notice) => {
          takeNotice(notice, {
            onRefusal: (reason) => this.#takeRefusal(reason),
            onRole: (role) => {
              this.#membership.takeRole(role);
              this.#roleMayHaveChanged();
            },
            onSaving: (isSaving) => this.#contact.tookSaving(isSaving),
          });
          this.#keeper.refresh();
        },
        onClosed: () => this.#socketClosed(),
        onEnd: (end) => this.#ending.endWith(end),
        onPing: () => {
          this.#confirmation.ask();
          // A server that cannot save answers no barrier, but is there.
          this.#connection.send({ type: 'query-awareness' });
        },
      },
    });
    this.ballots = this.#connection.ballots;
    this.#confirmation = new Confirmation({
      clock,
      log: this.#log,
      tabLocks,
      socket: () => this.#connection.syncedSocket(),
      apply: (records) => applyWaiting(doc, records),
      onChange: () => this.#keeper.refresh(),
    });
    this.#ending = new SyncEnding({
      confirmation: this.#confirmation,
      log: this.#log,
      onEnd: () => {
        this.#connection.stop();
        this.#refresh.stop();
        this.#tabs.close();
        this.#keeper.notify();
        this.#keeper.refresh();
      },
      onDiscarded: () => this.#keeper.refresh(),
    });
    this.#closedTabs = new ClosedTabs({
      clock,
      confirmation: this.#confirmation,
      socket: () => this.#connection.syncedSocket(),
      isViewer: () => this.role === 'viewer',
      hasEnded: () => this.#isOver,
      onChange: () => this.#keeper.refresh(),
      onViewerLeft: () => this.#ending.endWith({ kind: 'not-accepted', reason: 'viewer' }),
    });
    this.#presence = new OwnPresence({
      doc,
      awareness: this.awareness,
      clock,
      send: (update) => this.#connection.send({ type: 'awareness', update }),
      // The server knows a socket's presence by the number it began with.
      onNewClientNumber: () => this.#connection.reconnect(),
    });
    this.#refresh = new SessionRefresh({
      session,
      clock,
      onToken: (token) => this.#connection.send({ type: 'token', token }),
      onEnd: (end) => this.#ending.endWith(end),
    });
    this.#tabs = new TabLink(doc, options.openTabChannel);
    this.#membership = new Membership({ boardId, schemaVersion, log: this.#log, tabs: this.#tabs });
    doc.on('update', this.#documentUpdated);
    this.#releases.push(() => doc.off('update', this.#documentUpdated));
    const held = tabLocks?.hold(this.#log.tabId);
    if (held !== undefined) this.#releases.push(held.release);
    this.loaded = this.#open();
  }

  get status(): SyncStatus {
    return this.#keeper.status;
  }

  get sessionInfo(): SessionInfo | undefined {
    return this.#membership.info;
  }

  get role(): Role | undefined {
    return this.#membership.role;
  }

  get frozen(): FreezeReason | undefined {
    return this.#ending.end?.kind ?? (this.role === 'viewer' ? 'viewer' : undefined);
  }

  get hasServerCopy(): boolean {
    return this.#contact.hasConfirmed;
  }

  takeKept(): StoredBoard | undefined {
    return this.#log.takeKept();
  }

  get notAccepted(): NotAccepted | undefined {
    return this.#ending.notAccepted;
  }

  subscribe(listener: () => void): () => void {
    return this.#keeper.subscribe(listener);
  }

  onNeedsFreshDocument(listener: () => void): () => void {
    return this.#ending.onNeedsFreshDocument(listener);
  }

  tryNow(): void {
    if (!this.#isOnDeviceOnly) this.#connection.tryNow();
  }

  setName(name: string): void {
    this.#options.session.setName(name);
    if (this.#connection.syncedSocket() !== undefined) this.#refresh.now();
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#closedTabs.close();
    this.#keeper.close();
    this.#presence.close();
    this.#refresh.stop();
    this.#connection.close();
    this.#tabs.close();
    this.awareness.destroy();
    await this.#log.flush();
    this.#log.stop();
    await this.#options.deviceStore.close();
    for (const release of this.#releases) release();
  }

  async #open(): Promise<void> {
    await this.#log.load();
    if (this.#isOver || this.#isOnDeviceOnly) return;
    const end = this.#options.connectivity?.subscribe((event) =>
      this.#connection.tryNow(event === 'offline'),
    );
    if (end !== undefined) this.#releases.push(end);
    this.#contact.beginTrying();
    this.tryNow();
  }

  /** The device's copy: at once as a rule; late, and perhaps after the server's, in trouble. */
  #takeStored(stored: StoredBoard): void {
    const end = this.#membership.takeRecord(stored.record);
    if (end !== undefined) return this.#ending.endWith(end);
    if (!this.#connection.applyUntold(stored, this.#documentUpdated)) this.#log.reportDamage();
    if (this.#isOnDeviceOnly) this.#log.acknowledge(stored.outbox.map(({ id }) => id));
    else this.#confirmation.adopt(stored.outbox);
    const beyond = this.#membership.endOfVersion(stored.record);
    if (beyond !== undefined) this.#ending.endWith(beyond);
    void this.#closedTabs.checkViewer();
    this.#keeper.notify();
    this.#keeper.refresh();
  }

  readonly #documentUpdated = (update: Uint8Array, origin: unknown): void => {
    if (origin === DEVICE_STORE_ORIGIN) return;
    if (origin === this.#connection.provider) {
      this.#log.writeReceived(update);
    } else if (origin === TAB_ORIGIN) {
      // Its writer keeps it on the device; a server may still have to hear of it from here.
      if (!this.#isOnDeviceOnly) this.#confirmation.addForwarded(update);
      this.#closedTabs.lookAgain();
    } else {
      this.#log.writeLocal(this.#confirmation.addOwn(update));
      this.#tabs.post(update);
    }
    this.#keeper.refresh();
  };

  get #isOver(): boolean {
    return this.#closing !== undefined || this.#ending.end !== undefined;
  }

  get #isOnDeviceOnly(): boolean {
    return this.#options.home === 'device';
  }

  #connectionChanged(): void {
    const { kind } = this.#connection.state;
    if (kind === 'pausing') this.#contact.lost();
    if (kind === 'open') this.#confirmation.startSocket();
    this.#keeper.refresh();
  }

  #socketSynced(): void {
    // Again, because whoever saw the old socket leave may have heard of that after the first time.
    this.#presence.announce();
    this.#confirmation.ask();
    this.#closedTabs.socketSynced();
  }

  #socketClosed(): void {
    this.#contact.lost();
    this.#confirmation.endSocket();
    this.#refresh.stop();
  }

  #serverConfirmed(): void {
    // The status need not change by it, where the device keeps nothing.
    if (!this.#contact.hasConfirmed) this.#keeper.notify();
    this.#contact.confirmed();
    this.#backoff.reset();
    this.#log.repair();
    this.#keeper.refresh();
  }

  #takeSession(info: SessionInfo): void {
    const renamed = this.sessionInfo !== undefined && this.sessionInfo.user.name !== info.user.name;
    const end = this.#membership.takeSession(info);
    // The server writes the new name on what it passes on from now; say something for it to pass on.
    if (renamed) this.#presence.announce();
    if (end === undefined) this.#refresh.schedule(info);
    else this.#ending.endWith(end);
    this.#roleMayHaveChanged();
  }

  #roleMayHaveChanged(): void {
    const socket = this.#connection.syncedSocket();
    // The server has not asked a viewer for its document; a new socket asks an editor.
    if (this.role !== 'viewer' && socket?.handedOut === false) this.#connection.reconnect();
    this.#keeper.notify();
    this.#keeper.refresh();
  }

  #takeRefusal(reason: NotAppliedReason): void {
    // The next socket hands out the whole document, and so fills the gaps.
    if (reason === 'too-many-gaps') this.#connection.reconnect();
    else if (this.#confirmation.waiting > 0) {
      this.#ending.endWith({
        kind: 'not-accepted',
        reason: reason === 'viewer' ? 'viewer' : 'refused',
      });
    }
  }

  #facts(): SyncFacts {
    return {
      monotonicMs: this.#options.clock.monotonicMs(),
      deviceLoaded: this.#log.isLoaded,
      storeFailure: this.#log.failure,
      storeIsLate: this.#log.isLate,
      ...this.#contact.facts(this.#isOnDeviceOnly ? undefined : this.#connection.state),
      waiting: this.#confirmation.waiting,
      unsaved: this.#log.unsaved,
      oldestWaitingSinceMs: this.#confirmation.oldestSinceMs,
      end: this.#ending.end,
      lastContactAtMs: this.#connection.lastHeardAtMs,
    };
  }
}
