import type { NewDocument } from './document-jobs.ts';

export function writeDocument(_document: NewDocument): Uint8Array {
  throw new Error('board-doc is not there yet');
}
