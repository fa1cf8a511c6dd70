import { ArrowDown, ArrowUp, Archive, Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { LIMITS, type ScrumTeam } from '@weft/domain';
import { HUE_COUNT } from '../../interface/hue.ts';
import { Menu, type MenuChoice } from '../../interface/menu.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useMessages } from '../../messages/catalogue.ts';
import { useTeams } from '../../stores/use-board.ts';
import { HeadingName } from './heading-name.tsx';
import styles from './headings.module.css';
import { useLaterCommands } from '../../stores/use-later-commands.ts';

/** The name of a team as a button: rename, hue, order, put aside. */
export function TeamMenu({ team }: { readonly team: ScrumTeam }): ReactNode {
  const laterCommands = useLaterCommands();
  const teams = useTeams();
  const words = useLaterMessages().canvasTools.team;
  const { heading } = useMessages().canvas;
  const [renaming, setRenaming] = useState(false);
  if (renaming) {
    return (
      <HeadingName
        label={heading.rename(team.name)}
        name={team.name}
        mostChars={LIMITS.nameChars}
        onKeep={(name) => laterCommands.editTeam(team.id, { name })}
        onDone={() => setRenaming(false)}
      />
    );
  }
  const at = teams.findIndex((one) => one.id === team.id);
  const choices: readonly (MenuChoice | 'divider')[] = [
    { id: 'rename', label: words.rename, icon: Pencil, run: () => setRenaming(true) },
    {
      id: 'up',
      label: words.up,
      icon: ArrowUp,
      disabled: at <= 0,
      run: () => laterCommands.moveTeam(team.id, { after: teams[at - 2]?.id ?? null }),
    },
    {
      id: 'down',
      label: words.down,
      icon: ArrowDown,
      disabled: at === -1 || at === teams.length - 1,
      run: () => laterCommands.moveTeam(team.id, { after: teams[at + 1]?.id ?? null }),
    },
    'divider',
    ...Array.from({ length: HUE_COUNT }, (_, hue) => ({
      id: `hue-${hue.toString()}`,
      label: words.hue(words.hues[hue] ?? ''),
      checked: team.hue === hue,
      run: () => laterCommands.editTeam(team.id, { hue }),
    })),
    'divider',
    {
      id: 'aside',
      label: words.putAside,
      icon: Archive,
      danger: true,
      run: () => laterCommands.putTeamAside(team.id),
    },
  ];
  return (
    <Menu
      label={words.menu(team.name)}
      choices={choices}
      renderTrigger={(trigger) => (
        <button type="button" {...trigger} className={styles['nameButton']} title={team.name}>
          <span className={styles['name']}>{team.name}</span>
        </button>
      )}
    />
  );
}
