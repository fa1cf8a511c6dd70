export { apartFromWaiting } from './apart-from-waiting.ts';
export { Backoff } from './backoff.ts';
export type { Ballots, RefusedBallot } from './ballots.ts';
export type {
  Appended,
  BoardDeviceStore,
  BoardHome,
  BoardLinks,
  BoardRecord,
  DeviceStoreFailure,
  DeviceStoreReason,
  ForkOrigin,
  LocalUpdate,
  OutboxId,
  OutboxRecord,
  Stored,
  StoredBoard,
} from './board-device-store.ts';
export { systemClock, type Clock } from './clock.ts';
export type { Connectivity, ConnectivityEvent } from './connectivity.ts';
export type { SessionGrant, SessionRefusal, SessionSource } from './session-source.ts';
export type {
  FreezeReason,
  NotAccepted,
  SyncClient,
  SyncClientOptions,
} from './sync-client-api.ts';
export { createSyncClient } from './sync-client.ts';
export type { GoneReason, NotAcceptedReason, SyncStatus } from './sync-status.ts';
export type { OpenTabChannel, TabChannel, TabScope } from './tab-channel.ts';
export type { TabLocks } from './tab-locks.ts';
