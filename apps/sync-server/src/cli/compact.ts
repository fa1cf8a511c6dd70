import { brandId, isId, type BoardId } from '@weft/domain';
import { compactUpdates } from '../rooms/document-work.ts';
import type { BoardStorage } from '../storage/board-storage.ts';
import type { Command } from './command.ts';
import { openWriter } from './open-store.ts';

export const COMPACT: Command = {
  name: 'compact',
  usage: '[<board>]',
  summary: 'Writes one snapshot for each board (or for one) and trims its log.',
  details: [
    'The server does this by itself for boards in use. By hand it is worth it after a purge, so that what was deleted',
    'is gone from storage too: run it twice, because the snapshot before is kept. A damaged board is left as it is. A',
    'server that uses the data folder must be stopped.',
  ],
  options: {},
  takes: [0, 1],
  async run(call) {
    const [only] = call.positionals;
    if (only !== undefined && !isId(only)) {
      call.complain(`"${only}" is no id of a board.`);
      return 2;
    }
    const opened = await openWriter(call);
    if (!opened.ok) {
      call.complain(opened.refusal);
      return 1;
    }
    const { storage, bus, auditStore } = opened.value;
    const ids = only === undefined ? await storage.boardIds() : [brandId<BoardId>(only)];
    let damaged = 0;
    let trimmed = 0;
    for (const id of ids) {
      const records = await compactBoard(storage, id);
      if (records === undefined)
        call.complain(`board ${id} is damaged or not there; left as it is`);
      if (records === undefined) damaged += 1;
      else trimmed += records;
    }
    call.print(`${ids.length - damaged} boards compacted, ${trimmed} records trimmed.`);
    await bus.close();
    await auditStore.close();
    await storage.close();
    return damaged === 0 ? 0 : 1;
  },
};

/** How many records went into the snapshot; undefined: it is damaged or not there. */
async function compactBoard(storage: BoardStorage, id: BoardId): Promise<number | undefined> {
  if ((await storage.board(id)) === undefined) return undefined;
  const { snapshot, log, lastSeq, damage } = await storage.load(id);
  if (damage.length > 0) return undefined;
  const updates = log.map(({ update }) => update);
  if (updates.length === 0) return 0;
  const compacted = compactUpdates({ snapshot: snapshot?.update, updates });
  await storage.replaceSnapshot(id, { ...compacted, throughSeq: lastSeq });
  return updates.length;
}
