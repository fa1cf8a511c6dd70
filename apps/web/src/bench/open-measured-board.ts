import { stateOf } from '@weft/board-doc';
import { createDeviceBoard } from '../session/device-boards.ts';
import { DeviceDatabase } from '../session/device-database.ts';
import { measuredDocument } from './measured-board.ts';

/** Puts a board of that many PBIs on this device, where no server has to be asked, and goes to it. */
export async function openMeasuredBoard(count: number): Promise<void> {
  const database = new DeviceDatabase();
  const created = await createDeviceBoard(database, {
    title: 'Measured',
    update: stateOf(measuredDocument(count)),
  });
  if (!created.ok) throw new Error(`This browser keeps no boards: ${created.refusal}`);
  // Its screen is in the rest of the address.
  location.replace(`/b/${created.value}${location.search}`);
}
