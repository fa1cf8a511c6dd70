import { firstWords } from './catalogue.ts';
import type { ChosenWords } from './chosen-words.ts';
import { editingWords } from './editing-words.ts';
import { findingWords } from './finding-words.ts';
import { laterWords } from './later.ts';
import { startWords } from './start-words.ts';

const IN_ENGLISH = [
  againAsNow(firstWords),
  againAsNow(startWords),
  againAsNow(editingWords),
  againAsNow(laterWords),
  againAsNow(findingWords),
];

/** For tests that choose a language: all test files of a worker share the catalogues. */
export function speakEnglishAgain(): void {
  for (const speak of IN_ENGLISH) speak();
}

function againAsNow<Words>(words: ChosenWords<Words>): () => void {
  const now = words.current;
  return () => words.choose(now);
}
