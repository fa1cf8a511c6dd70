import { Check } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { unreachable } from '@weft/domain';
import { keysOf } from '../../commands/chord-text.ts';
import { Avatar } from '../../interface/avatar.tsx';
import { classNames } from '../../interface/class-names.ts';
import { HueMark } from '../../interface/hue-mark.tsx';
import { Icon } from '../../interface/icon.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import type { EntryMark, PaletteEntry } from './palette-entry.ts';
import styles from './palette.module.css';

/** One thing found. Keys are handled by the entry field, which keeps the focus. */
export function PaletteOption(props: {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly active: boolean;
  readonly onHover: () => void;
  readonly onChoose: () => void;
}): ReactNode {
  const { id, entry, active, onHover, onChoose } = props;
  const element = useRef<HTMLDivElement>(null);
  const words = useLaterMessages().palette;
  useEffect(() => {
    if (active) element.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={active}
      aria-disabled={entry.unavailable !== undefined}
      tabIndex={-1}
      className={classNames(styles['option'], active && styles['active'])}
      onMouseMove={onHover}
      onClick={onChoose}
    >
      <span className={styles['mark']}>
        <Mark mark={entry.mark} />
      </span>
      {entry.key === undefined ? null : <span className={styles['key']}>{entry.key}</span>}
      <span className={styles['label']}>{entry.label}</span>
      {entry.checked === true ? (
        <span className={styles['on']}>
          <Icon of={Check} />
          <span className="visually-hidden">{words.isOn}</span>
        </span>
      ) : null}
      {entry.unavailable === undefined ? null : (
        <span className={styles['reason']}>{entry.unavailable}</span>
      )}
      {entry.note === undefined ? null : <span className={styles['note']}>{entry.note}</span>}
      {entry.chord === undefined ? null : (
        <span className={styles['chord']}>
          {keysOf(entry.chord).map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      )}
    </div>
  );
}

function Mark({ mark }: { readonly mark: EntryMark }): ReactNode {
  switch (mark.kind) {
    case 'icon':
      return <Icon of={mark.icon} />;
    case 'hue':
      return <HueMark hue={mark.hue} />;
    case 'avatar':
      return <Avatar name={mark.name} color={mark.color} decorative />;
    default:
      return unreachable(mark);
  }
}
