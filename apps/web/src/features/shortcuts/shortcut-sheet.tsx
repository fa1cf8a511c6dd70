import type { ReactNode } from 'react';
import { classNames } from '../../interface/class-names.ts';
import { Dialog } from '../../interface/dialog.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { PLAN_SHORTCUTS, SHORTCUTS, keysOf, type ShortcutRow } from './shortcut-list.ts';
import styles from './shortcuts.module.css';

/** Every shortcut, with the habits of other tools beside ours. */
export function ShortcutSheet(props: { readonly onClose: () => void }): ReactNode {
  const words = useLaterMessages().shortcuts;
  return (
    <Dialog title={words.title} width="wide" readingOnly onClose={props.onClose}>
      <p className={styles['intro']}>{words.intro}</p>
      <div className={styles['groups']}>
        {[...SHORTCUTS, ...PLAN_SHORTCUTS].map(([group, rows]) => (
          <section key={group} className={styles['group']}>
            <h3 className={styles['heading']}>{words.groups[group]}</h3>
            <dl>
              {rows.map((row) => (
                <Row key={row.action} row={row} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Row(props: { readonly row: ShortcutRow }): ReactNode {
  const { row } = props;
  const words = useLaterMessages().shortcuts;
  return (
    <div className={styles['row']}>
      <dt>{words.actions[row.action]}</dt>
      <dd className={styles['keys']}>
        {row.keys.map((chord) => (
          <Chord key={chord} chord={chord} />
        ))}
        {row.aliases.map((chord) => (
          <Chord key={chord} chord={chord} alias />
        ))}
      </dd>
    </div>
  );
}

function Chord(props: { readonly chord: string; readonly alias?: boolean }): ReactNode {
  const { chord, alias = false } = props;
  const isApple = /Mac|iPhone|iPad/u.test(navigator.userAgent);
  return (
    <span className={classNames(styles['chord'], alias && styles['alias'])}>
      {keysOf(chord, isApple).map((key) => (
        <kbd key={key} className={styles['key']}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
