import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { SIGNING_KEY_BYTES } from '../../auth/signing-key.ts';
import type { Examination } from './diagnosis.ts';

/** Less than this and the write-ahead log or a compaction may not fit. */
const LEAST_FREE_BYTES = 256 * 1_048_576;

/** The data folder itself: is it one, may we write there, whose is it, who else may read it. */
export const examineFolder: Examination = ({ userId }, { dataFolder, services }) => {
  if (services.postgres !== undefined) return [];
  if (!existsSync(dataFolder)) return examineParent(dataFolder);
  const found = statSync(dataFolder);
  if (!found.isDirectory()) {
    const fault = `WEFT_DATA is ${dataFolder}, which is no folder.`;
    return [{ id: 'folder-is-a-file', fault, mend: 'Set WEFT_DATA to a folder.' }];
  }
  const owned = [dataFolder, ...readdirSync(dataFolder).map((name) => join(dataFolder, name))];
  const foreign = owned.find((path) => userId !== undefined && statSync(path).uid !== userId);
  if (foreign !== undefined) {
    return [
      {
        id: 'wrong-owner',
        fault: `${foreign} belongs to user ${statSync(foreign).uid}; this is user ${userId}.`,
        mend: `Run the server as the owner, or: chown -R ${userId} ${dataFolder}`,
      },
    ];
  }
  if (!isWritable(dataFolder)) {
    return [
      {
        id: 'folder-read-only',
        fault: `Nothing can be written to ${dataFolder}.`,
        mend: `chmod -R u+rwX ${dataFolder}; if that does not help, its disk is mounted read-only.`,
      },
    ];
  }
  return (found.mode & 0o077) === 0
    ? []
    : [
        {
          id: 'folder-open-to-others',
          fault: `Other users of this machine can look into ${dataFolder}, which holds the boards and the signing key.`,
          mend: `chmod 700 ${dataFolder}`,
        },
      ];
};

export const examineSpace: Examination = ({ freeBytes }, { dataFolder, services }) => {
  if (services.postgres !== undefined) return [];
  const folder = nearestFolder(dataFolder);
  const free = freeBytes(folder);
  if (free >= LEAST_FREE_BYTES) return [];
  const mebibytes = Math.floor(free / 1_048_576);
  return [
    {
      id: 'no-space',
      fault: `${mebibytes} MiB are free in ${folder}. Without space nothing is saved, and people are told so.`,
      mend: 'Free at least 256 MiB, or set WEFT_DATA to a folder on another disk.',
    },
  ];
};

export const examineSigningKey: Examination = (_patient, { dataFolder, services }) => {
  const path = join(dataFolder, 'signing-key');
  if (services.postgres !== undefined || !existsSync(path)) return [];
  const bytes = statSync(path).size;
  if (bytes === SIGNING_KEY_BYTES) return [];
  return [
    {
      id: 'signing-key-damaged',
      fault: `${path} has ${bytes} bytes; a key has ${SIGNING_KEY_BYTES}.`,
      mend: 'Remove it. The next start makes another; everybody’s device signs in again by itself.',
    },
  ];
};

function examineParent(folder: string): ReturnType<Examination> {
  const parent = nearestFolder(folder);
  if (isWritable(parent)) return [];
  const fault = `${folder} is not there and cannot be made: ${parent} is not ours to write to.`;
  return [
    { id: 'folder-read-only', fault, mend: `Make it, and give it to the user of the server.` },
  ];
}

function nearestFolder(path: string): string {
  let folder = path;
  while (!existsSync(folder)) folder = dirname(folder);
  return folder;
}

/** Tried out: what modes say is not the whole truth on a read-only disk, or for root. */
function isWritable(folder: string): boolean {
  const probe = join(folder, `.weft-doctor-${process.pid}`);
  try {
    accessSync(folder, constants.W_OK);
    writeFileSync(probe, '');
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}
