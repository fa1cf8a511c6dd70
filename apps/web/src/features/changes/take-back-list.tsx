import { useState, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './changes.module.css';
import { takeBackOwn } from './own-work.ts';
import { useOwnChanges, type ToldOwnChange } from './use-own-changes.ts';

/** Lets a person who came back take back what they changed while away, all of it or some. */
export function TakeBackList(): ReactNode {
  const session = useSession();
  const canEdit = useCanEdit();
  const own = useOwnChanges();
  const words = useLaterMessages().changes;
  const [isOpen, setOpen] = useState(false);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  if (own === undefined || own.work.mine === undefined || !canEdit) return null;
  const { work, changes } = own;
  if (changes.length === 0) return null;
  const chosen = changes.filter(({ key, standing }) => standing === 'mine' && !unticked.has(key));
  const title = words.takeBackTitle(changes.length);
  const tick = (key: string, isTicked: boolean): void => {
    const next = new Set(unticked);
    if (isTicked) next.delete(key);
    else next.add(key);
    setUnticked(next);
  };
  return (
    <section aria-label={title} className={styles['section']}>
      <h2 className={styles['heading']}>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {title}
        </Button>
      </h2>
      {isOpen ? (
        <>
          <ul>
            {changes.map((each) => (
              <Choice
                key={each.key}
                change={each}
                isTicked={chosen.includes(each)}
                onTick={(isTicked) => tick(each.key, isTicked)}
              />
            ))}
          </ul>
          {work.isWhole ? null : <p className={styles['muted']}>{words.notAllListed}</p>}
          <div className={styles['end']}>
            <Button
              size="small"
              look="primary"
              disabled={chosen.length === 0}
              onClick={() => takeBackOwn(session, work, chosen, words.tookBack(chosen.length))}
            >
              {words.takeBackThese(chosen.length)}
            </Button>
          </div>
        </>
      ) : null}
    </section>
  );
}

function Choice(props: {
  readonly change: ToldOwnChange;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}): ReactNode {
  const { change, isTicked, onTick } = props;
  const { told, standing } = change;
  const words = useLaterMessages().changes;
  return (
    <li className={styles['row']}>
      <label className={styles['choice']}>
        <input
          type="checkbox"
          checked={isTicked}
          disabled={standing !== 'mine'}
          onChange={(event) => onTick(event.target.checked)}
        />
        <span className={styles['rowText']}>
          <strong>{told.subject}</strong> <span>{told.what}</span>
          {standing === 'mine' ? null : (
            <span className={styles['reason']}>{words.cannotTakeBack[standing]}</span>
          )}
        </span>
      </label>
    </li>
  );
}
