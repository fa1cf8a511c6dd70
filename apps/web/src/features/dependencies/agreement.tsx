import type { ReactNode } from 'react';
import { OUTSIDE, type DependencyLine, type ScrumTeam } from '@weft/domain';
import { HueMark } from '../../interface/hue-mark.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useItem, useTeams } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './dependencies.module.css';
import { useLaterCommands } from '../../stores/use-later-commands.ts';

/** Ticks for the teams of both ends; a dependency is agreed once both ticked. */
export function Agreement({ line }: { readonly line: DependencyLine }): ReactNode {
  const laterCommands = useLaterCommands();
  const canEdit = useCanEdit();
  const words = useLaterMessages().dependencies;
  const from = useItem(line.from)?.place.team ?? null;
  const to = useItem(line.to)?.place.team ?? null;
  const teams = useTeams().filter(({ id }) => id === from || id === to);
  const inside = from === to && from !== null && from !== OUTSIDE;
  if (inside) return <p className={styles['muted']}>{words.oneTeam}</p>;
  if (teams.length === 0) return <p className={styles['muted']}>{words.noTeams}</p>;
  const accepts = (team: ScrumTeam): boolean => line.acceptedBy.includes(team.id);
  return (
    <fieldset className={styles['causes']}>
      <legend className={styles['legend']}>{words.agreement}</legend>
      {teams.map((team) => (
        <label key={team.id} className={styles['check']}>
          <input
            type="checkbox"
            checked={accepts(team)}
            disabled={!canEdit}
            onChange={(event) =>
              laterCommands.acceptDependency(line.id, team.id, event.target.checked)
            }
          />
          <HueMark hue={team.hue} />
          <span>{words.accepts(team.name)}</span>
        </label>
      ))}
    </fieldset>
  );
}
