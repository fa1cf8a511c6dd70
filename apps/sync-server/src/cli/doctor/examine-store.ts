import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from '../../storage/folder-lock.ts';
import { openSqlite, readCount } from '../../storage/sqlite-binding.ts';
import { openSqliteReader } from '../../storage/sqlite-reader.ts';
import type { Examination } from './diagnosis.ts';
import { isWeftAt } from './weft-at.ts';

/** Times of what was stored may be ahead of this clock by so much. */
const CLOCK_SLACK_MS = 300_000;
/** This code was not there before. */
const CODE_IS_FROM_MS: number = Date.UTC(2025, 0, 1);

/** The database in the data folder: of this version, and whole. */
export const examineDatabase: Examination = async (_patient, { dataFolder, services }) => {
  if (services.postgres !== undefined || !existsSync(join(dataFolder, 'boards.sqlite'))) return [];
  const opened = await openSqliteReader(dataFolder);
  if (!opened.ok) {
    const { code, detail } = opened.refusal;
    if (code === 'written-by-newer-version') {
      const mend = 'Start the Weft that wrote it, or a newer one; or restore a backup.';
      return [{ id: 'database-newer', fault: detail, mend }];
    }
    // An older one is brought to this version by the next start.
    if (detail.includes('older Weft')) return [];
    return [{ id: 'database-damaged', fault: detail, mend: RESTORE }];
  }
  let faults: readonly string[];
  try {
    faults = opened.value.pageFaults();
  } catch (error) {
    faults = [String(error)];
  }
  await opened.value.close();
  const [first] = faults;
  if (first === undefined) return [];
  const fault = `${join(dataFolder, 'boards.sqlite')} is damaged: ${first}`;
  return [{ id: 'database-damaged', fault, mend: RESTORE }];
};

const RESTORE =
  'Copy the folder away, then "weft restore" the last backup; devices send what is newer. Look at the disk.';

/** Somebody has the folder: fine when it is the server that these settings are for. */
export const examineLock: Examination = async (_patient, config) => {
  const { dataFolder, services, host, port } = config;
  if (services.postgres !== undefined || !existsSync(join(dataFolder, 'in-use.lock'))) return [];
  const owner = readOwner(dataFolder);
  const lock = await lockFolder(dataFolder).catch(() => undefined);
  if (lock === undefined) return [];
  if (lock.ok) {
    lock.value.release();
    return [];
  }
  if (await isWeftAt(host, port)) return [];
  return [
    {
      id: 'folder-in-use',
      fault: `Process ${owner} uses ${dataFolder}, and no Weft answers on ${host}:${port}.`,
      mend: `Stop process ${owner}, or set WEFT_DATA to another folder.`,
    },
  ];
};

/** Tokens end by the clock, and today’s date on every board comes from it. */
export const examineClock: Examination = async ({ nowMs }, { dataFolder, services }) => {
  const mend = 'Set the clock, and keep it right with NTP (timedatectl set-ntp true).';
  const now = nowMs();
  const shown = new Date(now).toISOString();
  if (now < CODE_IS_FROM_MS) {
    const fault = `The clock says ${shown}, a time before this program was written.`;
    return [{ id: 'clock-wrong', fault, mend }];
  }
  const path = join(dataFolder, 'boards.sqlite');
  if (services.postgres !== undefined || !existsSync(path)) return [];
  const newest = await newestRecordMs(path).catch(() => 0);
  if (newest <= now + CLOCK_SLACK_MS) return [];
  const fault = `The clock says ${shown}, but something was stored at ${new Date(newest).toISOString()}.`;
  return [{ id: 'clock-wrong', fault, mend }];
};

async function newestRecordMs(path: string): Promise<number> {
  const database = await openSqlite(path);
  try {
    database.exec('PRAGMA query_only = ON');
    return Math.max(
      readCount(database, 'SELECT max(received_at_ms) AS ms FROM log', 'ms'),
      readCount(database, 'SELECT max(created_at_ms) AS ms FROM boards', 'ms'),
    );
  } finally {
    database.close();
  }
}

function readOwner(folder: string): string {
  try {
    return readFileSync(join(folder, 'in-use-by'), 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
