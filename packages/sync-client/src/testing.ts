export { describeBoardDeviceStore, type StoreUnderTest } from './board-device-store.contract.ts';
export { FakeNetwork, type FakeNetworkOptions, type ServerEnd } from './testing/fake-network.ts';
export { FakeSyncServer, type FakeSyncServerOptions } from './testing/fake-sync-server.ts';
export { ManualClock, settle } from './testing/manual-clock.ts';
export { DeviceMemory } from './testing/memory-device-store.ts';
export { SeededRandom } from './testing/seeded-random.ts';
export { SyncDesk, type Tab } from './testing/sync-desk.ts';
export { TabBus } from './testing/tab-bus.ts';
