import { firstWords } from '../catalogue.ts';
import { editingWords } from '../editing-words.ts';
import { findingWords } from '../finding-words.ts';
import { laterWords } from '../later.ts';
import { startWords } from '../start-words.ts';
import { editingWordsInGerman } from './editing-words.ts';
import { findingWordsInGerman } from './finding-words.ts';
import { firstWordsInGerman } from './first-words.ts';
import { laterWordsInGerman } from './later-words.ts';
import { startInGerman } from './start.ts';

/** Makes every catalogue speak German. */
export function speakGerman(): void {
  firstWords.choose(firstWordsInGerman);
  startWords.choose(startInGerman);
  editingWords.choose(editingWordsInGerman);
  laterWords.choose(laterWordsInGerman);
  findingWords.choose(findingWordsInGerman);
}
