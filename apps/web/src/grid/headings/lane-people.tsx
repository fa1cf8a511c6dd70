import type { ReactNode } from 'react';
import type { TeamId } from '@weft/domain';
import { nameOf } from '../../features/presence/people-stack.tsx';
import { Avatar } from '../../interface/avatar.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import styles from '../../canvas/people/people-layer.module.css';
import { useLane } from './use-lane.ts';

/** How many faces stand beside the number. */
const MOST_FACES = 2;

/** How many people are in a row, once not all of them are seen as pointers. */
export function LanePeople({ team }: { readonly team: TeamId | null }): ReactNode {
  const lane = useLane(team);
  const { presence } = useMessages();
  const words = useLaterMessages().together;
  if (lane === undefined || !lane.unseen) return null;
  const names = lane.people.map(({ user }) => nameOf(user.name, presence.nameless));
  return (
    <div className={styles['lane']} title={words.hereNames(names)}>
      <span className={styles['faces']}>
        {lane.people.slice(0, MOST_FACES).map(({ clientId, user }) => (
          <Avatar
            key={clientId}
            name={nameOf(user.name, presence.nameless)}
            color={user.color}
            decorative
          />
        ))}
      </span>
      <span>{words.here(names.length)}</span>
    </div>
  );
}
