import type { ReactNode } from 'react';
import { Avatar } from '../../interface/avatar.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { usePeople } from '../../stores/use-presence.ts';
import { useIsNarrow } from '../shell/use-is-narrow.ts';
import styles from './presence.module.css';

/** How many faces the bar shows; the rest is a number. */
const MOST_FACES = { wide: 4, narrow: 1 };

/** Who is here, in the bar. Opens the list. */
export function PeopleStack(): ReactNode {
  const people = usePeople();
  const openPanel = useInterface((state) => state.openPanel);
  const narrow = useIsNarrow();
  const { presence } = useMessages();
  if (people.length === 0) return null;
  const shown = people.slice(0, narrow ? MOST_FACES.narrow : MOST_FACES.wide);
  const more = people.length - shown.length;
  const names = people.map((person) => nameOf(person.user.name, presence.nameless)).join(', ');
  return (
    <button
      type="button"
      className={styles['stack']}
      aria-label={`${presence.stack(people.length)}: ${names}`}
      title={names}
      onClick={() => openPanel('people')}
    >
      {shown.map((person) => (
        <span key={person.clientId} className={styles['one']}>
          <Avatar
            name={nameOf(person.user.name, presence.nameless)}
            color={person.user.color}
            decorative
          />
        </span>
      ))}
      {more > 0 ? <span className={styles['more']}>{presence.more(more)}</span> : null}
    </button>
  );
}

/** People who gave no name are guests. */
export function nameOf(name: string, nameless: string): string {
  return name.trim() === '' ? nameless : name;
}
