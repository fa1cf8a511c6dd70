/** The part of `before` that must change to make it `wanted`: one cut, one insertion. */
export function smallestReplacement(
  before: string,
  wanted: string,
): { readonly start: number; readonly removed: number; readonly inserted: string } {
  const most = Math.min(before.length, wanted.length);
  let start = 0;
  while (start < most && before[start] === wanted[start]) start += 1;
  if (splitsPair(before, start) || splitsPair(wanted, start)) start -= 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === wanted.at(-1 - end)) end += 1;
  if (splitsPair(before, before.length - end) || splitsPair(wanted, wanted.length - end)) end -= 1;
  return {
    start,
    removed: before.length - start - end,
    inserted: wanted.slice(start, wanted.length - end),
  };
}

/** True when a cut there would tear one character of two code units apart, which Yjs cannot keep. */
function splitsPair(text: string, index: number): boolean {
  const code = text.charCodeAt(index - 1);
  return index > 0 && index < text.length && code >= 0xd8_00 && code <= 0xdb_ff;
}
