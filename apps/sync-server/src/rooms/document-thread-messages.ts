import type { CompactionInput, NewDocument, PurgeInput } from './document-jobs.ts';

/** What the document thread can be asked; answered in order. */
export type DocumentTask =
  | { readonly kind: 'summarize'; readonly update: Uint8Array }
  | { readonly kind: 'compact'; readonly input: CompactionInput }
  | { readonly kind: 'difference'; readonly update: Uint8Array; readonly stateVector: Uint8Array }
  | { readonly kind: 'write'; readonly document: NewDocument }
  | { readonly kind: 'purge'; readonly input: PurgeInput }
  | { readonly kind: 'copy'; readonly input: CompactionInput };

/** The thread says once that it is ready, then answers every task. */
export type DocumentAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly message: string };
