import type { ReactNode } from 'react';
import { addPerson } from '@weft/board-doc';
import { LIMITS } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useNexusPeople } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { AddLine } from './add-line.tsx';
import { IntegrationTeam } from './integration-team.tsx';
import styles from './nexus.module.css';
import { PersonRow } from './person-row.tsx';

/** Who works in the Nexus: what they are accountable for, what they know, where their time goes. */
export function NexusPeople(): ReactNode {
  const people = useNexusPeople();
  const canEdit = useCanEdit();
  const { commands } = useSession();
  const words = useLaterMessages().nexus;
  return (
    <div className={styles['tab']}>
      <p className={styles['intro']}>{words.peopleIntro}</p>
      {people.length === 0 ? <p className={styles['muted']}>{words.nobody}</p> : null}
      <ul className={styles['rows']}>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
      {canEdit ? (
        <AddLine
          label={words.newPerson}
          button={words.add}
          maxLength={LIMITS.nameChars}
          onAdd={(name) =>
            commands.perform({ kind: 'add-person' }, (edit) => addPerson(edit, { name }))
          }
        />
      ) : null}
      <IntegrationTeam people={people} />
    </div>
  );
}
