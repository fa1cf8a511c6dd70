import type { Result } from '@weft/domain';
import type { StoredSnapshot } from '../storage/board-storage.ts';
import type { UpdateFault } from './byte-reader.ts';
import type { CompactionInput, DocumentJobs, NewDocument } from './document-jobs.ts';
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

  close(): Promise<void> {
    return Promise.resolve();
  }
}
