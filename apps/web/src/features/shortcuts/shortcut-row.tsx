import { Pencil, RotateCcw } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { chordText, keysOf } from '../../commands/chord-text.ts';
import { isSingleKey, type KeyChord } from '../../commands/key-chord.ts';
import { classNames } from '../../interface/class-names.ts';
import { IconButton } from '../../interface/icon-button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { resetChords } from './give-keys.ts';
import { KeyCapture } from './key-capture.tsx';
import type { ShortcutRow } from './shortcut-list.ts';
import styles from './shortcuts.module.css';

/** One action with its keys, and what gives it others. */
export function ShortcutRowView(props: { readonly row: ShortcutRow }): ReactNode {
  const { row } = props;
  const keys = useInterface((state) => state.keys);
  const setKeys = useInterface((state) => state.setKeys);
  const announce = useInterface((state) => state.announce);
  const [isAsking, setAsking] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const words = useLaterMessages().shortcuts;
  const name = words.actions[row.action];
  const given = keys.chords[row.action];
  const stop = (): void => {
    setAsking(false);
    // The button comes back with the next drawing.
    requestAnimationFrame(() => change.current?.focus());
  };
  return (
    <div className={classNames(styles['row'], isAsking && styles['asking'])}>
      <dt>{name}</dt>
      {isAsking ? (
        <dd className={styles['capture']}>
          <KeyCapture action={row.action} onDone={stop} />
        </dd>
      ) : (
        <dd className={styles['keys']}>
          <Chords row={row} given={given} singleKeys={keys.singleKeys} />
          {given === undefined ? null : (
            <IconButton
              icon={RotateCcw}
              size="small"
              label={words.reset(name)}
              tooltipSide="left"
              onClick={() => {
                const next = resetChords(row.action, keys);
                setKeys(next);
                announce(words.isNow(name, chordText(row.keys[0] ?? '')));
                change.current?.focus();
              }}
            />
          )}
          {row.canChange ? (
            <IconButton
              ref={change}
              icon={Pencil}
              size="small"
              label={words.change(name)}
              tooltipSide="left"
              onClick={() => setAsking(true)}
            />
          ) : (
            <span className={styles['noButton']} />
          )}
        </dd>
      )}
    </div>
  );
}

function Chords(props: {
  readonly row: ShortcutRow;
  readonly given: readonly KeyChord[] | undefined;
  readonly singleKeys: boolean;
}): ReactNode {
  const { row, given, singleKeys } = props;
  const words = useLaterMessages().shortcuts;
  // Keys of the plan belong to the card that has the focus and are not switched off with the others.
  const acts = (chord: KeyChord): boolean => singleKeys || !row.canChange || !isSingleKey(chord);
  const own = (given ?? row.keys).filter(
    (chord) => acts(chord) && (given === undefined || !row.produced.includes(chord)),
  );
  const aliases = given === undefined ? row.aliases.filter(acts) : [];
  if (own.length + aliases.length === 0) {
    return <span className={styles['none']}>{words.noKey}</span>;
  }
  return (
    <>
      {own.map((chord) => (
        <Chord key={chord} chord={chord} />
      ))}
      {aliases.map((chord) => (
        <Chord key={chord} chord={chord} alias />
      ))}
    </>
  );
}

function Chord(props: { readonly chord: KeyChord; readonly alias?: boolean }): ReactNode {
  const { chord, alias = false } = props;
  return (
    <span className={classNames(styles['chord'], alias && styles['alias'])}>
      {keysOf(chord).map((key) => (
        <kbd key={key} className={styles['key']}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
