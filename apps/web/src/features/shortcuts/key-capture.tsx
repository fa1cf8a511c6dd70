import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { chordText } from '../../commands/chord-text.ts';
import type { KeyChord } from '../../commands/key-chord.ts';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useInterfaceStore } from '../../stores/app-context.tsx';
import { checkChord, chordOf, giveChord, type ChordCheck } from './give-keys.ts';
import type { ShortcutAction } from './shortcut-list.ts';
import styles from './shortcuts.module.css';

interface Pressed {
  readonly chord: KeyChord;
  readonly check: ChordCheck;
}

/** Waits for the new keys of an action; says what stands in their way. */
export function KeyCapture(props: {
  readonly action: ShortcutAction;
  readonly onDone: () => void;
}): ReactNode {
  const { action, onDone } = props;
  const interfaceStore = useInterfaceStore();
  const announce = useInterface((state) => state.announce);
  const [pressed, setPressed] = useState<Pressed | undefined>(undefined);
  const words = useLaterMessages().shortcuts;
  const name = words.actions[action];
  const wait = useRef<HTMLButtonElement>(null);
  // The person just asked for it, and nothing else can be meant.
  useEffect(() => wait.current?.focus(), []);

  const give = (chord: KeyChord): void => {
    const { keys, setKeys } = interfaceStore.getState();
    setKeys(giveChord(action, chord, keys));
    announce(words.isNow(name, chordText(chord)));
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { nativeEvent } = event;
    // Tab leaves without a change; whatever else is pressed is meant for the action.
    if (nativeEvent.isComposing || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      onDone();
      return;
    }
    const chord = chordOf(nativeEvent);
    if (chord === undefined) return;
    const check = checkChord(action, chord, interfaceStore.getState().keys);
    if (check.kind === 'free') give(chord);
    else setPressed({ chord, check });
  };
  return (
    <>
      <button
        type="button"
        ref={wait}
        className={styles['wait']}
        aria-label={words.pressKeys(name)}
        onKeyDown={onKeyDown}
      >
        {pressed === undefined ? words.press : chordText(pressed.chord)}
      </button>
      <p role="status" className={styles['why']}>
        {pressed === undefined ? '' : whyNot(words, pressed)}
      </p>
      {pressed?.check.kind === 'taken' ? (
        <Button size="small" look="primary" onClick={() => give(pressed.chord)}>
          {words.swap}
        </Button>
      ) : null}
      <Button size="small" onClick={onDone}>
        {words.keep}
      </Button>
    </>
  );
}

type Words = ReturnType<typeof useLaterMessages>['shortcuts'];

function whyNot(words: Words, { chord, check }: Pressed): string {
  const text = chordText(chord);
  if (check.kind === 'free') return '';
  if (check.kind === 'taken') return words.taken(text, words.actions[check.by]);
  return check.why === 'needed' && check.by !== undefined
    ? words.needed(text, words.actions[check.by])
    : words.refused[check.why];
}
