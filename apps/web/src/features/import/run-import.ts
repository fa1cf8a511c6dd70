import type { Result } from '@weft/domain';

/** An undo step that takes several transactions, as the editor opens it. */
export interface OpenImport<Chunk, Refusal> {
  perform(chunk: Chunk): Result<unknown, Refusal>;
  end(): void;
  /** Takes back what was performed. */
  cancel(): void;
}

export type ImportOutcome<Refusal> =
  | { readonly kind: 'done' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Writes an import chunk by chunk, with a pause after each in which the screen can draw and the
 * person can cancel. All chunks are one undo step; cancelled or refused, nothing of them stays.
 */
export async function runImport<Chunk, Refusal>(options: {
  readonly step: OpenImport<Chunk, Refusal>;
  readonly chunks: readonly Chunk[];
  readonly signal: AbortSignal;
  /** Resolves when the screen had time to draw. */
  readonly pause: () => Promise<void>;
  readonly onProgress: (chunksDone: number) => void;
}): Promise<ImportOutcome<Refusal>> {
  const { step, chunks, signal, pause, onProgress } = options;
  for (const [index, chunk] of chunks.entries()) {
    await pause();
    if (signal.aborted) {
      step.cancel();
      return { kind: 'cancelled' };
    }
    const performed = step.perform(chunk);
    if (!performed.ok) {
      step.cancel();
      return { kind: 'refused', refusal: performed.refusal };
    }
    onProgress(index + 1);
  }
  step.end();
  return { kind: 'done' };
}

/** A pause in which the browser draws. Also passes in a tab that is hidden, unlike a frame. */
export async function letTheScreenDraw(): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve);
  });
}
