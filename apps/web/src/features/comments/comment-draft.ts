import { mentionText, partsOfText, type Mention } from '@weft/domain';

/** A comment while it is written: names as one reads them, and whom they mean. */
export interface CommentDraft {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

export const EMPTY_DRAFT: CommentDraft = { text: '', mentions: [] };

/** The draft of a text that stands on the board already. */
export function draftOf(text: string): CommentDraft {
  const parts = partsOfText(text);
  return {
    text: parts
      .map((part) => (part.kind === 'text' ? part.text : `@${part.mention.name}`))
      .join(''),
    mentions: parts.flatMap((part) => (part.kind === 'mention' ? [part.mention] : [])),
  };
}

/** What is written to the board: every name that was picked and still stands there is a mention. */
export function textOf({ text, mentions }: CommentDraft): string {
  // Longer names first: `@Ann Lee` is not Ann.
  const longestFirst = mentions.toSorted((a, b) => b.name.length - a.name.length);
  let written = '';
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const meant = longestFirst.find(
      ({ name }) =>
        name !== '' &&
        rest.startsWith(`@${name}`) &&
        !/^[\p{L}\p{N}]/u.test(rest.slice(name.length + 1)),
    );
    written += meant === undefined ? (text[at] ?? '') : mentionText(meant);
    at += meant === undefined ? 1 : meant.name.length + 1;
  }
  return written.trim();
}

/**
 * What stands between an `@` and the caret; undefined: nobody is being mentioned there, or somebody
 * was picked already.
 */
export function mentionAt(
  { text, mentions }: CommentDraft,
  caret: number,
): { readonly from: number; readonly query: string } | undefined {
  const match = /(?:^|[\s([])@([\p{L}\p{N}][^@\n]{0,40}|)$/u.exec(text.slice(0, caret));
  if (match === null) return undefined;
  const [, query = ''] = match;
  if (mentions.some(({ name }) => name === query.trimEnd())) return undefined;
  return { from: caret - query.length - 1, query };
}

/** The draft with somebody in the place of what was typed of their name, and where the caret goes. */
export function withMention(
  draft: CommentDraft,
  mention: Mention,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly draft: CommentDraft; readonly caret: number } {
  const named = `@${mention.name} `;
  const { text, mentions } = draft;
  const others = mentions.filter(({ name }) => name !== mention.name);
  return {
    draft: {
      text: `${text.slice(0, from)}${named}${text.slice(to).replace(/^ /, '')}`,
      mentions: [...others, mention],
    },
    caret: from + named.length,
  };
}
