import type { BoardId } from '@weft/domain';
import { BrowserDeviceStore } from './browser-device-store.ts';
import type { DeviceDatabase } from './device-database.ts';

/**
 * Takes along what another tab still wrote under the old name of a board that went to a server.
 * Changes of one history apply again without effect, so nothing is there twice if this is cut short.
 */
export async function takeAlong(
  database: DeviceDatabase,
  from: BoardId,
  to: BoardId,
): Promise<void> {
  const old = new BrowserDeviceStore(database, from);
  const left = await old.load();
  if (!left.ok || left.value.updates.length === 0) return;
  const atMs = Date.now();
  const local = left.value.updates.map((update) => ({ update, atMs }));
  const taken = await new BrowserDeviceStore(database, to).append({
    tabId: '',
    local,
    received: [],
  });
  if (taken.ok) await old.reset(new Set());
}
