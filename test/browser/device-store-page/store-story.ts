import type { BoardDeviceStore, DeviceStoreReason, SyncClient } from '@weft/sync-client';
import { DeviceMemory, SyncDesk, type Tab } from '@weft/sync-client/testing';
import type { Role } from '@weft/sync-protocol';
import * as Y from 'yjs';
import { BrowserDeviceStore } from '../../../apps/web/src/session/browser-device-store.ts';
import { DeviceDatabase } from '../../../apps/web/src/session/device-database.ts';
import type { FaultyIndexedDb, StoreFault } from './faulty-indexed-db.ts';
import { damageOneUpdate, nextTask, removeDatabase } from './raw-storage.ts';

/** Which call of the story fails, and how. */
export interface StoryFault {
  readonly nth: number;
  readonly fault: StoreFault;
  readonly errorName: string;
}

/** A tab of the device under test, over the browser's storage. */
interface StoredTab {
  readonly tab: Tab;
  readonly store: BoardDeviceStore;
  readonly database: DeviceDatabase;
}

/** Virtual time passes in steps of this; real storage is waited for between them. */
const STEP_MS = 250;
/** The words must be there after this time at the latest. */
const WORDS_WITHIN_MS = 5_000;
/** What answers late does so after this time, unless its tab is gone by then. */
const LATE_MS = 9_000;

/** What the words say of an error, by its name, and of a database that an older tab holds. */
const REASONS: Readonly<Record<string, readonly DeviceStoreReason[]>> = {
  QuotaExceededError: ['quota'],
  AbortError: ['aborted'],
  // A browser that forbids storage refuses to open in this way.
  InvalidStateError: ['aborted', 'private'],
  UnknownError: ['damaged'],
  blocked: ['blocked'],
};

/**
 * A board is opened, edited, confirmed, edited offline, loaded anew after a crash, damaged and
 * rewritten, left by a tab whose changes another one drains, refused, discarded and forgotten.
 */
export class StoreStory {
  readonly #storage: FaultyIndexedDb;
  readonly #fault: StoryFault | undefined;
  readonly #desk = new SyncDesk();
  readonly #problems: string[] = [];
  readonly #open = new Set<StoredTab>();
  /** Entries that must be on the server in the end, each once. */
  readonly #written: string[] = [];
  /** Entries of which the status has said that they are safe on this device. */
  #promised: readonly string[] = [];
  #faultAtMs: number | undefined;
  /** The call that went wrong was to keep a change of a tab, of which one must be told. */
  #isChangeAtStake = false;
  #wordsAtMs: number | undefined;
  /** Calls made on the story's own behalf, which answer for themselves. */
  #ownCalls = false;
  #isOwnFault = false;
  /** What is stored is damaged, and said to be until it is rewritten. */
  #isDamaged = false;

  constructor(storage: FaultyIndexedDb, fault: StoryFault | undefined) {
    this.#storage = storage;
    this.#fault = fault;
  }

  /** Tells it all; what went wrong is returned. */
  async tell(): Promise<readonly string[]> {
    await this.#storage.uncounted(removeDatabase);
    this.#storage.begin(
      this.#fault === undefined
        ? undefined
        : { ...this.#fault, onFault: () => this.#faultHappens() },
    );
    const other = this.#desk.open('Eve', new DeviceMemory());
    await this.#workOnline(other);
    await this.#loadAnewOffline();
    await this.#repairDamage(other);
    await this.#drainWhatATabLeft();
    await this.#discardAndForget();
    this.#checkWords();
    await this.#desk.close();
    for (const { database } of this.#open) await database.close();
    return this.#problems;
  }

  async #workOnline(other: Tab): Promise<void> {
    const one = this.#openTab();
    await this.#pass(1_000);
    this.#write(one, 'first');
    this.#write(one, 'second');
    await this.#pass(1_000);
    other.doc.getArray('entries').push(['of Eve']);
    this.#written.push('of Eve');
    await this.#pass(12_000);
    this.#expectOnServer('while connected');
    this.#expectStatus(one, 'synced', 'after the store has recovered');
    this.#crash(one);
  }

  async #loadAnewOffline(): Promise<void> {
    const { network } = this.#desk.server;
    network.isUp = false;
    network.cut();
    const one = this.#openTab();
    await this.#pass(4_000);
    this.#write(one, 'offline');
    await this.#pass(12_000);
    this.#notePromise(one);
    this.#crash(one);
    const again = this.#openTab();
    await this.#pass(12_000);
    this.#expectKept(again);
    network.isUp = true;
    again.tab.client.tryNow();
    await this.#pass(30_000);
    this.#expectOnServer('after coming back');
    this.#expectStatus(again, 'synced', 'after coming back');
    this.#crash(again);
  }

  async #repairDamage(other: Tab): Promise<void> {
    await this.#storage.uncounted(damageOneUpdate);
    this.#isDamaged = true;
    const one = this.#openTab();
    await this.#pass(2_000);
    other.doc.getArray('entries').push(['meanwhile']);
    this.#written.push('meanwhile');
    this.#write(one, 'on damaged ground');
    await this.#pass(14_000);
    this.#expectOnServer('over a damaged copy');
    this.#expectStatus(one, 'synced', 'after the repair');
    this.#isDamaged = false;
    this.#crash(one);
    const again = this.#openTab();
    await this.#pass(12_000);
    this.#expectStatus(again, 'synced', 'with the rewritten copy');
    this.#crash(again);
  }

  async #drainWhatATabLeft(): Promise<void> {
    const { network } = this.#desk.server;
    network.isUp = false;
    network.cut();
    const leaving = this.#openTab();
    const staying = this.#openTab();
    await this.#pass(10_000);
    this.#write(leaving, 'left behind');
    await this.#pass(12_000);
    this.#notePromise(leaving);
    this.#crash(leaving);
    network.isUp = true;
    staying.tab.client.tryNow();
    await this.#pass(30_000);
    this.#expectOnServer('after a tab was left');
    this.#expectStatus(staying, 'synced', 'after draining');
    const left = await this.#storage.uncounted(() => outboxLength(staying));
    this.#expect(left === 0, `${left.toString()} records are left after draining`);
    this.#crash(staying);
  }

  async #discardAndForget(): Promise<void> {
    const { server } = this.#desk;
    server.network.isUp = false;
    server.network.cut();
    const one = this.#openTab();
    await this.#pass(10_000);
    one.tab.doc.getArray('entries').push(['refused']);
    await this.#pass(12_000);
    server.changeRoles('viewer');
    server.network.isUp = true;
    one.tab.client.tryNow();
    await this.#pass(30_000);
    this.#expectStatus(one, 'not-accepted', 'without rights');
    await this.#byHand(
      'discard',
      async () => (await one.tab.client.notAccepted?.discard()) === true,
    );
    this.#crash(one);
    const viewer = this.#openTab('viewer');
    await this.#pass(14_000);
    this.#expectStatus(viewer, 'synced', 'after discarding');
    this.#expect(!entriesOf(viewer.tab.doc).includes('refused'), 'discarded, and still there');
    await this.#byHand('forget', async () => (await viewer.store.forget()).ok);
    this.#crash(viewer);
  }

  /** What a person asks for: it fails in their face, and works when asked for again. */
  async #byHand(name: string, ask: () => Promise<boolean>): Promise<void> {
    for (let tries = 1; tries <= 2; tries += 1) {
      let answer: boolean | undefined;
      this.#ownCalls = true;
      const wait = async (): Promise<void> => {
        answer = await ask();
      };
      void wait();
      await this.#pass(12_000);
      this.#ownCalls = false;
      if (answer === true) return;
      this.#expect(answer === false, `${name} was never answered`);
    }
    this.#problems.push(`${name} did not work when asked for again`);
  }

  #openTab(role: Role = 'editor'): StoredTab {
    const database = new DeviceDatabase();
    const store = new BrowserDeviceStore(database, this.#desk.boardId, () => undefined);
    const tab = this.#desk.open('Ada', new DeviceMemory(), {
      role,
      also: { deviceStore: store },
    });
    const opened = { tab, store, database };
    this.#open.add(opened);
    tab.client.subscribe(() => this.#look(tab.client));
    return opened;
  }

  /** The tab is gone, as by a crash: nothing it holds is written any more. */
  #crash(one: StoredTab): void {
    this.#open.delete(one);
    void one.store.close();
    one.tab.crash();
    this.#storage.dropLate();
    void one.database.close();
  }

  #write({ tab }: StoredTab, entry: string): void {
    tab.doc.getArray('entries').push([entry]);
    this.#written.push(entry);
  }

  async #pass(durationMs: number): Promise<void> {
    for (let passed = 0; passed < durationMs; passed += STEP_MS) {
      await this.#storageAnswers();
      await this.#desk.clock.advance(STEP_MS);
      for (const { tab } of this.#open) this.#look(tab.client);
      const sinceMs = this.#desk.clock.monotonicMs() - (this.#faultAtMs ?? Infinity);
      if (this.#storage.isHolding && sinceMs >= LATE_MS) this.#storage.release();
    }
    await this.#storageAnswers();
  }

  /** Waits for real storage, except for what is held back and what queues behind that. */
  async #storageAnswers(): Promise<void> {
    for (let quiet = 0, turns = 0; quiet < 3; turns += 1) {
      await nextTask();
      const isQuiet = !this.#storage.isBusy || (this.#storage.isHolding && turns > 30);
      quiet = isQuiet ? quiet + 1 : 0;
    }
  }

  #faultHappens(): void {
    this.#faultAtMs = this.#desk.clock.monotonicMs();
    this.#isOwnFault = this.#ownCalls;
    this.#isChangeAtStake = this.#storage.calls.at(-1)?.name === 'outbox.add';
  }

  #look(client: SyncClient): void {
    const { status } = client;
    if (this.#faultAtMs === undefined || this.#wordsAtMs !== undefined) return;
    // Where nothing is taken any more, nobody can make a change that would have to be kept.
    const isFrozen = status.kind === 'not-accepted';
    const isTold = status.kind === 'not-saved-on-device' && this.#reasons().includes(status.reason);
    const isSlow = status.kind === 'saving-slowly' && this.#fault?.fault === 'late';
    if (!isTold && !isSlow && !isFrozen) return;
    this.#wordsAtMs = this.#desk.clock.monotonicMs();
  }

  #reasons(): readonly DeviceStoreReason[] {
    const { fault, errorName = '' } = this.#fault ?? {};
    const reasons =
      fault === 'late' ? [] : (REASONS[fault === 'blocked' ? fault : errorName] ?? []);
    return this.#isDamaged ? [...reasons, 'damaged'] : reasons;
  }

  #checkWords(): void {
    if (this.#fault === undefined || this.#isOwnFault) return;
    if (this.#faultAtMs === undefined) {
      this.#problems.push('the call that should fail was never made');
    } else if (this.#fault.fault === 'late' && !this.#isChangeAtStake) {
      // Nothing failed, and nothing of a tab was called saved that was not.
    } else if (this.#wordsAtMs === undefined) {
      this.#problems.push('nothing was said of it');
    } else if (this.#wordsAtMs - this.#faultAtMs > WORDS_WITHIN_MS) {
      this.#problems.push(`said after ${this.#wordsAtMs - this.#faultAtMs} ms`);
    }
  }

  /** Where the status counts everything written as waiting on this device, it has promised it. */
  #notePromise({ tab }: StoredTab): void {
    const { status } = tab.client;
    this.#expect(status.kind === 'offline', `${status.kind} instead of offline`);
    if (status.kind === 'offline' && status.waiting > 0) this.#promised = [...this.#written];
    else this.#problems.push('an offline change is not called saved on this device');
  }

  #expectKept({ tab }: StoredTab): void {
    const kept = entriesOf(tab.doc);
    const lost = this.#promised.filter((entry) => !kept.includes(entry));
    this.#expect(lost.length === 0, `promised and lost: ${lost.join(', ')}`);
  }

  #expectOnServer(when: string): void {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, this.#desk.server.onDisk);
    const found = entriesOf(doc).toSorted().join(', ');
    const wanted = this.#written.toSorted().join(', ');
    this.#expect(found === wanted, `${when}: the server has ${found} instead of ${wanted}`);
  }

  #expectStatus({ tab }: StoredTab, kind: string, when: string): void {
    const { status } = tab.client;
    this.#expect(status.kind === kind, `${when}: ${JSON.stringify(status)} instead of ${kind}`);
  }

  #expect(holds: boolean, problem: string): void {
    if (!holds) this.#problems.push(problem);
  }
}

function entriesOf(doc: Y.Doc): readonly string[] {
  return doc.getArray('entries').map(String);
}

async function outboxLength({ store }: StoredTab): Promise<number> {
  const read = await store.readOutbox();
  return read.ok ? read.value.length : -1;
}
