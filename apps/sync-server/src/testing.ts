export { HeldBoardStorage } from './testing/held-board-storage.ts';
export { startLocalServer } from './testing/local-server.ts';
export { ManualClock } from './testing/manual-clock.ts';
export { RecordedConnection } from './testing/recorded-connection.ts';
export { createRandomBelow } from './testing/seeded-random.ts';
export { SimulatedServer, type SimulatedServerOptions } from './testing/simulated-server.ts';
export { changeSqlite, checkpointSqlite, openSqliteBoards } from './testing/sqlite-boards.ts';
export {
  sampleEntry,
  sampleRecord,
  sampleRow,
  type StorageUnderTest,
} from './testing/storage-under-test.ts';
export { YjsPeer, sameDocument } from './testing/yjs-peer.ts';
export { MemoryBoardStorage, type MemoryDisk } from './storage/memory-board-storage.ts';
export type { AppendEntry, BoardStorage, StoredDocument } from './storage/board-storage.ts';
export { settle } from './testing/room-set-up.ts';
export type { Connection } from './rooms/connection.ts';
export type { RoomClock } from './rooms/room-clock.ts';
export type { Seat } from './rooms/room-registry.ts';
export { SERVER_LIMITS, type ServerLimits } from './rooms/server-limits.ts';
export { API_ROUTES } from './transport/routes/api-routes.ts';
export type { ApiRoute } from './transport/routes/api-route.ts';
