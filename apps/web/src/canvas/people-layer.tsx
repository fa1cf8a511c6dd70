import type { ReactNode } from 'react';
import { CARD } from '@weft/layout';
import { ViewportPortal } from 'reactflow';
import { classNames } from '../interface/class-names.ts';
import { hueClass } from '../interface/hue.ts';
import { useLaterMessages } from '../messages/later.ts';
import type { PresentPerson } from '../stores/presence-store.ts';
import { usePointers } from '../stores/use-presence.ts';
import styles from './canvas-tools.module.css';
import { useShowOneself } from './use-show-oneself.ts';

/** Where others point and what they carry. Names and colours are what the server says they are. */
export function PeopleLayer(): ReactNode {
  useShowOneself();
  const others = usePointers();
  return (
    <ViewportPortal>
      {others.map((person) => (
        <Person key={person.clientId} person={person} />
      ))}
    </ViewportPortal>
  );
}

function Person({ person }: { readonly person: PresentPerson }): ReactNode {
  const { drag, pointer, user } = person;
  const words = useLaterMessages().canvasTools.people;
  const at = drag ?? pointer;
  if (at === undefined) return null;
  return (
    <div
      aria-hidden="true"
      className={classNames(styles['person'], hueClass(user.color))}
      style={{ transform: `translate(${at.x.toString()}px, ${at.y.toString()}px)` }}
    >
      {drag === undefined ? null : (
        <div
          className={styles['ghost']}
          style={{ width: `${CARD.width.toString()}px`, height: `${CARD.height.toString()}px` }}
        />
      )}
      <div className={styles['cursor']}>
        <svg viewBox="0 0 14 18" width="14" height="18">
          <path d="M1 1v14l4-4 2.5 6 2.5-1-2.5-6H13Z" />
        </svg>
        <span>{drag === undefined ? user.name : words.drags(user.name, drag.items.length)}</span>
      </div>
    </div>
  );
}
