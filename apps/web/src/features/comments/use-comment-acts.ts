import { useMemo } from 'react';
import {
  addComment,
  editComment,
  reactToComment,
  resolveComment,
  takeCommentBack,
  type NewComment,
} from '@weft/board-doc';
import { parseSubject, type BoardComment, type ItemId, type ReactionKind } from '@weft/domain';
import { useSession } from '../../stores/app-context.tsx';
import { useSettings } from '../../stores/settings-context.tsx';

/** What a person can do with comments; each is one undo step. False: it was refused, and told. */
export interface CommentActs {
  readonly write: (comment: Omit<NewComment, 'byName'>) => boolean;
  readonly edit: (comment: BoardComment, text: string) => boolean;
  readonly takeBack: (comment: BoardComment) => boolean;
  readonly resolve: (first: BoardComment, isResolved: boolean) => boolean;
  readonly react: (comment: BoardComment, kind: ReactionKind, isOn: boolean) => boolean;
}

export function useCommentActs(): CommentActs {
  const { commands } = useSession();
  const settings = useSettings();
  return useMemo(() => {
    const name = (): { readonly byName: string } => ({ byName: settings.current.name });
    return {
      write: (comment) =>
        commands.perform({ kind: 'write-comment', items: itemsOf(comment) }, (edit) =>
          addComment(edit, { ...comment, ...name() }),
        ).ok,
      edit: (comment, text) =>
        commands.perform({ kind: 'edit-comment', items: itemsOf(comment) }, (edit) =>
          editComment(edit, comment.id, text),
        ).ok,
      takeBack: (comment) =>
        commands.perform({ kind: 'take-comment-back', items: itemsOf(comment) }, (edit) =>
          takeCommentBack(edit, comment.id),
        ).ok,
      resolve: (first, isResolved) =>
        commands.perform({ kind: 'resolve-comment', items: itemsOf(first) }, (edit) =>
          resolveComment(edit, first.id, { isResolved, ...name() }),
        ).ok,
      react: (comment, kind, isOn) =>
        commands.perform({ kind: 'react-to-comment', items: itemsOf(comment) }, (edit) =>
          reactToComment(edit, comment.id, { kind, isOn, ...name() }),
        ).ok,
    };
  }, [commands, settings]);
}

function itemsOf({ on }: Pick<BoardComment, 'on'>): readonly ItemId[] {
  const subject = parseSubject(on);
  return subject.kind === 'item' ? [subject.item] : [];
}
