import { resolve } from 'node:path';
import { brandId, isId, type BoardId } from '@weft/domain';
import { readConfig } from '../config.ts';
import { POSTGRES_HINT } from './backup.ts';
import { isSet, textOf, type Command } from './command.ts';
import { printLinks } from './print-links.ts';
import { restoreBoards } from './restore-boards.ts';

export const RESTORE: Command = {
  name: 'restore',
  usage: '<backup> [--board <board>] [--new-lineage]',
  summary: 'Puts boards back to what a backup holds; what they are now is kept beside.',
  details: [
    'The lineage stays: a device that knows more sends it again, and nothing appears twice. To really go back, add',
    '--new-lineage: devices are then told that the board was replaced, and offer to copy over what they have.',
    'Links and phase of boards that are there stay as they are now: what was revoked stays revoked. A board that was',
    'removed comes back with new links, which are printed. Only into an empty data folder a backup brings its own links.',
    'Boards that the backup does not have are left alone. The server must be stopped. What was there before goes to a',
    'new folder "before-restore-…" in the data folder, which is a backup itself.',
  ],
  options: { board: { type: 'string' }, 'new-lineage': { type: 'boolean' } },
  takes: [1, 1],
  async run(call) {
    const config = readConfig(call.environment);
    if (!config.ok) {
      call.complain(config.refusal);
      return 1;
    }
    if (config.value.services.postgres !== undefined) {
      call.complain(POSTGRES_HINT);
      return 2;
    }
    const only = textOf(call, 'board');
    if (only !== undefined && !isId(only)) {
      call.complain(`"${only}" is no id of a board.`);
      return 2;
    }
    const restored = await restoreBoards({
      backup: resolve(call.positionals[0] ?? ''),
      folder: config.value.dataFolder,
      only: only === undefined ? undefined : brandId<BoardId>(only),
      newLineage: isSet(call, 'new-lineage'),
      nowMs: call.nowMs,
      onAuditFailure: (error) => call.complain(`audit log: ${String(error)}`),
    });
    if (!restored.ok) {
      call.complain(restored.refusal);
      return 1;
    }
    const { boards, newLinks, before } = restored.value;
    for (const board of newLinks) printLinks(call, config.value, board);
    call.print(`${boards} boards restored.`);
    if (before !== undefined) call.print(`What was there before: ${before}`);
    return 0;
  },
};
