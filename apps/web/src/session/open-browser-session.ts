import type { BoardId } from '@weft/domain';
import { systemClock } from '@weft/sync-client';
import { requestBrowserFrame } from '../stores/frame-queue.ts';
import type { InterfaceStore } from '../stores/interface-store.ts';
import { BoardSession } from './board-session.ts';
import { browserConnectivity } from './browser-connectivity.ts';
import { BrowserDeviceStore } from './browser-device-store.ts';
import { browserTabChannel, browserTabLocks } from './browser-tabs.ts';
import { DeviceDatabase } from './device-database.ts';
import type { DeviceSettingsStore } from './device-settings.ts';
import { FindingBaseline } from './finding-baseline.ts';
import { HttpSessionSource } from './http-session-source.ts';

export interface BrowserSessionOptions {
  readonly boardId: BoardId;
  readonly settings: DeviceSettingsStore;
  readonly interfaceStore: InterfaceStore;
}

/**
 * Opens a board with everything this browser offers. Undefined when neither the address nor this
 * device holds a link to it.
 */
export async function openBrowserSession(
  options: BrowserSessionOptions,
): Promise<BoardSession | undefined> {
  const { boardId, settings, interfaceStore } = options;
  const deviceStore = new BrowserDeviceStore(new DeviceDatabase(), boardId);
  const secret = secretInAddress();
  const record = await deviceStore.readRecord();
  const isKnown = record.ok && record.value?.secret !== undefined;
  if (secret === undefined && !isKnown) {
    await deviceStore.close();
    return undefined;
  }
  const source = new HttpSessionSource({
    boardId,
    serverUrl: '',
    secret,
    records: deviceStore,
    name: settings.current.name,
  });
  const session = new BoardSession({
    boardId,
    syncUrl: `${location.origin.replace(/^http/, 'ws')}/sync`,
    deviceStore,
    source,
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
  return session;
}

/** The link secret behind `#`. */
function secretInAddress(): string | undefined {
  const secret = location.hash.slice(1);
  return secret === '' ? undefined : secret;
}

/** Once the device keeps the secret, the address bar must not: it is copied and shown too easily. */
function forgetSecretInAddress(source: HttpSessionSource): void {
  if (location.hash === '') return;
  const stop = source.subscribe(() => {
    stop();
    history.replaceState(history.state, '', location.pathname);
  });
}

/** Random bytes of the platform; unlike `crypto.randomUUID` there also on plain http. */
function fillWithRandom(bytes: Uint8Array): Uint8Array {
  bytes.set(crypto.getRandomValues(new Uint8Array(bytes.length)));
  return bytes;
}
