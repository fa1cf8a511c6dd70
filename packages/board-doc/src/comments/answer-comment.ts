import { REACTION_KINDS, done, refused, type CommentId, type ReactionKind } from '@weft/domain';
import type { Result } from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { reactionKey } from './read-comment.ts';
import { knownComment, nameOfAuthor } from './write-comment.ts';

/** Says that there is nothing left to talk about, or that there is again. Of first comments only. */
export function resolveComment(
  edit: Edit,
  id: CommentId,
  { isResolved, byName }: { readonly isResolved: boolean; readonly byName?: string },
): Result<void, EditRefusal> {
  // Replies may stand where the first comment was taken back.
  const known = knownComment(edit, id, { evenTakenBack: true });
  if (!known.ok) return known;
  const { map, comment } = known.value;
  if (comment.replyTo !== undefined) return refused({ code: 'bad-value', field: 'resolved' });
  const name = nameOfAuthor(byName);
  if (!name.ok) return name;
  if (isResolved === (comment.resolved !== undefined)) return done(undefined);
  const by = edit.by === '' ? {} : { by: edit.by };
  const resolution = { ...by, byName: name.value, atMs: edit.atMs };
  edit.setKey(map, 'resolved', isResolved ? resolution : undefined);
  return done(undefined);
}

/** Reacts to a comment, or takes one's reaction of that kind away again. */
export function reactToComment(
  edit: Edit,
  id: CommentId,
  reaction: { readonly kind: ReactionKind; readonly isOn: boolean; readonly byName?: string },
): Result<void, EditRefusal> {
  const known = knownComment(edit, id);
  if (!known.ok) return known;
  const { kind, isOn } = reaction;
  if (!REACTION_KINDS.includes(kind)) return refused({ code: 'bad-value', field: 'kind' });
  const name = nameOfAuthor(reaction.byName);
  if (!name.ok) return name;
  edit.setKey(known.value.map, reactionKey(edit.by, kind), isOn ? name.value : undefined);
  return done(undefined);
}
