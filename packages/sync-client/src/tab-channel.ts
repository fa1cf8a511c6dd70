import type { BoardId, UserId } from '@weft/domain';
import type { Role } from '@weft/sync-protocol';

/** What tabs must have in common to share a channel; nothing may cross between two scopes. */
export interface TabScope {
  readonly boardId: BoardId;
  readonly userId: UserId;
  readonly role: Role;
  readonly lineage: string;
  /** Schema version of the document that the tab's code reads and writes. */
  readonly schemaVersion: number;
}

/**
 * Carries document updates between tabs of one scope, so that two offline tabs show the same
 * board. A message reaches every other open channel of the scope, never the sender.
 */
export interface TabChannel {
  post(message: Uint8Array): void;
  subscribe(listener: (message: Uint8Array) => void): () => void;
  close(): void;
}

/** Opens the channel of a scope. */
export type OpenTabChannel = (scope: TabScope) => TabChannel;
