import type { ReactNode } from 'react';
import { classNames } from '../../interface/class-names.ts';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import type { BoardVersion } from '../../session/board-versions.ts';
import { useNow } from '../shell/use-now.ts';
import styles from './history.module.css';
import { makerOfVersion, nameOfVersion, versionsByDay } from './version-words.ts';

const MINUTE_MS = 60_000;

/** The versions of a board under their days, the latest first; one of them is looked at. */
export function VersionTimeline(props: {
  readonly versions: readonly BoardVersion[];
  readonly chosen: string | undefined;
  readonly onChoose: (version: BoardVersion) => void;
}): ReactNode {
  const { versions, chosen, onChoose } = props;
  const words = useLaterMessages();
  const { forms } = useMessages();
  const nowMs = useNow(MINUTE_MS);
  const days = versionsByDay(versions, (atMs) => words.history.day(atMs, nowMs));
  return (
    <nav aria-label={words.history.listLabel} className={styles['timeline']}>
      {days.map((day) => (
        <section key={day.name} aria-label={day.name}>
          <h3 className={styles['day']}>{day.name}</h3>
          <ul>
            {day.versions.map((version) => (
              <li key={version.id}>
                <button
                  type="button"
                  className={classNames(
                    styles['version'],
                    version.origin.kind === 'hour' && styles['byItself'],
                  )}
                  aria-pressed={version.id === chosen}
                  onClick={() => onChoose(version)}
                >
                  <span className={styles['name']}>{nameOfVersion(version, words)}</span>
                  <span className={styles['made']}>
                    {forms.timeOfDay(version.madeAtMs)} · {makerOfVersion(version, words)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
