import type { BoardId } from '@weft/domain';
import { systemClock, type BoardRecord, type Stored } from '@weft/sync-client';
import { requestBrowserFrame } from '../stores/frame-queue.ts';
import type { InterfaceStore } from '../stores/interface-store.ts';
import { BoardSession } from './board-session.ts';
import { browserConnectivity } from './browser-connectivity.ts';
import { BrowserDeviceStore } from './browser-device-store.ts';
import { browserTabChannel, browserTabLocks } from './browser-tabs.ts';
import { DeviceDatabase } from './device-database.ts';
import { fillWithRandom } from './device-random.ts';
import type { DeviceSettingsStore } from './device-settings.ts';
import { FindingBaseline } from './finding-baseline.ts';
import { HttpSessionSource } from './http-session-source.ts';
import { NO_SERVER } from './no-server-source.ts';
import { waitingNoted } from './waiting-note.ts';

/** Tries to read what the device remembers where nothing else leads to the board, and the pause between them. */
const MOST_TRIES = 6;
const PAUSE_MS = 700;

export interface BrowserSessionOptions {
  readonly boardId: BoardId;
  readonly settings: DeviceSettingsStore;
  readonly interfaceStore: InterfaceStore;
}

/** Why a board cannot be opened: neither the address nor this device holds a link to it, or what this
 * device holds cannot be read. */
export type NotOpened = 'no-link' | 'unreadable';

/** Opens a board with everything this browser offers. */
export async function openBrowserSession(
  options: BrowserSessionOptions,
): Promise<BoardSession | NotOpened> {
  const { boardId, settings, interfaceStore } = options;
  const database = new DeviceDatabase();
  const deviceStore = new BrowserDeviceStore(database, boardId);
  const secret = secretInAddress();
  const record = await recordOf(deviceStore, secret === undefined);
  const known = record.ok ? record.value : undefined;
  const home = known?.home ?? 'server';
  const isKnown = known?.secret !== undefined || home === 'device';
  if (record.ok && known === undefined && waitingNoted(boardId) !== undefined) {
    const { tellLostChanges } = await import('./lost-changes.ts');
    void tellLostChanges(boardId, interfaceStore);
  }
  if (secret === undefined && !isKnown) {
    await deviceStore.close();
    return record.ok ? 'no-link' : 'unreadable';
  }
  await followMove(database, known);
  const source = new HttpSessionSource({
    boardId,
    serverUrl: '',
    secret,
    records: deviceStore,
    known: record.ok ? (record.value ?? {}) : undefined,
    name: settings.current.name,
    color: () => settings.current.color,
  });
  const session = new BoardSession({
    boardId,
    syncUrl: `${location.origin.replace(/^http/, 'ws')}/sync`,
    deviceStore,
    home,
    source: home === 'device' ? NO_SERVER : source,
    clock: systemClock,
    random: fillWithRandom,
    requestFrame: requestBrowserFrame,
    connectivity: browserConnectivity(),
    openTabChannel: browserTabChannel(),
    tabLocks: browserTabLocks(),
    interfaceStore,
    findingBaseline: new FindingBaseline(boardId, () => window.localStorage),
  });
  forgetSecretInAddress(source);
  await session.load();
  if (home === 'device') {
    void import('./offer-move.ts').then(({ offerMove }) => offerMove(boardId, interfaceStore));
  }
  return session;
}

/** What the device remembers; asked for again where nothing else leads to the board. */
async function recordOf(
  deviceStore: BrowserDeviceStore,
  isNeeded: boolean,
): Stored<BoardRecord | undefined> {
  let record = await deviceStore.readRecord();
  if (!isNeeded) return record;
  for (let tries = 1; !record.ok && tries < MOST_TRIES; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    record = await deviceStore.readRecord();
  }
  return record;
}

/** The link secret behind `#`. */
function secretInAddress(): string | undefined {
  const secret = location.hash.slice(1);
  return secret === '' ? undefined : secret;
}

/** Once the device keeps the secret, the address bar must not: it is copied and shown too easily. */
function forgetSecretInAddress(source: HttpSessionSource): void {
  if (location.hash === '') return;
  const stop = source.onKept(() => {
    stop();
    // Which screen the link shows stays in it.
    history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  });
}

/** Leads on from the old name of a board that went to a server, and takes along what was left there. */
async function followMove(database: DeviceDatabase, known: BoardRecord | undefined): Promise<void> {
  const { boardId, movedTo, movedFrom } = known ?? {};
  if (boardId === undefined || (movedTo ?? movedFrom) === undefined) return;
  const { takeAlong } = await import('./moved-board.ts');
  if (movedFrom !== undefined) {
    const [old, to] = [movedFrom, boardId].map((each) => new BrowserDeviceStore(database, each));
    if (old !== undefined && to !== undefined) await takeAlong(old, to);
  }
  if (movedTo === undefined) return;
  location.replace(`/b/${movedTo}`);
  // The page is on its way out.
  await new Promise(() => undefined);
}
