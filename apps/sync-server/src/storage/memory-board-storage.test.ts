import type { StorageUnderTest } from '../testing/storage-under-test.ts';
import { describeBoardStorage } from './board-storage.contract.ts';
import { MemoryBoardStorage, type MemoryDisk } from './memory-board-storage.ts';

function over(disk: MemoryDisk): StorageUnderTest {
  return {
    storage: new MemoryBoardStorage(disk),
    reopen: () => Promise.resolve(over(disk)),
    dispose: () => Promise.resolve(),
  };
}

describeBoardStorage('Memory', () => Promise.resolve(over(new Map())));
