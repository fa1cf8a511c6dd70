import type * as Y from 'yjs';
import {
  LIMITS,
  done,
  parseSubject,
  refused,
  type BoardComment,
  type CommentId,
  type CommentSubject,
  type Result,
} from '@weft/domain';
import { atMost, itemMap, required } from '../commands/checks.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { entityOf } from '../schema/roots.ts';
import { readComment } from './read-comment.ts';

export interface NewComment {
  readonly on: CommentSubject;
  readonly text: string;
  /** The first comment it answers, on the same thing. */
  readonly replyTo?: CommentId | undefined;
  /** What whoever writes is called; a hint for display. */
  readonly byName?: string;
}

/** A comment as it is read, with the map it stands in. */
export interface KnownComment {
  readonly map: Y.Map<unknown>;
  readonly comment: BoardComment;
}

type Checked<Value> = Result<Value, EditRefusal>;

/**
 * Writes a comment, or a reply to a first one. Refuses texts that are empty or too long, and things,
 * first comments and limits that do not hold.
 */
export function addComment(edit: Edit, comment: NewComment): Checked<CommentId> {
  const { on, replyTo } = comment;
  if (edit.board.roots.comments.size >= LIMITS.comments) {
    return refused({ code: 'too-many', of: 'comments', limit: LIMITS.comments });
  }
  const subject = knownSubject(edit, on);
  if (!subject.ok) return subject;
  const text = required('text', comment.text, LIMITS.commentChars);
  if (!text.ok) return text;
  const byName = nameOfAuthor(comment.byName);
  if (!byName.ok) return byName;
  if (replyTo !== undefined) {
    const first = knownComment(edit, replyTo, { evenTakenBack: true });
    if (!first.ok) return first;
    if (first.value.comment.replyTo !== undefined || first.value.comment.on !== on) {
      return refused({ code: 'bad-value', field: 'replyTo' });
    }
  }
  const id = edit.newId<CommentId>();
  edit.create('comments', id, {
    fields: {
      on,
      by: edit.by === '' ? undefined : edit.by,
      byName: byName.value === '' ? undefined : byName.value,
      atMs: edit.atMs,
      text: text.value,
      replyTo,
    },
  });
  return done(id);
}

/** Says something else in one's own comment: of two such edits the last one counts. */
export function editComment(edit: Edit, id: CommentId, wanted: string): Checked<void> {
  const own = ownComment(edit, id);
  if (!own.ok) return own;
  const text = required('text', wanted, LIMITS.commentChars);
  if (!text.ok) return text;
  if (text.value === own.value.comment.text) return done(undefined);
  edit.setKey(own.value.map, 'text', text.value);
  edit.setKey(own.value.map, 'editedAtMs', edit.atMs);
  return done(undefined);
}

/** Takes one's own comment back; what others replied stays. */
export function takeCommentBack(edit: Edit, id: CommentId): Checked<void> {
  const own = ownComment(edit, id);
  if (!own.ok) return own;
  edit.setKey(own.value.map, 'aside', true);
  return done(undefined);
}

/** A comment; one that was taken back only where `evenTakenBack`. */
export function knownComment(
  edit: Edit,
  id: CommentId,
  { evenTakenBack = false }: { readonly evenTakenBack?: boolean } = {},
): Checked<KnownComment> {
  const map = entityOf(edit.board.roots.comments, id);
  const comment = map === undefined ? undefined : readComment(id, map);
  return map === undefined || comment === undefined || (comment.aside && !evenTakenBack)
    ? refused({ code: 'unknown', id })
    : done({ map, comment });
}

/** What somebody is called, without blanks around it. */
export function nameOfAuthor(byName: string | undefined): Checked<string> {
  return atMost('byName', byName?.trim() ?? '', LIMITS.nameChars);
}

/** Whoever no server had named yet has written what says of nobody by whom it is. */
function ownComment(edit: Edit, id: CommentId): Checked<KnownComment> {
  const known = knownComment(edit, id);
  if (!known.ok) return known;
  const isOwn = (known.value.comment.by ?? '') === edit.by;
  return isOwn ? known : refused({ code: 'bad-value', field: 'by' });
}

function knownSubject(edit: Edit, on: CommentSubject): Checked<void> {
  const subject = parseSubject(on);
  if (subject.kind === 'item') {
    const item = itemMap(edit, subject.item);
    return item.ok ? done(undefined) : item;
  }
  const { line } = subject;
  return edit.view.line(line) === undefined
    ? refused({ code: 'unknown', id: line })
    : done(undefined);
}
