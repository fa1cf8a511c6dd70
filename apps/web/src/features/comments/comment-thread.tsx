import { Check, RotateCcw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { CommentThread as Thread } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { useNow } from '../shell/use-now.ts';
import { CommentEntry } from './comment-entry.tsx';
import { CommentField } from './comment-field.tsx';
import styles from './comments.module.css';
import { useCommentActs } from './use-comment-acts.ts';
import { useSignatureNames } from './use-names.ts';

const MINUTE_MS = 60_000;

/** A first comment with its replies, to be answered, resolved and opened again. */
export function CommentThread({ thread }: { readonly thread: Thread }): ReactNode {
  const { first, replies } = thread;
  const { comments } = useLaterMessages();
  const canEdit = useCanEdit();
  const acts = useCommentActs();
  const nameOf = useSignatureNames();
  const nowMs = useNow(MINUTE_MS);
  const [isAnswered, setAnswered] = useState(false);
  const { resolved } = first;
  // A reply whose first comment is not here stands by itself and cannot be answered.
  const canAnswer = canEdit && first.replyTo === undefined;
  return (
    <li className={styles['thread']}>
      <CommentEntry comment={first} />
      {replies.length === 0 ? null : (
        <ul className={styles['replies']}>
          {replies.map((reply) => (
            <li key={reply.id}>
              <CommentEntry comment={reply} />
            </li>
          ))}
        </ul>
      )}
      {resolved === undefined ? null : (
        <p className={styles['muted']}>
          {comments.resolvedBy(nameOf(resolved), comments.when(resolved.atMs, nowMs))}
        </p>
      )}
      {canAnswer && !isAnswered ? (
        <div className={styles['acts']}>
          <Button
            size="small"
            look="quiet"
            aria-label={comments.replyTo(nameOf(first))}
            onClick={() => setAnswered(true)}
          >
            {comments.reply}
          </Button>
          <Button
            size="small"
            look="quiet"
            icon={resolved === undefined ? Check : RotateCcw}
            onClick={() => acts.resolve(first, resolved === undefined)}
          >
            {resolved === undefined ? comments.resolve : comments.reopen}
          </Button>
        </div>
      ) : null}
      {canAnswer && isAnswered ? (
        <CommentField
          label={comments.writeReply(nameOf(first))}
          sendLabel={comments.send}
          place={`reply ${first.id}`}
          isFocused
          onSend={(text) => {
            const isDone = acts.write({ on: first.on, replyTo: first.id, text });
            if (isDone) setAnswered(false);
            return isDone;
          }}
          onLeave={() => setAnswered(false)}
        />
      ) : null}
    </li>
  );
}
