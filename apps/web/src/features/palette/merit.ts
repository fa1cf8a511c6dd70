import { folded } from '../search/folded.ts';

/** How well a text answers a query: higher is better. */
const MERIT = { whole: 100, begins: 90, wordsInOrder: 80, words: 70, within: 50, letters: 20 };
/** Letters in order, but far apart, answer nothing: at most this many times the length of the query. */
const WIDEST_SPREAD = 4;
/** One or two letters in order are in nearly every text. */
const LEAST_LETTERS = 3;

/**
 * How well the text answers the query, by what is written first: the text itself, its beginning, the
 * beginnings of its words (in order, then in any order), a part of it, and at last the letters of the
 * query in their order. Case and accents do not count. Undefined: not at all.
 */
export function meritOf(query: string, text: string): number | undefined {
  const wanted = folded(query).trim();
  const given = folded(text);
  if (wanted === '') return 0;
  if (given === wanted) return MERIT.whole;
  if (given.startsWith(wanted)) return MERIT.begins;
  const parts = wordsOf(wanted);
  const words = wordsOf(given);
  if (parts.length > 0 && beginInOrder(parts, words)) return MERIT.wordsInOrder;
  if (parts.length > 0 && parts.every((part) => words.some((word) => word.startsWith(part)))) {
    return MERIT.words;
  }
  if (given.includes(wanted)) return MERIT.within;
  const letters = wanted.replaceAll(/\s+/gu, '');
  const spread = spreadOf(letters, given);
  if (letters.length < LEAST_LETTERS || spread === undefined) return undefined;
  return spread > letters.length * WIDEST_SPREAD
    ? undefined
    : MERIT.letters + (10 * letters.length) / spread;
}

/** The best merit of a text and of other words for the same; the others count a little less. */
export function bestMerit(
  query: string,
  text: string,
  also: readonly string[] = [],
): number | undefined {
  const own = meritOf(query, text);
  const others = also.map((word) => (meritOf(query, word) ?? Number.NEGATIVE_INFINITY) - 5);
  const best = Math.max(own ?? Number.NEGATIVE_INFINITY, ...others);
  return Number.isFinite(best) ? best : undefined;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function beginInOrder(parts: readonly string[], words: readonly string[]): boolean {
  let at = 0;
  return parts.every((part) => {
    const found = words.findIndex((word, index) => index >= at && word.startsWith(part));
    at = found + 1;
    return found !== -1;
  });
}

/** Over how many characters the letters are spread, from the first to the last; undefined: they are not in it. */
function spreadOf(letters: string, text: string): number | undefined {
  const first = text.indexOf(letters.charAt(0));
  if (first === -1) return undefined;
  let at = first;
  for (const letter of letters.slice(1)) {
    at = text.indexOf(letter, at + 1);
    if (at === -1) return undefined;
  }
  return at - first + 1;
}
