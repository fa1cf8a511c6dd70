import type { ReactNode } from 'react';
import { nameOf } from '../../features/presence/people-stack.tsx';
import { hueClass } from '../../interface/hue.ts';
import { initialsOf } from '../../interface/initials.ts';
import { useMessages } from '../../messages/catalogue.ts';
import type { PresentPerson } from '../../stores/presence-store.ts';
import styles from '../cards/card.module.css';

/**
 * Rings in the colours of the first two who are on the card, who they are, and how many more. The
 * card's name tells them all.
 */
export function CardPeople(props: { readonly people: readonly PresentPerson[] }): ReactNode {
  const [first, second, ...others] = props.people;
  const { presence } = useMessages();
  if (first === undefined) return null;
  return (
    <>
      {second === undefined ? null : (
        <div
          className={`${styles['ring'] ?? ''} ${styles['outerRing'] ?? ''} ${hueClass(second.user.color)}`}
        />
      )}
      <div className={`${styles['ring'] ?? ''} ${hueClass(first.user.color)}`}>
        <span className={styles['who']}>{nameOf(first.user.name, presence.nameless)}</span>
        {second === undefined ? null : (
          <span className={`${styles['also'] ?? ''} ${hueClass(second.user.color)}`}>
            {initialsOf(nameOf(second.user.name, presence.nameless))}
          </span>
        )}
        {others.length === 0 ? null : (
          <span className={`${styles['also'] ?? ''} ${hueClass(undefined)}`}>
            {presence.more(others.length)}
          </span>
        )}
      </div>
    </>
  );
}
