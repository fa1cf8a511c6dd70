export { HeldBoardStorage } from './testing/held-board-storage.ts';
export { ManualClock } from './testing/manual-clock.ts';
export { RecordedConnection } from './testing/recorded-connection.ts';
export { SimulatedServer, type SimulatedServerOptions } from './testing/simulated-server.ts';
export { MemoryBoardStorage, type MemoryDisk } from './storage/memory-board-storage.ts';
export type { Connection } from './rooms/connection.ts';
export type { RoomClock } from './rooms/room-clock.ts';
export type { Seat } from './rooms/room-registry.ts';
export { SERVER_LIMITS, type ServerLimits } from './rooms/server-limits.ts';
