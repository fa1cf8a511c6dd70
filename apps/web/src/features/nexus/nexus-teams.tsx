import type { ReactNode } from 'react';
import { addTeam } from '@weft/board-doc';
import { LIMITS, NEXUS_SIZE } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useTeams } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { AddLine } from './add-line.tsx';
import styles from './nexus.module.css';
import { TeamRow } from './team-row.tsx';

/** The Scrum Teams in the order of their rows: name, hue, what they know and own, who is in them. */
export function NexusTeams(): ReactNode {
  const teams = useTeams();
  const canEdit = useCanEdit();
  const { commands } = useSession();
  const words = useLaterMessages().nexus;
  const isOdd = teams.length < NEXUS_SIZE.fewest || teams.length > NEXUS_SIZE.most;
  return (
    <div className={styles['tab']}>
      <p className={styles['intro']}>{words.teamsIntro}</p>
      {teams.length === 0 ? <p className={styles['muted']}>{words.noTeams}</p> : null}
      <ul className={styles['rows']}>
        {teams.map((team, at) => (
          <TeamRow key={team.id} team={team} at={at} teams={teams} />
        ))}
      </ul>
      {canEdit ? (
        <AddLine
          label={words.newTeam}
          button={words.add}
          maxLength={LIMITS.nameChars}
          onAdd={(name) =>
            commands.perform({ kind: 'add-team' }, (edit) => addTeam(edit, { name }))
          }
        />
      ) : null}
      {teams.length > 0 && isOdd ? (
        <p className={styles['muted']}>{words.teamCount(teams.length)}</p>
      ) : null}
    </div>
  );
}
