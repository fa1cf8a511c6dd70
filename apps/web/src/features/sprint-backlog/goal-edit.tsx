import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { LIMITS } from '@weft/domain';
import { classNames } from '../../interface/class-names.ts';
import styles from './goal-edit.module.css';

export interface GoalEditProps {
  /** Names the goal, such as `Sprint Goal of Blue`. */
  readonly label: string;
  /** Empty: none yet. */
  readonly goal: string;
  /** Said instead of a goal where there is none. */
  readonly none: string;
  /** Said instead where one can be written; undefined: it can only be read. */
  readonly add: string | undefined;
  readonly className?: string | undefined;
  readonly onCommit: (goal: string) => void;
}

/**
 * A goal as text that wraps, so that it can be read whole, also on paper. A press makes it a field:
 * Enter and leaving keep the new wording as one decision, Escape takes it back.
 */
export function GoalEdit(props: GoalEditProps): ReactNode {
  const { label, goal, none, add, className, onCommit } = props;
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const returnsFocus = useRef(false);
  useEffect(() => {
    if (isEditing || !returnsFocus.current) return;
    returnsFocus.current = false;
    button.current?.focus();
  }, [isEditing]);

  if (add === undefined) {
    return (
      <p className={classNames(styles['text'], className)} data-none={goal === '' ? '' : undefined}>
        {goal === '' ? none : goal}
      </p>
    );
  }
  if (isEditing) {
    return (
      <GoalField
        label={label}
        goal={goal}
        onEnd={(text, byKeys) => {
          returnsFocus.current = byKeys;
          setEditing(false);
          if (text !== goal) onCommit(text);
        }}
      />
    );
  }
  return (
    <button
      ref={button}
      type="button"
      aria-label={`${label}: ${goal === '' ? add : goal}`}
      className={classNames(styles['text'], styles['press'], className)}
      data-none={goal === '' ? '' : undefined}
      onClick={() => setEditing(true)}
    >
      {goal === '' ? add : goal}
    </button>
  );
}

function GoalField(props: {
  readonly label: string;
  readonly goal: string;
  readonly onEnd: (text: string, byKeys: boolean) => void;
}): ReactNode {
  const { label, goal, onEnd } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const hasEnded = useRef(false);
  useEffect(() => field.current?.select(), []);
  const end = (text: string, byKeys: boolean): void => {
    // Leaving the field follows the key that took it away.
    if (hasEnded.current) return;
    hasEnded.current = true;
    onEnd(text, byKeys);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // Enter and Escape inside an input method belong to it.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') end(goal, true);
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      end(event.currentTarget.value.trim(), true);
    }
  };
  return (
    <textarea
      ref={field}
      aria-label={label}
      defaultValue={goal}
      maxLength={LIMITS.goalChars}
      rows={2}
      className={styles['field']}
      onKeyDown={onKeyDown}
      onBlur={(event) => end(event.currentTarget.value.trim(), false)}
    />
  );
}
