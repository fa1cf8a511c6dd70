import type { RandomBytes } from '@weft/domain';
import type { AuditStore } from '../audit/audit-store.ts';
import type { RoomClock } from '../rooms/room-clock.ts';
import type { BoardStorage } from '../storage/board-storage.ts';
import type { BoardBus } from './board-bus.ts';
import type { ServiceUrls } from './service-urls.ts';

/** What boards are opened with. */
export interface OpenBoardsOptions {
  readonly services: ServiceUrls;
  /** Of a server that is alone. */
  readonly dataFolder: string;
  readonly random: RandomBytes;
  readonly clock: RoomClock;
  /** Told when messages between servers go round by PostgreSQL, and when they are fast again. */
  readonly onBusHealth: (carries: boolean) => void;
}

/** Everything that servers of one Weft have in common. */
export interface OpenBoards {
  readonly storage: BoardStorage;
  readonly bus: BoardBus;
  readonly auditStore: AuditStore;
  readonly signingKey: Uint8Array;
}
