import { useState } from 'react';
import type { BoardDocument } from '@weft/board-doc';
import { useSession } from '../../stores/app-context.tsx';
import { EMPTY_DRAFT, type CommentDraft } from './comment-draft.ts';

/** What somebody began to write and did not send, by where it is: another selection must not lose it. */
const DRAFTS = new WeakMap<BoardDocument, Map<string, CommentDraft>>();

/** A draft that is still there when its field is shown again. */
export function useDraft(
  place: string,
  first: CommentDraft = EMPTY_DRAFT,
): readonly [draft: CommentDraft, set: (draft: CommentDraft) => void, forget: () => void] {
  const { board } = useSession();
  const drafts = DRAFTS.get(board) ?? new Map<string, CommentDraft>();
  DRAFTS.set(board, drafts);
  const [draft, setDraft] = useState(() => drafts.get(place) ?? first);
  return [
    draft,
    (changed) => {
      drafts.set(place, changed);
      setDraft(changed);
    },
    () => {
      drafts.delete(place);
      setDraft(first);
    },
  ];
}
