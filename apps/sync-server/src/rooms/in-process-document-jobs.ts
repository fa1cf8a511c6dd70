import type { Result } from '@weft/domain';
import type { StoredSnapshot } from '../storage/board-storage.ts';
import type { UpdateFault } from './byte-reader.ts';
import type {
  BoardCopy,
  CompactionInput,
  DocumentJobs,
  NewDocument,
  Purge,
  PurgeInput,
} from './document-jobs.ts';
import { copyBoard, purgeBoard } from './board-work.ts';
import { compactUpdates, differenceOf } from './document-work.ts';
import { summarizeUpdate, type UpdateSummary } from './update-summary.ts';
import { writeDocument } from './write-document.ts';

/** The same work as in the thread, done here and now: for simulations. */
export class InProcessDocumentJobs implements DocumentJobs {
  summarize(update: Uint8Array): Promise<Result<UpdateSummary, UpdateFault>> {
    return Promise.resolve(summarizeUpdate(update));
  }

  compact(input: CompactionInput): Promise<Omit<StoredSnapshot, 'throughSeq'>> {
    return Promise.resolve(compactUpdates(input));
  }

  difference(update: Uint8Array, stateVector: Uint8Array): Promise<Uint8Array> {
    return Promise.resolve(differenceOf(update, stateVector));
  }

  write(document: NewDocument): Promise<Uint8Array> {
    return Promise.resolve(writeDocument(document));
  }

  purge(input: PurgeInput): Promise<Purge> {
    return Promise.resolve(purgeBoard(input));
  }

  copy(input: CompactionInput): Promise<BoardCopy> {
    return Promise.resolve(copyBoard(input));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
