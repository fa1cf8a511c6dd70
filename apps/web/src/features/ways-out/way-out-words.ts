import type { WayOut, WayOutKind } from '@weft/rules';
import type { FindingNames } from '../../messages/finding-sentences.ts';
import type { WayOutSentences } from '../../messages/way-out-sentences.ts';

/** What a way out is called. */
export function titleOf<Kind extends WayOutKind>(
  way: WayOut<Kind>,
  names: FindingNames,
  words: WayOutSentences,
): string {
  return words.title[way.kind](way.facts, names);
}

/** What was done when a way out was taken. */
export function doneOf<Kind extends WayOutKind>(
  way: WayOut<Kind>,
  names: FindingNames,
  words: WayOutSentences,
): string {
  return words.done[way.kind](way.facts, names);
}
