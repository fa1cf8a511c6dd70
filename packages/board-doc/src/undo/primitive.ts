import type * as Y from 'yjs';
import type { Decision } from '../decisions/decision.ts';
import type { Creation } from './creation.ts';
import type { Mark } from './mark.ts';

/** Where the decisions on something are kept. Looked up anew each time: records come and go. */
export interface DecisionHome {
  /** Lists whose entries are shown; the first takes new ones. */
  shown(): readonly Y.Array<unknown>[];
  /** All lists whose entries a decision replaces; the shown ones among them. */
  all(): readonly Y.Array<unknown>[];
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
      readonly replaced: Mark;
      readonly written: Mark;
    }
  | {
      readonly kind: 'decide';
      readonly home: DecisionHome;
      readonly field: string;
      readonly scope: string;
      /** What was shown before, each with the list it stood in. */
      readonly before: readonly Decision[];
      /** What the step left; exactly this must be shown for the step to be taken back. */
      readonly after: readonly Decision[];
      /** What it replaced in lists that were not shown, such as those of records put aside. */
      readonly hiddenBefore: readonly Decision[];
      /** What it left in lists that were not shown. */
      readonly hiddenAfter: readonly Decision[];
    }
  | { readonly kind: 'create'; readonly entity: Y.Map<unknown>; readonly creation: Creation }
  /** A creation taken back: put aside, to be brought back by redo. */
  | {
      readonly kind: 'withdraw';
      readonly entity: Y.Map<unknown>;
      readonly creation: Creation;
      readonly replaced: Mark;
      readonly written: Mark;
    };
