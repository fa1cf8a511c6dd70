import type * as Y from 'yjs';
import {
  LIMITS,
  REACTION_KINDS,
  endsOfLine,
  isId,
  lineIdOf,
  type BoardComment,
  type CommentId,
  type CommentSubject,
  type ItemId,
  type LineId,
  type Reaction,
  type ReactionKind,
  type Resolution,
  type UserId,
} from '@weft/domain';
import { deepFreeze } from '../read/plain-data.ts';
import { readFlag, readId, readOneOf, readPart, readText } from '../read/read-values.ts';

/** The key under which one person's reaction of one kind stands: two people never share one. */
export function reactionKey(by: UserId, kind: ReactionKind): string {
  return `${REACTION_KEY}${by}:${kind}`;
}

const REACTION_KEY = 'reaction:';

/** Reads a comment; undefined when it does not say what it is on, or says nothing. */
export function readComment(id: CommentId, map: Y.Map<unknown>): BoardComment | undefined {
  const on = readSubject(map.get('on'));
  const text = readText(map.get('text'), LIMITS.commentChars)?.trim() ?? '';
  if (on === undefined || text === '') return undefined;
  return deepFreeze({
    id,
    on,
    by: readId<UserId>(map.get('by')),
    byName: readText(map.get('byName'), LIMITS.nameChars) ?? '',
    atMs: readTime(map.get('atMs')) ?? 0,
    text,
    editedAtMs: readTime(map.get('editedAtMs')),
    replyTo: readId<CommentId>(map.get('replyTo')),
    resolved: readResolution(map.get('resolved')),
    reactions: readReactions(map),
    aside: readFlag(map.get('aside')),
  });
}

/** The id of a PBI, or of a dependency by both its ends. */
export function readSubject(value: unknown): CommentSubject | undefined {
  if (typeof value !== 'string') return undefined;
  const item = readId<ItemId>(value);
  if (item !== undefined) return item;
  const [from, to] = endsOfLine(value as LineId);
  const line = lineIdOf(from, to);
  return isId(from) && isId(to) && line === value ? line : undefined;
}

/** A moment after 1970 that a date can hold. */
function readTime(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= LAST_MS ? value : undefined;
}

const LAST_MS = 8_640_000_000_000_000;

function readResolution(value: unknown): Resolution | undefined {
  const atMs = readTime(readPart(value, 'atMs'));
  if (atMs === undefined) return undefined;
  return {
    by: readId<UserId>(readPart(value, 'by')),
    byName: readText(readPart(value, 'byName'), LIMITS.nameChars) ?? '',
    atMs,
  };
}

function readReactions(map: Y.Map<unknown>): readonly Reaction[] {
  const reactions: Reaction[] = [];
  for (const key of [...map.keys()].sort()) {
    const byName = key.startsWith(REACTION_KEY)
      ? readText(map.get(key), LIMITS.nameChars)
      : undefined;
    if (byName === undefined) continue;
    const [, by = '', name, ...rest] = key.split(':');
    const kind = readOneOf(name, REACTION_KINDS);
    const isUser = by === '' || isId(by);
    if (kind === undefined || !isUser || rest.length > 0) continue;
    reactions.push({ kind, by: readId<UserId>(by), byName });
  }
  const order = (reaction: Reaction): number => REACTION_KINDS.indexOf(reaction.kind);
  return reactions.slice(0, LIMITS.reactions).sort((a, b) => order(a) - order(b));
}
