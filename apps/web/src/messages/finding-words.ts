import { ChosenWords } from './chosen-words.ts';
import { findings } from './en/findings.ts';
import { ruleWords } from './en/rule-words.ts';
import { rulesDialog } from './en/rules-dialog.ts';
import { wayOutSentences } from './en/way-out-sentences.ts';
import { waysOut } from './en/ways-out.ts';
import type { RuleWords } from './finding-sentences.ts';
import type { Translated } from './translated.ts';
import type { WayOutSentences } from './way-out-sentences.ts';

/** What is said of findings: the panel around them, and a sentence and a reason for every rule. */
export interface FindingMessages {
  readonly findings: Translated<typeof findings>;
  readonly ruleWords: RuleWords;
  readonly rulesDialog: Translated<typeof rulesDialog>;
  readonly waysOut: Translated<typeof waysOut>;
  readonly wayOutSentences: WayOutSentences;
}

export const findingWords: ChosenWords<FindingMessages> = new ChosenWords<FindingMessages>({
  findings,
  ruleWords,
  rulesDialog,
  waysOut,
  wayOutSentences,
});

/** The words of findings, for code outside React. */
export function currentFindingMessages(): FindingMessages {
  return findingWords.current;
}

/** The words of findings, in the person's language. */
export function useFindingMessages(): FindingMessages {
  return findingWords.current;
}
