import type { RuleWords } from '../finding-sentences.ts';
import { backlogSentences } from './sentences/backlog-sentences.ts';
import { dependencySentences } from './sentences/dependency-sentences.ts';
import { findingReasons } from './sentences/finding-reasons.ts';
import { nexusSentences } from './sentences/nexus-sentences.ts';
import { ruleTitles } from './sentences/rule-titles.ts';

/** What the board's rules find, and why that matters, in German. */
export const ruleWords: RuleWords = {
  what: { ...dependencySentences, ...backlogSentences, ...nexusSentences },
  why: findingReasons,
  titles: ruleTitles,
};
