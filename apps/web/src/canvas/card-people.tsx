import type { ReactNode } from 'react';
import { hueClass } from '../interface/hue.ts';
import { initialsOf } from '../interface/initials.ts';
import type { PresentPerson } from '../stores/presence-store.ts';
import styles from './card.module.css';

const MOST_AVATARS = 3;

/** A ring in the colour of whoever is on the card first, and who they are. The card's name tells it too. */
export function CardPeople(props: { readonly people: readonly PresentPerson[] }): ReactNode {
  const { people } = props;
  const [first] = people;
  if (first === undefined) return null;
  return (
    <div className={`${styles['ring'] ?? ''} ${hueClass(first.user.color)}`}>
      <span className={styles['who']}>{first.user.name}</span>
      {people.slice(1, MOST_AVATARS).map((person) => (
        <span
          key={person.clientId}
          className={`${styles['also'] ?? ''} ${hueClass(person.user.color)}`}
        >
          {initialsOf(person.user.name)}
        </span>
      ))}
    </div>
  );
}
