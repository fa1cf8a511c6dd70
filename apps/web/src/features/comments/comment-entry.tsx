import { Ellipsis, Pencil, Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { BoardComment } from '@weft/domain';
import { IconButton } from '../../interface/icon-button.tsx';
import { Menu } from '../../interface/menu.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { useNow } from '../shell/use-now.ts';
import { draftOf } from './comment-draft.ts';
import { CommentField } from './comment-field.tsx';
import { CommentText } from './comment-text.tsx';
import styles from './comments.module.css';
import { ReactMenu, Reactions } from './reactions.tsx';
import { useCommentActs } from './use-comment-acts.ts';
import { useIsMine, useSignatureNames } from './use-names.ts';

const MINUTE_MS = 60_000;

/** One comment: who, when, what, and what one can do with it. */
export function CommentEntry(props: {
  readonly comment: BoardComment;
  /** What belongs to the whole thread. */
  readonly children?: ReactNode;
}): ReactNode {
  const { comment, children } = props;
  const { comments } = useLaterMessages();
  const nameOf = useSignatureNames();
  const nowMs = useNow(MINUTE_MS);
  const canEdit = useCanEdit();
  const acts = useCommentActs();
  const [isEdited, setEdited] = useState(false);
  if (comment.aside) return <p className={styles['muted']}>{comments.takenBack}</p>;
  const time = comments.when(comment.atMs, nowMs);
  const name = nameOf(comment);
  return (
    <article aria-label={comments.by(name, time)} className={styles['entry']}>
      <div className={styles['row']}>
        <strong className={styles['name']}>{name}</strong>
        <span className={styles['muted']}>
          {time}
          {comment.editedAtMs === undefined ? null : ` · ${comments.edited}`}
        </span>
        <span className={styles['gap']} />
        {canEdit ? <ReactMenu comment={comment} /> : null}
        {canEdit ? <OwnMenu comment={comment} onEdit={() => setEdited(true)} /> : null}
      </div>
      {isEdited && canEdit ? (
        <CommentField
          label={comments.editing}
          sendLabel={comments.save}
          place={`edit ${comment.id}`}
          first={draftOf(comment.text)}
          isFocused
          onSend={(text) => {
            const isDone = acts.edit(comment, text);
            if (isDone) setEdited(false);
            return isDone;
          }}
          onLeave={() => setEdited(false)}
        />
      ) : (
        <CommentText text={comment.text} />
      )}
      <div className={styles['row']}>
        <Reactions comment={comment} />
        {children}
      </div>
    </article>
  );
}

function OwnMenu(props: {
  readonly comment: BoardComment;
  readonly onEdit: () => void;
}): ReactNode {
  const { comment, onEdit } = props;
  const { comments } = useLaterMessages();
  const isMine = useIsMine();
  const acts = useCommentActs();
  if (!isMine(comment)) return null;
  return (
    <Menu
      label={comments.more}
      align="end"
      renderTrigger={(trigger) => (
        <IconButton
          {...trigger}
          icon={Ellipsis}
          size="small"
          label={comments.more}
          tooltipSide="left"
        />
      )}
      choices={[
        { id: 'edit', label: comments.edit, icon: Pencil, run: onEdit },
        {
          id: 'take-back',
          label: comments.takeBack,
          icon: Undo2,
          danger: true,
          run: () => void acts.takeBack(comment),
        },
      ]}
    />
  );
}
