import { createId, unreachable } from '@weft/domain';
import type { NotAppliedReason, Notice, Role, SessionInfo } from '@weft/sync-protocol';
import { Awareness } from 'y-protocols/awareness';
import { Backoff } from './backoff.ts';
import type { StoredBoard } from './board-device-store.ts';
import { Confirmation } from './confirmation.ts';
import { Connection } from './connection.ts';
import { DeviceLog } from './device-log.ts';
import { Membership } from './membership.ts';
import { NotAcceptedChanges } from './not-accepted-changes.ts';
import { OwnPresence } from './own-presence.ts';
import { SessionRefresh } from './session-refresh.ts';
import { ServerContact } from './server-contact.ts';
import { StatusKeeper } from './status-keeper.ts';
import {
  DEVICE_STORE_ORIGIN,
  applyStored,
  applyWaiting,
  compactUpdates,
} from './stored-document.ts';
import type {
  FreezeReason,
  NotAccepted,
  SyncClient,
  SyncClientOptions,
} from './sync-client-api.ts';
import type { SyncEnd, SyncFacts, SyncStatus } from './sync-status.ts';
import { TAB_ORIGIN, TabLink } from './tab-link.ts';

/** How often a tab looks whether others that wait with changes are still open. */
const LOOK_AGAIN_MS = 2_000;

/** Opens the document from the device, then keeps it in step with the server until `close()`. */
export function createSyncClient(options: SyncClientOptions): SyncClient {
  return new BoardSyncClient(options);
}

/** Wires the parts; each decision lives in one of them. */
class BoardSyncClient implements SyncClient {
  readonly awareness: Awareness;
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
  readonly #freshListeners = new Set<() => void>();
  readonly #releases: (() => void)[] = [];

  #end: SyncEnd | undefined;
  #notAccepted: NotAccepted | undefined;
  #closing: Promise<void> | undefined;
  #cancelLook: (() => void) | undefined;

  constructor(options: SyncClientOptions) {
    this.#options = options;
    const { doc, clock, random, session, deviceStore: store, tabLocks } = options;
    this.#keeper = new StatusKeeper(clock, () => this.#facts());
    this.#contact = new ServerContact(clock);
    this.#backoff = new Backoff(random);
    this.awareness = new Awareness(doc);
    this.#log = new DeviceLog({
      store,
      clock,
      tabId: createId(random),
      onLoaded: (stored) => this.#takeStored(stored),
      onChange: () => this.#deviceLogChanged(),
      merge: (updates) => compactUpdates(updates, this.#log.isDamaged ? doc : undefined),
    });
    this.#connection = new Connection({
      doc,
      awareness: this.awareness,
      syncUrl: options.syncUrl,
      boardId: options.boardId,
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
        onNotice: (notice) => this.#takeNotice(notice),
        onClosed: () => this.#socketClosed(),
        onEnd: (end) => this.#endWith(end),
        onPing: () => this.#ping(),
      },
    });
    this.#confirmation = new Confirmation({
      clock,
      log: this.#log,
      tabLocks,
      socket: () => this.#connection.syncedSocket(),
      apply: (records) => applyWaiting(doc, records),
      onChange: () => this.#keeper.refresh(),
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
      onEnd: (end) => this.#endWith(end),
    });
    this.#tabs = new TabLink(doc, options.openTabChannel);
    const { boardId, schemaVersion } = options;
    this.#membership = new Membership({
      boardId,
      schemaVersion,
      log: this.#log,
      tabs: this.#tabs,
    });
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
    return this.#end?.kind ?? (this.role === 'viewer' ? 'viewer' : undefined);
  }

  get hasServerCopy(): boolean {
    return this.#contact.hasConfirmed;
  }

  get notAccepted(): NotAccepted | undefined {
    return this.#notAccepted;
  }

  subscribe(listener: () => void): () => void {
    return this.#keeper.subscribe(listener);
  }

  onNeedsFreshDocument(listener: () => void): () => void {
    this.#freshListeners.add(listener);
    return () => {
      this.#freshListeners.delete(listener);
    };
  }

  tryNow(): void {
    if (this.#isOnDeviceOnly) return;
    this.#connection.tryNow();
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
    this.#cancelLook?.();
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
    if (this.#closing !== undefined || this.#end !== undefined) return;
    if (this.#isOnDeviceOnly) return;
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
    if (end !== undefined) {
      this.#endWith(end);
      return;
    }
    if (!applyStored(this.#options.doc, stored)) this.#log.reportDamage();
    if (this.#isOnDeviceOnly) this.#log.acknowledge(stored.outbox.map(({ id }) => id));
    else this.#confirmation.adopt(stored.outbox);
    void this.#checkViewer();
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
      this.#lookAgain();
    } else {
      this.#log.writeLocal(this.#confirmation.addOwn(update));
      this.#tabs.post(update);
    }
    this.#keeper.refresh();
  };

  get #isOnDeviceOnly(): boolean {
    return this.#options.home === 'device';
  }

  #deviceLogChanged(): void {
    if (this.#isOnDeviceOnly) this.#confirmation.settleSaved();
    this.#keeper.refresh();
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
    if (this.role === 'viewer') void this.#checkViewer();
    else this.#takeOverOfClosedTabs();
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

  /** A server that cannot save answers no barrier, but is there: ask for something else as well. */
  #ping(): void {
    this.#confirmation.ask();
    this.#connection.send({ type: 'query-awareness' });
  }

  #takeSession(info: SessionInfo): void {
    const renamed = this.sessionInfo !== undefined && this.sessionInfo.user.name !== info.user.name;
    const end = this.#membership.takeSession(info);
    // The server writes the new name on what it passes on from now; say something for it to pass on.
    if (renamed) this.#presence.announce();
    if (end === undefined) this.#refresh.schedule(info);
    else this.#endWith(end);
    this.#roleMayHaveChanged();
  }

  #roleMayHaveChanged(): void {
    const socket = this.#connection.syncedSocket();
    // The server has not asked a viewer for its document; a new socket asks an editor.
    if (this.role !== 'viewer' && socket?.handedOut === false) this.#connection.reconnect();
    this.#keeper.notify();
    this.#keeper.refresh();
  }

  #takeNotice(notice: Notice): void {
    switch (notice.kind) {
      case 'not-applied':
        this.#takeRefusal(notice.reason);
        break;
      case 'role-changed':
        this.#membership.takeRole(notice.role);
        this.#roleMayHaveChanged();
        break;
      case 'server-not-saving':
      case 'server-saving':
        this.#contact.isSaving = notice.kind === 'server-saving';
        break;
      case 'board-damaged':
        // The server asks for what it lacks by itself; what this device has is handed out then.
        break;
      case 'shutting-down':
        // The socket closes by itself in a moment.
        break;
      default:
        unreachable(notice);
    }
    this.#keeper.refresh();
  }

  #takeRefusal(reason: NotAppliedReason): void {
    // The next socket hands out the whole document, and so fills the gaps.
    if (reason === 'too-many-gaps') this.#connection.reconnect();
    else if (this.#confirmation.waiting > 0) {
      this.#endWith({ kind: 'not-accepted', reason: reason === 'viewer' ? 'viewer' : 'refused' });
    }
  }

  /** Changes that wait while the server takes none from this role will never be asked for. */
  async #checkViewer(): Promise<void> {
    const isAsked = (): boolean => this.#connection.syncedSocket()?.handedOut !== false;
    if (this.role !== 'viewer' || isAsked()) return;
    const ofOpenTabs = await this.#confirmation.dropOfOpenTabs();
    this.#keeper.refresh();
    if (ofOpenTabs > 0) this.#lookAgain();
    if (isAsked() || this.#closing !== undefined || this.#confirmation.waiting === 0) return;
    this.#endWith({ kind: 'not-accepted', reason: 'viewer' });
  }

  /** What open tabs wait with is left to them, until they end. */
  #lookAgain(): void {
    this.#cancelLook ??= this.#options.clock.after(LOOK_AGAIN_MS, () => {
      this.#cancelLook = undefined;
      if (this.#closing !== undefined || this.#end !== undefined) return;
      this.#takeOverOfClosedTabs();
    });
  }

  #takeOverOfClosedTabs(): void {
    void this.#confirmation.adoptOfClosedTabs((ofOpenTabs) => {
      if (ofOpenTabs > 0) this.#lookAgain();
      void this.#checkViewer();
    });
  }

  #endWith(end: SyncEnd): void {
    if (this.#end !== undefined) return;
    this.#end = end;
    this.#connection.stop();
    this.#refresh.stop();
    this.#tabs.close();
    if (end.kind === 'not-accepted' || (end.kind === 'gone' && this.#confirmation.waiting > 0)) {
      this.#notAccepted = new NotAcceptedChanges({
        confirmation: this.#confirmation,
        log: this.#log,
        onDiscarded: () => {
          this.#keeper.refresh();
          for (const listener of this.#freshListeners) listener();
        },
      });
    }
    this.#keeper.notify();
    this.#keeper.refresh();
  }

  #facts(): SyncFacts {
    return {
      monotonicMs: this.#options.clock.monotonicMs(),
      deviceLoaded: this.#log.isLoaded,
      storeFailure: this.#log.failure,
      ...this.#contact.facts(this.#isOnDeviceOnly ? undefined : this.#connection.state),
      waiting: this.#confirmation.waiting,
      unsaved: this.#log.unsaved,
      oldestWaitingSinceMs: this.#confirmation.oldestSinceMs,
      end: this.#end,
      lastContactAtMs: this.#connection.lastHeardAtMs,
    };
  }
}
