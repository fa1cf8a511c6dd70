import type * as Y from 'yjs';
import type { Decision } from '../decisions/decision.ts';

/** Names one struct of the document for ever. */
export interface StructId {
  readonly client: number;
  readonly clock: number;
}

/**
 * One write of a step with what it replaced: enough to take it back, and to see whether it is
 * still what stands there.
 */
export type Primitive =
  | {
      readonly kind: 'set-key';
      readonly map: Y.Map<unknown>;
      readonly key: string;
      readonly before: unknown;
      readonly after: unknown;
      readonly written: StructId | undefined;
    }
  | {
      readonly kind: 'decide';
      /** The list that holds the new decision first, then others whose decisions it replaced. */
      readonly lists: readonly Y.Array<unknown>[];
      readonly field: string;
      readonly scope: string;
      readonly before: readonly Decision[];
      /** What the step left visible; exactly this must stand there for the step to be taken back. */
      readonly after: readonly Decision[];
    }
  | { readonly kind: 'create'; readonly entity: Y.Map<unknown>; readonly texts: readonly Y.Text[] }
  | {
      readonly kind: 'text';
      readonly text: Y.Text;
      readonly before: string;
      readonly after: string;
    };
