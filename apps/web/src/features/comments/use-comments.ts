import { useCallback, useSyncExternalStore } from 'react';
import type { BoardComment, CommentSubject, CommentThread } from '@weft/domain';
import { useSession } from '../../stores/app-context.tsx';
import { commentBookOf } from './comment-book-of.ts';

/** What was said on a PBI or dependency. */
export function useThreads(on: CommentSubject): readonly CommentThread[] {
  const book = commentBookOf(useSession().board);
  const subscribe = useCallback(
    (listener: () => void) =>
      book.observe((subjects) => {
        if (subjects.has(on)) listener();
      }),
    [book, on],
  );
  return useSyncExternalStore(subscribe, () => book.threadsOn(on));
}

/** Every comment on the board that was not taken back. */
export function useAllComments(): readonly BoardComment[] {
  const book = commentBookOf(useSession().board);
  const subscribe = useCallback((listener: () => void) => book.observe(listener), [book]);
  return useSyncExternalStore(subscribe, () => book.shown());
}
