import {
  endsOfLine,
  mentionedIn,
  parseSubject,
  type BoardComment,
  type BoardView,
  type CommentId,
  type UserId,
} from '@weft/domain';

/** Who one is on a board: as a user, and by the name among its people. */
export interface Myself {
  readonly user: UserId | undefined;
  readonly name: string;
}

/**
 * Comments that mention me and that I have not answered: not by a later reply, not by a reaction, and
 * nobody resolved them. Those on what is not on the board any more are left out. Newest first.
 */
export function openMentions(
  comments: readonly BoardComment[],
  view: BoardView,
  me: Myself,
): readonly BoardComment[] {
  const { user } = me;
  const names = namesOf(view, me);
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const answered = new Map<CommentId, number>();
  for (const comment of comments) {
    if (user !== undefined && comment.by === user) {
      answered.set(threadOf(comment), Math.max(comment.atMs, answered.get(threadOf(comment)) ?? 0));
    }
  }
  return comments
    .filter((comment) => {
      if (user === undefined || comment.by === user) return false;
      const mentioned = mentionedIn(comment.text);
      if (!names.some((name) => mentioned.has(name))) return false;
      if (byId.get(threadOf(comment))?.resolved !== undefined) return false;
      if (comment.reactions.some(({ by }) => by === user)) return false;
      return (answered.get(threadOf(comment)) ?? -1) < comment.atMs && isShown(comment, view);
    })
    .toReversed();
}

/** True when a comment mentions me. */
export function mentionsMe(comment: BoardComment, view: BoardView, me: Myself): boolean {
  const mentioned = mentionedIn(comment.text);
  return namesOf(view, me).some((name) => mentioned.has(name));
}

type Ids = Parameters<ReturnType<typeof mentionedIn>['has']>[0];

/** My user id, and the ids of people of the board who are called like me. */
function namesOf(view: BoardView, { user, name }: Myself): readonly Ids[] {
  const wanted = name.trim().toLowerCase();
  const people = wanted === '' ? [] : view.people();
  return [
    ...(user === undefined ? [] : [user]),
    ...people.filter((person) => person.name.trim().toLowerCase() === wanted).map(({ id }) => id),
  ];
}

function threadOf({ id, replyTo }: BoardComment): CommentId {
  return replyTo ?? id;
}

/** True while what a comment is on stands on the board. */
function isShown({ on }: BoardComment, view: BoardView): boolean {
  const subject = parseSubject(on);
  if (subject.kind === 'item') return view.item(subject.item)?.aside === false;
  const ends = endsOfLine(subject.line);
  return (
    view.line(subject.line) !== undefined && ends.some((end) => view.item(end)?.aside === false)
  );
}
