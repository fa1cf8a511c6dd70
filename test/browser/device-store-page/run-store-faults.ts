import { StoreStory } from './store-story.ts';
import { FaultyIndexedDb, type StoreCall, type StoreFault } from './faulty-indexed-db.ts';

/** One run of the story: which call fails, and how. */
export interface StoreFaultRun {
  readonly nth: number;
  readonly fault: StoreFault;
  /** Name of the error, such as `QuotaExceededError`. */
  readonly errorName: string;
}

/**
 * Runs in the page: tells one story of a board over real IndexedDB, with real clients in virtual
 * time, in which one call fails.
 */
declare global {
  interface Window {
    /** The calls the story makes when none fails; throws when it goes wrong by itself. */
    recordStoreCalls: () => Promise<readonly StoreCall[]>;
    /** What went wrong; empty: everything held. */
    runStoreFault: (run: StoreFaultRun) => Promise<readonly string[]>;
  }
}

const storage = new FaultyIndexedDb();

window.recordStoreCalls = async () => {
  const problems = await new StoreStory(storage, undefined).tell();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return [...storage.calls];
};

window.runStoreFault = (run) => new StoreStory(storage, run).tell();
