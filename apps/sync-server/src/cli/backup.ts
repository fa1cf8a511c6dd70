import { resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { backUpSqlite } from '../storage/sqlite-backup.ts';
import type { Command } from './command.ts';

/** What to do where the boards are in PostgreSQL. */
export const POSTGRES_HINT =
  'The boards are in PostgreSQL: use pg_dump and pg_restore, or the backup of your database.';

export const BACKUP: Command = {
  name: 'backup',
  usage: '<new folder>',
  summary: 'Copies the data folder as it is at one moment; the server may be running.',
  details: [
    'The copy holds boards, links (as hashes) and the audit log. It does not hold the key that signs tokens. Who has the',
    'copy can read the boards: keep it as you keep the data folder.',
  ],
  options: {},
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
    const target = resolve(call.positionals[0] ?? '');
    const made = await backUpSqlite(config.value.dataFolder, target, call.nowMs());
    if (!made.ok) {
      call.complain(made.refusal);
      return 1;
    }
    call.print(`${made.value.boards} boards copied to ${target}.`);
    return 0;
  },
};
