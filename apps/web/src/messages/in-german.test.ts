import { afterEach, describe, expect, it } from 'vitest';
import { firstWords } from './catalogue.ts';
import { editingWordsInGerman } from './de/editing-words.ts';
import { firstWordsInGerman } from './de/first-words.ts';
import { findingWordsInGerman } from './de/finding-words.ts';
import { laterWordsInGerman } from './de/later-words.ts';
import { startInGerman } from './de/start.ts';
import { editingWords } from './editing-words.ts';
import { speakEnglishAgain } from './english-again.ts';
import { findingWords } from './finding-words.ts';
import { laterWords } from './later.ts';
import { speak } from './speak.ts';
import { startWords } from './start-words.ts';

/** Every text of a group by where it stands in it; functions are left out. */
function textsOf(words: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, each]) =>
    textsOf(each, path === '' ? key : `${path}.${key}`),
  );
}

const ENGLISH = {
  first: firstWords.current,
  editing: editingWords.current,
  start: startWords.current,
  later: laterWords.current,
  finding: findingWords.current,
};
const GERMAN = {
  first: firstWordsInGerman,
  editing: editingWordsInGerman,
  start: startInGerman,
  later: laterWordsInGerman,
  finding: findingWordsInGerman,
};

/** Terms of Scrum and the Nexus Guide stay as they are, and some words are German as well. */
const SAME: ReadonlySet<string> = new Set([
  '',
  '?',
  '–',
  'Backlog',
  'Board',
  'Definition of Done',
  'Deutsch',
  'Done',
  'English',
  'Import',
  'NIT',
  'Map',
  'Name',
  'Nexus Integration Team',
  'Nexus Sprint Backlog',
  'Nexus Sprint Goal',
  'Nexus Sprint Planning',
  'Offline',
  'PBI',
  'PBIs',
  'Plan',
  'Product Backlog',
  'Product Goal',
  'Product Owner',
  'Ready',
  'Refinement',
  'Scrum Master',
  'Sprint',
  'Sprint Goal',
  'Sprint Planning',
  'Sprints',
  'Team',
  'Teams',
  'Test',
  'Weft',
  'Zoom',
  'Text',
]);

describe('German', () => {
  afterEach(speakEnglishAgain);

  const english = textsOf(ENGLISH);
  const german = new Map(textsOf(GERMAN));

  it('has a text wherever English has one', () => {
    expect(english.length).toBeGreaterThan(500);
    expect([...german.keys()].toSorted()).toEqual(english.map(([path]) => path).toSorted());
  });

  it('says nothing in English but terms and names', () => {
    const untranslated = english.filter(
      ([path, text]) => german.get(path) === text && !SAME.has(text) && !/^\d+$/.test(text),
    );
    expect(untranslated).toEqual([]);
  });

  it('puts nothing in English quotation marks and no full stops together', () => {
    for (const [path, text] of german) {
      expect(`${path}: ${text}`).not.toMatch(/“[^„]*”|\.\.|…\S| {2}|\S…/);
    }
  });

  it('is spoken by every catalogue once it is chosen', async () => {
    await speak('en');
    expect(firstWords.current).toBe(ENGLISH.first);
    await speak('de');
    expect(firstWords.current).toBe(firstWordsInGerman);
    expect(startWords.current).toBe(startInGerman);
    expect(editingWords.current).toBe(editingWordsInGerman);
    expect(laterWords.current).toBe(laterWordsInGerman);
    expect(findingWords.current).toBe(findingWordsInGerman);
  });
});
