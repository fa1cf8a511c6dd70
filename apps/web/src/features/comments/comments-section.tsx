import { useCallback, useEffect, useId, useRef, type ReactNode } from 'react';
import { Fold } from '../../interface/fold.tsx';
import type { CommentSubject } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useKeyed } from '../../stores/use-keyed.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { commentBookOf } from './comment-book-of.ts';
import { CommentField } from './comment-field.tsx';
import { CommentThread } from './comment-thread.tsx';
import { commentWishOf } from './comment-wish.ts';
import styles from './comments.module.css';
import { useCommentActs } from './use-comment-acts.ts';
import { useThreads } from './use-comments.ts';

/** What people said on a PBI or dependency, oldest first, and where one says something. */
export function CommentsSection({ on }: { readonly on: CommentSubject }): ReactNode {
  const threads = useThreads(on);
  const { board } = useSession();
  const { comments } = useLaterMessages();
  const canEdit = useCanEdit();
  const acts = useCommentActs();
  const titleId = useId();
  const count = commentBookOf(board).countOn(on);
  const open = threads.filter(({ first }) => first.resolved === undefined);
  const resolved = threads.filter(({ first }) => first.resolved !== undefined);
  const wished = useWish();
  return (
    <section aria-labelledby={titleId} className={styles['comments']}>
      <h3 id={titleId} className={styles['heading']} {...(canEdit ? {} : wished.onHeading)}>
        {comments.title}
        {count === 0 ? null : (
          <>
            {' '}
            <span className={styles['count']} aria-label={comments.count(count)} role="img">
              {count}
            </span>
          </>
        )}
      </h3>
      {threads.length === 0 && !canEdit ? <p className={styles['muted']}>{comments.none}</p> : null}
      {resolved.length === 0 ? null : (
        <Fold title={comments.resolvedThreads(resolved.length)}>
          <ul className={styles['threads']}>
            {resolved.map((thread) => (
              <CommentThread key={thread.first.id} thread={thread} />
            ))}
          </ul>
        </Fold>
      )}
      {open.length === 0 ? null : (
        <ul className={styles['threads']}>
          {open.map((thread) => (
            <CommentThread key={thread.first.id} thread={thread} />
          ))}
        </ul>
      )}
      {canEdit ? (
        <CommentField
          key={on}
          label={comments.write}
          sendLabel={comments.send}
          place={`new ${on}`}
          fieldRef={wished.onField}
          onSend={(text) => acts.write({ on, text })}
        />
      ) : null}
    </section>
  );
}

/** Gives the focus to the field, or to the heading where there is none, when somebody wants to comment. */
function useWish(): {
  readonly onField: (field: HTMLElement | null) => void;
  readonly onHeading: {
    readonly tabIndex: number;
    readonly ref: (heading: HTMLElement | null) => void;
  };
} {
  const wish = commentWishOf(useSession());
  const version = useKeyed(wish.listeners, 'wish');
  const target = useRef<HTMLElement | null>(null);
  const keep = useCallback((element: HTMLElement | null) => {
    target.current = element;
  }, []);
  useEffect(() => {
    if (target.current === null || !wish.take()) return;
    (target.current.closest('form') ?? target.current).scrollIntoView({ block: 'nearest' });
    target.current.focus({ preventScroll: true });
  }, [wish, version]);
  return { onField: keep, onHeading: { tabIndex: -1, ref: keep } };
}
