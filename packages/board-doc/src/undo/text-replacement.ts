import * as Y from 'yjs';
import type { Primitive } from './primitive.ts';

/** Replaces a part of a text, and remembers where by the characters around it. */
export function replaceIn(
  text: Y.Text,
  index: number,
  removedChars: number,
  inserted: string,
): Primitive {
  const removed = text.toString().slice(index, index + removedChars);
  if (removed !== '') text.delete(index, removed.length);
  if (inserted !== '') text.insert(index, inserted);
  // Tied to the inserted characters themselves; without any, to the character before the gap.
  const start = Y.createRelativePositionFromTypeIndex(text, index, inserted === '' ? -1 : 0);
  const end = Y.createRelativePositionFromTypeIndex(text, index + inserted.length, -1);
  const after = text.toString();
  const client = text.doc?.clientID ?? 0;
  return { kind: 'text', text, removed, inserted, start, end, index, after, client };
}

/** Client numbers of those who wrote the characters from `from` up to `to`. */
export function authorsOf(text: Y.Text, from: number, to: number): Set<number> {
  const authors = new Set<number>();
  let index = 0;
  for (let struct = text._start; struct !== null && index < to; struct = struct.right) {
    if (struct.deleted || !struct.countable) continue;
    if (index + struct.length > from) authors.add(struct.id.client);
    index += struct.length;
  }
  return authors;
}

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
