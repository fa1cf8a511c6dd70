import type { BoardId, UserId } from '@weft/domain';
import type { NotAppliedReason } from '@weft/sync-protocol';
import type { BoardBus } from '../cluster/board-bus.ts';
import type { BoardStorage } from '../storage/board-storage.ts';
import type { GroupCommit } from '../storage/group-commit.ts';
import type { DocumentJobs } from './document-jobs.ts';
import type { RoomClock } from './room-clock.ts';
import type { ServerLimits } from './server-limits.ts';

/** What a room tells of itself; nothing of the content of a board. */
export type RoomEvent =
  | { readonly kind: 'opened' | 'closed'; readonly board: BoardId }
  | { readonly kind: 'damage'; readonly board: BoardId; readonly what: string }
  | { readonly kind: 'update-redundant' }
  | {
      readonly kind: 'window-sent';
      readonly updates: number;
      readonly bytes: number;
      /** Copies, over all readers. */
      readonly deliveries: number;
    }
  | {
      readonly kind: 'update-refused';
      readonly board: BoardId;
      readonly user: UserId;
      readonly reason: NotAppliedReason | 'invalid';
    }
  | { readonly kind: 'barrier-answered'; readonly applied: boolean }
  | {
      readonly kind: 'compacted';
      readonly board: BoardId;
      readonly bytes: number;
      readonly tookMs: number;
    }
  | { readonly kind: 'compaction-failed'; readonly board: BoardId; readonly error: unknown }
  | { readonly kind: 'reader-too-slow' };

/** What rooms need of the world. */
export interface RoomPorts {
  readonly storage: BoardStorage;
  readonly commits: GroupCommit;
  /** To the other servers of the same boards. */
  readonly bus: BoardBus;
  readonly jobs: DocumentJobs;
  readonly clock: RoomClock;
  readonly limits: ServerLimits;
  readonly report: (event: RoomEvent) => void;
}
