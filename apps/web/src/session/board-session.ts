import { BoardDocument, SCHEMA_VERSION, createYDoc, type BoardEditor } from '@weft/board-doc';
import { brandId, createId, type BoardId, type RandomBytes, type UserId } from '@weft/domain';
import { createRuleSet, type RuleSet } from '@weft/rules';
import {
  createSyncClient,
  type BoardDeviceStore,
  type BoardHome,
  type BoardLinks,
  type Clock,
  type Connectivity,
  type OpenTabChannel,
  type SessionSource,
  type SyncClient,
  type TabLocks,
} from '@weft/sync-client';
import type { SessionInfo } from '@weft/sync-protocol';
import { CommandsToCome, type Commands } from '../commands/commands-to-come.ts';
import { BoardStore } from '../stores/board-store.ts';
import { FindingStore } from '../stores/finding-store.ts';
import { FrameQueue, type RequestFrame } from '../stores/frame-queue.ts';
import type { InterfaceStore } from '../stores/interface-store.ts';
import { PresenceStore } from '../stores/presence-store.ts';
import { BoardDay } from './board-day.ts';
import type { BoardEditing } from './board-editing.ts';
import type { FindingBaseline } from './finding-baseline.ts';
import { TimeAway } from './time-away.ts';

/** A session source that also knows which links this person may hand on. */
export interface LinkSource extends SessionSource {
  readonly links: BoardLinks | undefined;
}

/** What a board session needs of the world. */
export interface BoardSessionPorts {
  readonly boardId: BoardId;
  /** Address of the sync route, such as `wss://weft.example/sync`. */
  readonly syncUrl: string;
  readonly deviceStore: BoardDeviceStore;
  /** Where the board lives. */
  readonly home: BoardHome;
  readonly source: LinkSource;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly requestFrame: RequestFrame;
  readonly connectivity: Connectivity;
  readonly openTabChannel: OpenTabChannel | undefined;
  readonly tabLocks: TabLocks | undefined;
  readonly interfaceStore: InterfaceStore;
  readonly findingBaseline: FindingBaseline;
}

/** Author of edits made before the server ever told who this is: a hint that is replaced by history. */
const UNKNOWN_USER: UserId = brandId<UserId>('');

/**
 * One open board: its document, everything computed from it, and its connection. Made once per
 * visit of the board page and closed with it; knows nothing of React.
 */
export class BoardSession {
  readonly boardId: BoardId;
  readonly home: BoardHome;
  readonly board: BoardDocument;
  readonly boardStore: BoardStore;
  readonly findingStore: FindingStore;
  readonly presence: PresenceStore;
  readonly sync: SyncClient;
  readonly commands: Commands;
  readonly findingBaseline: FindingBaseline;
  readonly timeAway: TimeAway;
  /** When the stores tell what changed. */
  readonly frames: FrameQueue;

  readonly #day: BoardDay;
  readonly #deviceStore: BoardDeviceStore;
  readonly #source: LinkSource;
  readonly clock: Clock;
  readonly #random: RandomBytes;
  readonly #stop: (() => void)[] = [];
  readonly #commands = new CommandsToCome();
  readonly #startEditing: () => Promise<BoardEditing>;
  readonly #editingListeners = new Set<() => void>();
  #starting: Promise<void> | undefined;
  #editing: BoardEditing | undefined;
  #isClosed = false;
  #deviceKnowsBoard = false;
  #syncedOnce = false;
  #userId: UserId = UNKNOWN_USER;
  #heard: SessionInfo | undefined;

  constructor(ports: BoardSessionPorts) {
    const { clock, interfaceStore } = ports;
    const doc = createYDoc();
    this.boardId = ports.boardId;
    this.home = ports.home;
    this.#deviceStore = ports.deviceStore;
    this.#source = ports.source;
    this.clock = clock;
    this.#random = ports.random;
    this.frames = new FrameQueue(ports.requestFrame);
    this.board = new BoardDocument(doc);
    this.findingBaseline = ports.findingBaseline;
    this.timeAway = new TimeAway(this.board);
    this.#day = new BoardDay(clock);
    const rulesOfToday = (): RuleSet => createRuleSet(this.board.view, { today: this.today });
    // Rules before screens: whoever renders a changed card in a frame sees its new findings too.
    this.findingStore = new FindingStore(this.board, rulesOfToday(), this.frames, clock);
    this.#day.subscribe(() => this.findingStore.goBy(rulesOfToday()));
    this.boardStore = new BoardStore(this.board, this.frames, clock);
    this.sync = createSyncClient({
      doc,
      boardId: ports.boardId,
      syncUrl: ports.syncUrl,
      schemaVersion: SCHEMA_VERSION,
      session: ports.source,
      deviceStore: ports.deviceStore,
      home: ports.home,
      clock,
      random: ports.random,
      connectivity: ports.connectivity,
      openTabChannel: ports.openTabChannel,
      tabLocks: ports.tabLocks,
    });
    this.presence = new PresenceStore(this.sync, this.frames);
    this.commands = this.#commands;
    this.#startEditing = async () => {
      const { createBoardEditing } = await import('./board-editing.ts');
      return createBoardEditing(
        {
          board: this.board,
          by: () => this.#userId,
          now: () => clock.nowMs(),
          random: ports.random,
        },
        { view: this.board.view, findings: this.findingStore, interfaceStore },
      );
    };
    this.#stop.push(
      this.sync.subscribe(() => this.#followSync()),
      this.board.observe((change) => {
        if (change.board) void this.#deviceStore.saveRecord({ title: this.board.view.title });
      }),
    );
    this.#followSync();
  }

  /**
   * Brings the device's copy onto the screen's stores. Afterwards {@link hasContent} says whether
   * there is a board to show before the server was reached.
   */
  async load(): Promise<void> {
    const record = await this.#deviceStore.readRecord();
    if (record.ok && record.value !== undefined) {
      this.#deviceKnowsBoard = record.value.schema !== undefined;
      this.#userId = record.value.userId ?? UNKNOWN_USER;
      this.timeAway.lastSeen(record.value.openedAtMs);
      this.#day.remember(record.value.serverAheadMs ?? 0);
    }
    await this.sync.loaded;
    void this.#deviceStore.saveRecord({ openedAtMs: this.clock.nowMs() });
  }

  /** The board's date, ISO 8601: what rules take for today. */
  get today(): string {
    return this.#day.today;
  }

  /** Calls `listener` when {@link today} is another day. */
  subscribeToday = (listener: () => void): (() => void) => this.#day.subscribe(listener);

  /** True when what the document holds is this board, from the device or from the server. */
  get hasContent(): boolean {
    return this.#deviceKnowsBoard || this.#syncedOnce;
  }

  /** The links this person may hand on; undefined before the server was ever reached. */
  get links(): BoardLinks | undefined {
    return this.#source.links;
  }

  /** Names the history of the board; undefined where nobody ever said. */
  async lineage(): Promise<string | undefined> {
    const record = await this.#deviceStore.readRecord();
    return this.sync.sessionInfo?.lineage ?? (record.ok ? record.value?.lineage : undefined);
  }

  /** Gives tokens for what is asked of the server beside the socket. */
  get source(): SessionSource {
    return this.#source;
  }

  get canEdit(): boolean {
    return this.hasContent && this.sync.frozen === undefined;
  }

  /** Loads what changes the board, after its first frame. Safe to call again. */
  startEditing(): Promise<void> {
    this.#starting ??= this.#beginEditing();
    return this.#starting;
  }

  /** True once {@link editor} is there. */
  get isEditing(): boolean {
    return this.#editing !== undefined;
  }

  /** Only for what is shown after {@link isEditing}. */
  get editor(): BoardEditor {
    if (this.#editing === undefined) throw new Error('Editing begins after the first frame');
    return this.#editing.editor;
  }

  /** Calls `listener` when {@link isEditing} becomes true. */
  subscribeEditing(listener: () => void): () => void {
    this.#editingListeners.add(listener);
    return () => this.#editingListeners.delete(listener);
  }

  /** Who is working here; undefined: the server never said. */
  get userId(): UserId | undefined {
    return this.#userId === UNKNOWN_USER ? undefined : this.#userId;
  }

  /** A new random id, for what is made with ids of its own. */
  newId<Id extends string>(): Id {
    return createId<Id>(this.#random);
  }

  /** Calls `listener` when {@link hasContent} or {@link canEdit} may have changed. */
  subscribeRights(listener: () => void): () => void {
    return this.sync.subscribe(listener);
  }

  /** Ends everything; what was edited is kept on the device first. Safe to call twice. */
  async close(): Promise<void> {
    for (const stop of this.#stop.splice(0)) stop();
    this.#day.close();
    this.presence.close();
    this.findingStore.close();
    this.boardStore.close();
    this.frames.close();
    await this.sync.close();
    this.#isClosed = true;
    this.#editing?.editor.close();
    this.board.close();
  }

  #followSync(): void {
    const { status, sessionInfo, frozen } = this.sync;
    if (sessionInfo !== undefined) this.#userId = sessionInfo.user.id;
    this.#hearTime(sessionInfo);
    this.timeAway.follow(status, this.hasContent);
    if (this.sync.hasServerCopy && !this.#syncedOnce) {
      this.#syncedOnce = true;
      // From now on this device has a whole copy to show before the server is reached.
      void this.#deviceStore.saveRecord({ schema: SCHEMA_VERSION });
    }
    if (frozen === undefined) this.#editing?.editor.unfreeze();
    else this.#editing?.editor.freeze(frozen);
  }

  #hearTime(info: SessionInfo | undefined): void {
    if (info === undefined || info === this.#heard) return;
    this.#heard = info;
    if (!this.#day.hear(info.serverTimeMs)) return;
    void this.#deviceStore.saveRecord({ serverAheadMs: this.#day.aheadMs });
  }

  async #beginEditing(): Promise<void> {
    const editing = await this.#startEditing();
    if (this.#isClosed) {
      editing.editor.close();
      return;
    }
    this.#editing = editing;
    this.#commands.become(editing.commands);
    this.#followSync();
    for (const listener of this.#editingListeners) listener();
  }
}
