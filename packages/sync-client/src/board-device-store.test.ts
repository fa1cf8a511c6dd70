import { describe, it } from 'vitest';
import { describeBoardDeviceStore } from './board-device-store.contract.ts';
import { DeviceMemory } from './testing/memory-device-store.ts';

describe('the device store in memory', () => {
  describeBoardDeviceStore(
    (name, run) => it(name, run),
    () => Promise.resolve(new DeviceMemory()),
  );
});
