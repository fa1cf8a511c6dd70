import type { BoardDeviceStore } from '@weft/sync-client';

/**
 * Takes along what another tab still wrote under the old name of a board that went to a server; what the
 * new name gets waits to be sent. Changes of one history apply again without effect, so nothing is there
 * twice if this is cut short.
 */
export async function takeAlong(old: BoardDeviceStore, to: BoardDeviceStore): Promise<void> {
  const left = await old.load();
  if (!left.ok || left.value.updates.length === 0) return;
  const atMs = Date.now();
  const local = left.value.updates.map((update) => ({ update, atMs }));
  const taken = await to.append({ tabId: '', local, received: [] });
  if (taken.ok) await old.reset(new Set());
}
