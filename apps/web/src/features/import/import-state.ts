import type { ImportReading } from '@weft/interchange';

/** What was understood, before anything is written. */
export interface PreviewState {
  readonly kind: 'preview';
  readonly reading: ImportReading;
  readonly severalFiles: boolean;
}

/** Where an import stands. Nothing is written to the board before `writing`. */
export type ImportState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly text: string }
  | PreviewState
  | { readonly kind: 'writing'; readonly done: number; readonly all: number };
