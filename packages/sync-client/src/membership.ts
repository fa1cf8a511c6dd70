import type { BoardId } from '@weft/domain';
import type { Role, SessionInfo } from '@weft/sync-protocol';
import type { BoardRecord } from './board-device-store.ts';
import type { DeviceLog } from './device-log.ts';
import type { SyncEnd } from './sync-status.ts';
import type { TabLink } from './tab-link.ts';

export interface MembershipOptions {
  readonly boardId: BoardId;
  readonly schemaVersion: number;
  readonly log: DeviceLog;
  readonly tabs: TabLink;
}

/**
 * Who this person is on the board, in which history of it: first as the device remembers, then as
 * the server says.
 */
export class Membership {
  readonly #options: MembershipOptions;
  #info: SessionInfo | undefined;
  #role: Role | undefined;
  #lineage: string | undefined;

  constructor(options: MembershipOptions) {
    this.#options = options;
  }

  /** What the server last said. */
  get info(): SessionInfo | undefined {
    return this.#info;
  }

  get role(): Role | undefined {
    return this.#role;
  }

  /** Takes what the device remembers, unless the server has spoken already. */
  takeRecord(record: BoardRecord | undefined): SyncEnd | undefined {
    if (record === undefined) return undefined;
    const end = this.#takeLineage(record.lineage);
    if (end !== undefined) return end;
    this.#role ??= record.role;
    this.#join(record);
    return undefined;
  }

  /** What the device has of the board may say things that this code would misread, and so break. */
  endOfVersion(record: BoardRecord | undefined): SyncEnd | undefined {
    const isNewer = (record?.schema ?? 0) > this.#options.schemaVersion;
    return isNewer ? { kind: 'update-needed', reason: 'board-is-newer' } : undefined;
  }

  /** Takes the server's word; returned is what it ends. */
  takeSession(info: SessionInfo): SyncEnd | undefined {
    const isNews = this.#info?.user.id !== info.user.id || this.#role !== info.role;
    this.#info = info;
    const end = this.#takeLineage(info.lineage);
    if (end !== undefined) return end;
    const { schemaVersion } = this.#options;
    if (schemaVersion < info.schema.min)
      return { kind: 'update-needed', reason: 'server-is-newer' };
    if (schemaVersion > info.schema.max)
      return { kind: 'update-needed', reason: 'server-is-older' };
    this.#role = info.role;
    if (isNews) this.#remember({ schema: schemaVersion });
    return undefined;
  }

  takeRole(role: Role): void {
    this.#role = role;
    this.#remember({});
  }

  /** Two histories of one board must never be mixed: everything would be there twice. */
  #takeLineage(lineage: string | undefined): SyncEnd | undefined {
    if (lineage === undefined) return undefined;
    this.#lineage ??= lineage;
    return lineage === this.#lineage ? undefined : { kind: 'gone', reason: 'lineage' };
  }

  #remember(also: Partial<BoardRecord>): void {
    const { log } = this.#options;
    const known = { userId: this.#info?.user.id, lineage: this.#lineage, role: this.#role };
    log.saveRecord({ ...known, ...also });
    this.#join(known);
  }

  #join({ userId, lineage, role }: Partial<BoardRecord>): void {
    if (userId === undefined || lineage === undefined || role === undefined) return;
    const { tabs, boardId, schemaVersion } = this.#options;
    tabs.join({ boardId, userId, lineage, role, schemaVersion });
  }
}
