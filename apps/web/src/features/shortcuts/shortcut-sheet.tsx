import type { ReactNode } from 'react';
import { OWN_KEYS } from '../../commands/key-choices.ts';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { MAP_SHORTCUTS, OUTLINE_SHORTCUTS, PLAN_SHORTCUTS, SHORTCUTS } from './shortcut-list.ts';
import { ShortcutRowView } from './shortcut-row.tsx';
import styles from './shortcuts.module.css';

/**
 * Every shortcut, with the habits of other tools beside ours. An action can be given other keys
 * here; they are kept on this device.
 */
export function ShortcutSheet(props: { readonly onClose: () => void }): ReactNode {
  const words = useLaterMessages().shortcuts;
  return (
    <Dialog title={words.title} width="wide" onClose={props.onClose}>
      <p className={styles['intro']}>{words.intro}</p>
      <KeySettings />
      <div className={styles['groups']}>
        {[...SHORTCUTS, ...MAP_SHORTCUTS, ...PLAN_SHORTCUTS, ...OUTLINE_SHORTCUTS].map(
          ([group, rows]) => (
            <section key={group} className={styles['group']}>
              <h3 className={styles['heading']}>{words.groups[group]}</h3>
              <dl>
                {rows.map((row) => (
                  <ShortcutRowView key={row.action} row={row} />
                ))}
              </dl>
            </section>
          ),
        )}
      </div>
    </Dialog>
  );
}

/** Single keys on or off, and the way back to the keys everybody has. */
function KeySettings(): ReactNode {
  const keys = useInterface((state) => state.keys);
  const setKeys = useInterface((state) => state.setKeys);
  const announce = useInterface((state) => state.announce);
  const words = useLaterMessages().shortcuts;
  const changed = Object.keys(keys.chords).length;
  return (
    <div className={styles['settings']}>
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={keys.singleKeys}
          onChange={(event) => setKeys({ ...keys, singleKeys: event.target.checked })}
        />
        <span>
          {words.singleKeys} <span className={styles['hint']}>{words.singleKeysHint}</span>
        </span>
      </label>
      {changed === 0 ? null : (
        <Button
          size="small"
          onClick={() => {
            setKeys({ ...keys, chords: OWN_KEYS.chords });
            announce(words.allReset);
          }}
        >
          {words.resetAll(changed)}
        </Button>
      )}
    </div>
  );
}
