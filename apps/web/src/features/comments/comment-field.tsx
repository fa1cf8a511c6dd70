import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { LIMITS, type Mention } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { moveInList } from '../../interface/list-keys.ts';
import { TextArea } from '../../interface/text-field.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { EMPTY_DRAFT, mentionAt, textOf, withMention, type CommentDraft } from './comment-draft.ts';
import styles from './comments.module.css';
import { mentionsLike } from './mentionable.ts';
import { useDraft } from './use-draft.ts';
import { useMentionable } from './use-names.ts';

/** How many people are offered. */
const MOST_OFFERED = 6;

/** Where a comment is written. Enter sends it, Escape leaves the list of people, then the field. */
export function CommentField(props: {
  readonly label: string;
  readonly sendLabel: string;
  /** What is written here is kept under this name until it is sent. */
  readonly place: string;
  readonly first?: CommentDraft;
  readonly isFocused?: boolean;
  /** True: it was taken. */
  readonly onSend: (text: string) => boolean;
  readonly onLeave?: () => void;
  readonly fieldRef?: (field: HTMLTextAreaElement | null) => void;
}): ReactNode {
  const {
    label,
    sendLabel,
    place,
    first = EMPTY_DRAFT,
    isFocused = false,
    onSend,
    onLeave,
  } = props;
  const { comments } = useLaterMessages();
  const [draft, setDraft, forget] = useDraft(place, first);
  const field = useRef<HTMLTextAreaElement | null>(null);
  const caretAfterPick = useRef<number | undefined>(undefined);
  const offer = useOffer(draft, (picked) => {
    setDraft(picked.draft);
    caretAfterPick.current = picked.caret;
  });
  // With the value, before the next key: letters typed meanwhile would stand on the wrong side of it.
  useLayoutEffect(() => {
    const caret = caretAfterPick.current;
    caretAfterPick.current = undefined;
    if (caret !== undefined) field.current?.setSelectionRange(caret, caret);
  }, [draft]);
  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);

  const text = textOf(draft);
  const send = (): void => {
    if (text === '' || !onSend(text)) return;
    forget();
    // What was sent stands above the field now and has pushed it down.
    requestAnimationFrame(() => field.current?.form?.scrollIntoView({ block: 'nearest' }));
  };
  const leave = (): void => {
    forget();
    onLeave?.();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (offer.onKey(event.key)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape' && onLeave !== undefined) {
      event.stopPropagation();
      leave();
    }
  };
  const active = offer.people[offer.at];
  return (
    <form
      className={styles['field']}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextArea
        ref={(element) => {
          field.current = element;
          props.fieldRef?.(element);
        }}
        label={label}
        labelHidden
        placeholder={label}
        rows={2}
        value={draft.text}
        // With the ids of those who are mentioned it may still be too long: then sending is refused, in words.
        maxLength={LIMITS.commentChars}
        aria-autocomplete="list"
        aria-controls={offer.people.length === 0 ? undefined : offer.listId}
        aria-activedescendant={active === undefined ? undefined : `${offer.listId}-${active.id}`}
        {...(onLeave === undefined && { hint: comments.hint })}
        onChange={(event) => {
          setDraft({ ...draft, text: event.target.value });
          offer.follow(event.target);
        }}
        onSelect={(event) => offer.follow(event.currentTarget)}
        onBlur={() => offer.close()}
        onKeyDown={onKeyDown}
      />
      <PeopleOffered offer={offer} />
      {draft.text === '' && onLeave === undefined ? null : (
        <div className={styles['row']}>
          <Button size="small" type="submit" disabled={text === ''}>
            {sendLabel}
          </Button>
          {onLeave === undefined ? null : (
            <Button size="small" look="quiet" onClick={leave}>
              {comments.cancel}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}

interface Offer {
  readonly listId: string;
  readonly people: readonly Mention[];
  readonly at: number;
  readonly pick: (person: Mention) => void;
  /** True: the key was for the list. */
  readonly onKey: (key: string) => boolean;
  readonly follow: (field: HTMLTextAreaElement) => void;
  readonly close: () => void;
}

/** The people whose name is being typed after an `@`. */
function useOffer(
  draft: CommentDraft,
  onPicked: (picked: ReturnType<typeof withMention>) => void,
): Offer {
  const all = useMentionable();
  const listId = useId();
  const [caret, setCaret] = useState<number | undefined>(undefined);
  const [at, setAt] = useState(0);
  const typed = caret === undefined ? undefined : mentionAt(draft, caret);
  const people = typed === undefined ? [] : mentionsLike(all, typed.query, MOST_OFFERED);
  const pick = (person: Mention): void => {
    if (typed === undefined || caret === undefined) return;
    onPicked(withMention(draft, person, { from: typed.from, to: caret }));
    setCaret(undefined);
  };
  return {
    listId,
    people,
    at: Math.min(at, people.length - 1),
    pick,
    onKey: (key) => {
      const person = people[Math.min(at, people.length - 1)];
      if (person === undefined) return false;
      if (key === 'Enter' || key === 'Tab') pick(person);
      else if (key === 'Escape') setCaret(undefined);
      else if (key === 'ArrowDown' || key === 'ArrowUp') {
        const move = moveInList(key, at, people.length, 'vertical');
        if (move !== undefined) setAt(move.index);
      } else return false;
      return true;
    },
    follow: (field) => {
      const isCaret = field.selectionStart === field.selectionEnd;
      if (field.selectionStart !== caret) setAt(0);
      setCaret(isCaret ? field.selectionStart : undefined);
    },
    close: () => setCaret(undefined),
  };
}

function PeopleOffered({ offer }: { readonly offer: Offer }): ReactNode {
  const { comments } = useLaterMessages();
  if (offer.people.length === 0) return null;
  return (
    <ul id={offer.listId} role="listbox" aria-label={comments.people} className={styles['offered']}>
      {offer.people.map((person, index) => (
        // The text keeps focus and the keys; a press must not take focus away first.
        <li
          key={person.id}
          id={`${offer.listId}-${person.id}`}
          role="option"
          aria-selected={index === offer.at}
          className={styles['person']}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => offer.pick(person)}
        >
          {person.name}
        </li>
      ))}
    </ul>
  );
}
