import { writeFileSync } from 'node:fs';
import { brandId, isId, type BoardId } from '@weft/domain';
import { boardFileOf } from '../board-file.ts';
import { copyBoard } from '../rooms/board-work.ts';
import { textOf, type Command } from './command.ts';
import type { BoardAsset } from '../storage/board-asset.ts';
import type { BoardReader } from '../storage/sqlite-reader.ts';
import { openReader } from './open-store.ts';

export const EXPORT: Command = {
  name: 'export',
  usage: '[<board>] [--out <file>]',
  summary: 'Writes a board to a file; without a board it lists the ids there are.',
  details: [
    'The file holds the board to read (JSON) and as it is (a Yjs update), with its history and images; no links. It',
    'may run beside the server, and writes what is on disk. Without --out it goes to standard output.',
  ],
  options: { out: { type: 'string' } },
  takes: [0, 1],
  async run(call) {
    const opened = await openReader(call);
    if (!opened.ok) {
      call.complain(opened.refusal);
      return 1;
    }
    const { boards, auditStore } = opened.value;
    try {
      const [id] = call.positionals;
      if (id === undefined) {
        for (const each of await boards.boardIds()) call.print(each);
        return 0;
      }
      const board: BoardId | undefined = isId(id) ? brandId(id) : undefined;
      const row = board === undefined ? undefined : await boards.board(board);
      if (row === undefined) {
        call.complain(`There is no board ${id}. "weft export" lists those there are.`);
        return 1;
      }
      const { snapshot, log } = await boards.load(row.id);
      const updates = log.map(({ update }) => update);
      const copy = copyBoard({ snapshot: snapshot?.update, updates });
      const assets = await imagesOf(row.id, boards);
      const text = JSON.stringify(boardFileOf({ row, ...copy, assets }));
      const out = textOf(call, 'out');
      if (out === undefined) call.print(text);
      else writeFileSync(out, `${text}\n`, { flag: 'wx', mode: 0o600 });
      return 0;
    } finally {
      await boards.close();
      await auditStore.close();
    }
  },
};

async function imagesOf(board: BoardId, boards: BoardReader): Promise<readonly BoardAsset[]> {
  const hashes = await boards.assets(board);
  const assets = await Promise.all(hashes.map((hash) => boards.asset(board, hash)));
  return assets.filter((asset) => asset !== undefined);
}
