import { statfsSync } from 'node:fs';
import { WEB_FOLDER } from '../start-server.ts';
import type { Command } from './command.ts';
import { examine } from './doctor/examine.ts';

export const DOCTOR: Command = {
  name: 'doctor',
  usage: '',
  summary: 'Looks for what keeps the server from working well, and says what mends it.',
  details: [
    'Run it with the settings and as the user of the server, before the start or beside it. It changes no board. Exit',
    'code 1: something was found. With WEFT_ORIGINS set it also looks from outside, through the proxy.',
  ],
  options: {},
  takes: [0, 0],
  async run({ environment, nowMs, print }) {
    const found = await examine({
      environment,
      nowMs,
      userId: process.geteuid?.(),
      freeBytes: (folder) => {
        const { bavail, bsize } = statfsSync(folder);
        return bavail * bsize;
      },
      nodeVersion: process.version,
      webFolder: WEB_FOLDER,
    });
    for (const { id, fault, mend } of found) print(`${id}\n  ${fault}\n  → ${mend}`);
    print(found.length === 0 ? 'Nothing is wrong.' : `${found.length} found.`);
    return found.length === 0 ? 0 : 1;
  },
};
