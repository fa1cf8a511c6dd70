import { done, type Result } from '@weft/domain';
import { FileAuditStore } from '../audit/file-audit-store.ts';
import { loadSigningKey } from '../auth/signing-key.ts';
import type { StorageRefusal } from '../storage/board-storage.ts';
import { openSqliteBoardStorage } from '../storage/sqlite-board-storage.ts';
import { NO_BUS } from './board-bus.ts';
import type { OpenBoards, OpenBoardsOptions } from './opened-boards.ts';

/**
 * Opens the boards: in the data folder for a server that is alone, in PostgreSQL for several. What
 * tokens are signed with lies beside them, so that every server believes the tokens of the others.
 */
export async function openBoards(
  options: OpenBoardsOptions,
): Promise<Result<OpenBoards, StorageRefusal>> {
  const { services, dataFolder, random } = options;
  const { postgres } = services;
  if (postgres !== undefined) {
    // A server that is alone starts without what talks to PostgreSQL and Redis.
    const { openSharedBoards } = await import('./open-shared-boards.ts');
    return openSharedBoards(options, postgres);
  }
  const storage = await openSqliteBoardStorage(dataFolder);
  if (!storage.ok) return storage;
  const signingKey = loadSigningKey(dataFolder, random);
  const auditStore = new FileAuditStore(dataFolder);
  return done({ storage: storage.value, bus: NO_BUS, auditStore, signingKey });
}
