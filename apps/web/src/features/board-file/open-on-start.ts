import { done, refused, type BoardId, type Result } from '@weft/domain';
import type { BoardRecord } from '@weft/sync-client';
import { boardsOfLineage, createDeviceBoard } from '../../session/device-boards.ts';
import { DeviceImages } from '../../session/device-images.ts';
import { withDatabase } from '../device-board/with-database.ts';
import { keepImagesOfFile } from '../images/images-in-files.ts';
import { readOpenedFile, type OpenRefusal } from './read-opened-file.ts';

/** What a file turned out to be, where no board is open. */
export type StartFile =
  /** It is a board of its own on this device now. */
  | { readonly kind: 'opened'; readonly board: BoardId }
  /** This device has boards of the same history: the file belongs into one of them. */
  | { readonly kind: 'known'; readonly name: string; readonly boards: readonly BoardRecord[] };

/** `changes-only`: nothing here belongs to the changes; `not-kept`: this browser cannot keep a board. */
export type StartRefusal = OpenRefusal | 'changes-only' | 'not-kept';

/** Opens a file where no board is open: as a board of its own, unless it belongs to one that is here. */
export async function openOnStart(file: File): Promise<Result<StartFile, StartRefusal>> {
  const read = await readOpenedFile(file);
  if (!read.ok) return read;
  const { kind, lineage, name, update, images } = read.value;
  return withDatabase(async (database) => {
    const boards = await boardsOfLineage(database, lineage);
    if (boards.length > 0) return done({ kind: 'known', name, boards });
    if (kind === 'changes') return refused('changes-only');
    const created = await createDeviceBoard(database, { title: name, lineage, update });
    if (!created.ok) return refused('not-kept');
    await keepImagesOfFile(new DeviceImages(database, () => Date.now()), created.value, images);
    return done({ kind: 'opened', board: created.value });
  });
}
