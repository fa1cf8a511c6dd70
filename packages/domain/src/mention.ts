import { ID_LENGTH_CHARS, brandId, type PersonId, type UserId } from './ids.ts';

/** Who can be mentioned: a user of the board, or somebody among its people. */
export type MentionableId = UserId | PersonId;

/** Somebody named in a text. */
export interface Mention {
  readonly id: MentionableId;
  /** What they were called when it was written; may be empty. */
  readonly name: string;
}

/** A piece of a text: letters as they are, or somebody's name. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mention'; readonly mention: Mention };

/** `@[Name](ID)`: an id has a form that nobody types by chance, and a name holds no brackets. */
const MENTION = new RegExp(
  String.raw`@\[([^[\]()\n]*)\]\(([0-9A-HJKMNP-TV-Z]{${ID_LENGTH_CHARS.toString()}})\)`,
  'g',
);

/** How a mention stands in a plain text; characters that the form needs are left out of the name. */
export function mentionText({ id, name }: Mention): string {
  return `@[${name.replace(/[[\]()\n]/g, '').trim()}](${id})`;
}

/** A text in pieces; joined with {@link mentionText} they are the text again. Never empty pieces. */
export function partsOfText(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(MENTION)) {
    const [whole, name = '', id = ''] = match;
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    parts.push({ kind: 'mention', mention: { id: brandId<MentionableId>(id), name } });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** The ids of all who are mentioned in a text. */
export function mentionedIn(text: string): ReadonlySet<MentionableId> {
  const mentions = partsOfText(text).flatMap((part) =>
    part.kind === 'mention' ? [part.mention.id] : [],
  );
  return new Set(mentions);
}
