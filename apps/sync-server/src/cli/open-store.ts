import { randomFillSync } from 'node:crypto';
import { done, refused, type Result } from '@weft/domain';
import type { AuditStore } from '../audit/audit-store.ts';
import { FileAuditStore } from '../audit/file-audit-store.ts';
import { PostgresAuditStore } from '../audit/postgres-audit-store.ts';
import { openBoards } from '../cluster/open-boards.ts';
import type { OpenBoards } from '../cluster/opened-boards.ts';
import { readConfig, type ServerConfig } from '../config.ts';
import { NODE_CLOCK } from '../node-clock.ts';
import { openPostgresBoardStorage } from '../storage/postgres-board-storage.ts';
import { openSqliteReader, type BoardReader } from '../storage/sqlite-reader.ts';
import type { CommandCall } from './command.ts';

/** Boards to look at, and the settings that say where they are. */
export interface OpenReader {
  readonly config: ServerConfig;
  readonly boards: BoardReader;
  /** What the database finds wrong with its own pages. */
  readonly pageFaults: () => readonly string[];
  readonly auditStore: AuditStore;
}

/** Opens the boards to look at, beside a running server or without one. */
export async function openReader({
  environment,
}: CommandCall): Promise<Result<OpenReader, string>> {
  const config = readConfig(environment);
  if (!config.ok) return config;
  const { dataFolder, services } = config.value;
  const { postgres } = services;
  if (postgres === undefined) {
    const reader = await openSqliteReader(dataFolder);
    if (!reader.ok) return refused(reader.refusal.detail);
    const boards = reader.value;
    const auditStore = new FileAuditStore(dataFolder);
    const pageFaults = (): readonly string[] => boards.pageFaults();
    return done({ config: config.value, boards, pageFaults, auditStore });
  }
  const storage = await openPostgresBoardStorage({ url: postgres });
  if (!storage.ok) return refused(storage.refusal.detail);
  return done({
    config: config.value,
    boards: storage.value,
    pageFaults: () => [],
    auditStore: new PostgresAuditStore(postgres),
  });
}

/** Opens the boards to change them. A data folder must not be in use by a server. */
export async function openWriter({
  environment,
}: CommandCall): Promise<Result<OpenBoards & { readonly config: ServerConfig }, string>> {
  const config = readConfig(environment);
  if (!config.ok) return config;
  const { services, dataFolder } = config.value;
  const opened = await openBoards({
    services: { ...services, redis: undefined },
    dataFolder,
    random: (bytes) => randomFillSync(bytes),
    clock: NODE_CLOCK,
    onBusHealth: () => undefined,
  });
  if (!opened.ok) return refused(opened.refusal.detail);
  return done({ ...opened.value, config: config.value });
}
