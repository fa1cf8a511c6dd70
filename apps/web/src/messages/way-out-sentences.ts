import type { DisabledReason, WayOutFacts, WayOutKind, WayOutNote } from '@weft/rules';
import type { FindingNames } from './finding-sentences.ts';

/** What ways out are called, what they cost besides findings, and why some cannot be taken. */
export interface WayOutSentences {
  readonly title: {
    readonly [Kind in WayOutKind]: (facts: WayOutFacts[Kind], names: FindingNames) => string;
  };
  /** What was done, once it is. */
  readonly done: {
    readonly [Kind in WayOutKind]: (facts: WayOutFacts[Kind], names: FindingNames) => string;
  };
  readonly off: (reason: DisabledReason, names: FindingNames) => string;
  readonly note: (note: WayOutNote, names: FindingNames) => string;
}
