import type { FindingMessages } from '../finding-words.ts';
import { findings } from './findings.ts';
import { ruleWords } from './rule-words.ts';
import { rulesDialog } from './rules-dialog.ts';
import { wayOutSentences } from './way-out-sentences.ts';
import { waysOut } from './ways-out.ts';

/** What is said of findings, in German. */
export const findingWordsInGerman: FindingMessages = {
  findings,
  ruleWords,
  rulesDialog,
  waysOut,
  wayOutSentences,
};
