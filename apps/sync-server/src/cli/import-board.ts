import { randomFillSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { BoardAssets } from '../assets/board-assets.ts';
import { AuditLog } from '../audit/audit-log.ts';
import { AccessTokens } from '../auth/access-token.ts';
import { BoardAccess } from '../auth/board-access.ts';
import { readBoardFile } from '../board-file.ts';
import { InProcessDocumentJobs } from '../rooms/in-process-document-jobs.ts';
import type { Command } from './command.ts';
import { openWriter } from './open-store.ts';
import { printLinks } from './print-links.ts';

export const IMPORT: Command = {
  name: 'import',
  usage: '<file>',
  summary: 'Makes a new board from a file that "export" wrote, and prints its links.',
  details: [
    'It is another board with a history of its own: devices of the old one do not mix into it. The links are shown',
    'this once. A server that uses the data folder must be stopped.',
  ],
  options: {},
  takes: [1, 1],
  async run(call) {
    const file = readBoardFile(readFileSync(call.positionals[0] ?? '', 'utf8'));
    if (!file.ok) {
      call.complain(file.refusal);
      return 1;
    }
    const opened = await openWriter(call);
    if (!opened.ok) {
      call.complain(opened.refusal);
      return 1;
    }
    const { storage, bus, signingKey, auditStore, config } = opened.value;
    const { nowMs } = call;
    const access = new BoardAccess({
      storage,
      tokens: new AccessTokens({ key: signingKey, nowMs }),
      jobs: new InProcessDocumentJobs(),
      random: (bytes) => randomFillSync(bytes),
      nowMs,
      templates: new Map(),
      colorsAt: () => [],
    });
    const created = await access.createBoard({
      title: undefined,
      template: 'blank',
      lineage: undefined,
      file: file.value.update,
    });
    if (created.ok) {
      const onFailure = (error: unknown): void => call.complain(`audit log: ${String(error)}`);
      const audit = new AuditLog({ store: auditStore, nowMs, onFailure });
      const { id } = created.value;
      await audit.record({ action: 'board-created', board: id, what: 'file' });
      const assets = new BoardAssets({
        storage,
        nowMs,
        boardBytes: config.assetBytesPerBoard,
        atOnce: 1,
        onFailure: (_board, error) => call.complain(String(error)),
      });
      for (const [hash, bytes] of file.value.assets) {
        const read = (): Promise<Uint8Array> => Promise.resolve(bytes);
        const kept = await assets.keep(id, { hash, role: 'facilitator', read });
        if (!kept.ok) call.complain(`Image ${hash} is left out: ${kept.refusal}.`);
      }
      printLinks(call, config, created.value);
    } else {
      call.complain('The file holds what a board cannot hold.');
    }
    await bus.close();
    await auditStore.close();
    await storage.close();
    return created.ok ? 0 : 1;
  },
};
