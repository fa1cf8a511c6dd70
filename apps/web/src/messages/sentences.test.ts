import { describe, expect, it } from 'vitest';
import { RULE_IDS, type RuleId } from '@weft/rules';
import { ruleWords as german } from './de/rule-words.ts';
import { german as germanForms } from './de/word-forms.ts';
import { ruleWords as english } from './en/rule-words.ts';
import { english as englishForms } from './en/word-forms.ts';
import type { RuleWords } from './finding-sentences.ts';
import { backlogSamples } from './sentence-samples/backlog-samples.ts';
import { dependencySamples } from './sentence-samples/dependency-samples.ts';
import { nexusSamples } from './sentence-samples/nexus-samples.ts';
import { plainNames, type Samples } from './sentence-samples/samples.ts';

const SAMPLES: Samples<RuleId> = { ...dependencySamples, ...backlogSamples, ...nexusSamples };
const ENGLISH_NAMES = plainNames({
  forms: englishForms,
  points: { one: '{n} point', other: '{n} points' },
  nexus: 'the Nexus',
  line: (from, to) => `The dependency ${from} before ${to}`,
});
const GERMAN_NAMES = plainNames({
  forms: germanForms,
  points: { one: '{n} Punkt', other: '{n} Punkte' },
  nexus: 'der Nexus',
  line: (from, to) => `Die Abhängigkeit ${from} vor ${to}`,
});
const LANGUAGES: readonly (readonly [string, RuleWords])[] = [
  ['English', english],
  ['German', german],
];

function saidOf<Rule extends RuleId>(
  rule: Rule,
): readonly { readonly said: readonly string[]; readonly expected: readonly string[] }[] {
  return SAMPLES[rule].map(({ facts, en, de }) => ({
    said: [english.what[rule](facts, ENGLISH_NAMES), german.what[rule](facts, GERMAN_NAMES)],
    expected: [en, de],
  }));
}

describe.each(RULE_IDS)('what %s found', (rule) => {
  it('is said in both languages as it should be', () => {
    for (const { said, expected } of saidOf(rule)) expect(said).toEqual(expected);
  });

  it('is a complete sentence', () => {
    for (const { said } of saidOf(rule)) {
      for (const sentence of said) {
        expect(sentence).not.toMatch(/undefined|\{n\}| {2}|^ | $/);
        // What people wrote about debt is quoted at the end, as they wrote it.
        expect(sentence).toMatch(/[.?]$|: tests by hand$/);
      }
    }
  });
});

describe.each(LANGUAGES)('in %s every rule', (_, words) => {
  it('has a reason of whole sentences and a title that is none', () => {
    for (const rule of RULE_IDS) {
      expect(words.why[rule]).toMatch(/^\p{Lu}.+\.$/u);
      expect(words.why[rule]).not.toMatch(/ {2}|undefined/);
      expect(words.titles[rule]).toMatch(/^\p{Lu}[^.]+$/u);
    }
  });

  it('has a title of its own', () => {
    expect(new Set(Object.values(words.titles)).size).toBe(RULE_IDS.length);
  });
});
