import { useCallback, useSyncExternalStore } from 'react';
import type { CommentSubject } from '@weft/domain';
import { useSession } from '../../stores/app-context.tsx';
import { commentBookOf } from './comment-book-of.ts';

/** How many conversations about a PBI or dependency nobody has resolved. */
export function useOpenThreads(on: CommentSubject): number {
  const book = commentBookOf(useSession().board);
  const subscribe = useCallback(
    (listener: () => void) =>
      book.observe((subjects) => {
        if (subjects.has(on)) listener();
      }),
    [book, on],
  );
  return useSyncExternalStore(
    subscribe,
    () => book.threadsOn(on).filter(({ first }) => first.resolved === undefined).length,
  );
}
