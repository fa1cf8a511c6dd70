import type { BoardId, Result } from '@weft/domain';
import type { DeviceStoreReason } from '@weft/sync-client';
import { createDeviceBoard, type NewDeviceBoard } from '../../session/device-boards.ts';
import type { DeviceDatabase } from '../../session/device-database.ts';
import { DeviceImages } from '../../session/device-images.ts';

/** What this device has of the images of one board is of another one, too: a fork, or the same on a server. */
export async function shareImages(
  database: DeviceDatabase,
  from: BoardId,
  to: BoardId,
): Promise<void> {
  const device = new DeviceImages(database, () => Date.now());
  const images = await device.ofBoard(from);
  // What cannot be read now is not lost: whoever shows it finds it under its hash.
  if (images.ok) await device.adopt(to, images.value);
}

/** Makes a board on this device that shows the images of another one, too. */
export async function createWithImages(
  database: DeviceDatabase,
  from: BoardId,
  board: NewDeviceBoard,
): Promise<Result<BoardId, DeviceStoreReason>> {
  const made = await createDeviceBoard(database, board);
  if (made.ok) await shareImages(database, from, made.value);
  return made;
}
