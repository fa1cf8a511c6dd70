/** One or two letters for a name: of the first and the last word; `?` when there is none. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words.at(-1)) : '';
  return first === '' ? '?' : (first + last).toLocaleUpperCase();
}

/** By character as people see it, so that a name may begin with any script. */
function firstLetter(word: string | undefined): string {
  if (word === undefined) return '';
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word);
  return first?.segment ?? '';
}
