import { ArrowDown, ArrowUp, Archive, ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { LIMITS, type ScrumTeam } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { IconButton } from '../../interface/icon-button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useNexusPeople } from '../../stores/use-board.ts';
import { useLaterCommands } from '../../stores/use-later-commands.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { TagList } from '../item/tag-list.tsx';
import { HueChoice } from './hue-choice.tsx';
import { KeptField } from './kept-field.tsx';
import styles from './nexus.module.css';
import { TeamPeople } from './team-people.tsx';

/** One team: its line, and what it knows, owns and who is in it where that was opened. */
export function TeamRow(props: {
  readonly team: ScrumTeam;
  /** Its row, counted from 0. */
  readonly at: number;
  readonly teams: readonly ScrumTeam[];
}): ReactNode {
  const { team, at, teams } = props;
  const laterCommands = useLaterCommands();
  const canEdit = useCanEdit();
  const people = useNexusPeople().filter((person) =>
    person.teams.some((share) => share.team === team.id),
  );
  const words = useLaterMessages().nexus;
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  return (
    <li className={styles['row']} aria-label={team.name}>
      <div className={styles['rowHead']}>
        <HueChoice
          team={team.name}
          hue={team.hue}
          disabled={!canEdit}
          onChoose={(hue) => laterCommands.editTeam(team.id, { hue })}
        />
        <KeptField
          label={words.teamName}
          labelHidden
          value={team.name}
          maxLength={LIMITS.nameChars}
          disabled={!canEdit}
          className={styles['grow']}
          onKeep={(name) => {
            if (name !== '') laterCommands.editTeam(team.id, { name });
          }}
        />
        {canEdit ? (
          <span className={styles['tools']}>
            <IconButton
              icon={ArrowUp}
              label={words.moveUp(team.name)}
              aria-disabled={at === 0}
              onClick={() => {
                if (at > 0) laterCommands.moveTeam(team.id, { after: teams[at - 2]?.id ?? null });
              }}
            />
            <IconButton
              icon={ArrowDown}
              label={words.moveDown(team.name)}
              aria-disabled={at === teams.length - 1}
              onClick={() => {
                const next = teams[at + 1];
                if (next !== undefined) laterCommands.moveTeam(team.id, { after: next.id });
              }}
            />
            <IconButton
              icon={Archive}
              label={words.putTeamAside(team.name)}
              onClick={() => laterCommands.putTeamAside(team.id)}
            />
          </span>
        ) : null}
      </div>
      <Button
        look="quiet"
        size="small"
        icon={isOpen ? ChevronDown : ChevronRight}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        aria-label={words.aboutTeam(team.name)}
        className={styles['toggle']}
        onClick={() => setOpen(!isOpen)}
      >
        {words.teamHas(people.length, team.skills.length, team.components.length)}
      </Button>
      <div id={detailsId} hidden={!isOpen} className={styles['details']}>
        {isOpen ? (
          <>
            <TeamPeople team={team} />
            <TagList
              label={words.teamSkills}
              hint={words.teamSkillsHint}
              tags={team.skills}
              onChange={(skills) => laterCommands.editTeam(team.id, { skills })}
            />
            <TagList
              label={words.components}
              hint={words.componentsHint}
              tags={team.components}
              onChange={(components) => laterCommands.editTeam(team.id, { components })}
            />
          </>
        ) : null}
      </div>
    </li>
  );
}
