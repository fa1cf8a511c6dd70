import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { editPerson, putPersonAside, type PersonChange } from '@weft/board-doc';
import { LIMITS, isInIntegrationTeam, type Person } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Chip } from '../../interface/chip.tsx';
import { IconButton } from '../../interface/icon-button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useTeams } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { KeptField } from './kept-field.tsx';
import styles from './nexus.module.css';
import { PersonDetails } from './person-details.tsx';
import { WHOLE_PERCENT, percentGiven } from './shares.ts';

/** One person: name, accountabilities, where the time goes; the rest where it was opened. */
export function PersonRow(props: { readonly person: Person }): ReactNode {
  const { person } = props;
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const words = useLaterMessages().nexus;
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const change = (to: PersonChange): void => {
    commands.perform({ kind: 'edit-person' }, (edit) => editPerson(edit, person.id, to));
  };
  return (
    <li className={styles['row']} aria-label={person.name}>
      <div className={styles['rowHead']}>
        <KeptField
          label={words.personName}
          labelHidden
          value={person.name}
          maxLength={LIMITS.nameChars}
          disabled={!canEdit}
          className={styles['grow']}
          onKeep={(name) => {
            if (name !== '') change({ name });
          }}
        />
        <PersonMarks person={person} />
        {canEdit ? (
          <IconButton
            icon={Trash2}
            label={words.removePerson(person.name)}
            onClick={() =>
              commands.perform(
                { kind: 'put-person-aside' },
                (edit) => putPersonAside(edit, person.id),
                () => words.personRemoved(person.name),
              )
            }
          />
        ) : null}
      </div>
      <Button
        look="quiet"
        size="small"
        icon={isOpen ? ChevronDown : ChevronRight}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        aria-label={words.aboutPerson(person.name)}
        className={styles['toggle']}
        onClick={() => setOpen(!isOpen)}
      >
        <TimeInWords person={person} />
      </Button>
      <div id={detailsId} hidden={!isOpen} className={styles['details']}>
        {isOpen ? <PersonDetails person={person} onChange={change} /> : null}
      </div>
    </li>
  );
}

function PersonMarks(props: { readonly person: Person }): ReactNode {
  const { person } = props;
  const { today } = useSession();
  const words = useLaterMessages().nexus;
  if (person.accountabilities.length === 0 && !isInIntegrationTeam(person, today)) return null;
  return (
    <span className={styles['marks']}>
      {person.accountabilities.map((accountability) => (
        <Chip key={accountability} tone="accent">
          {words.accountabilities[accountability]}
        </Chip>
      ))}
      {isInIntegrationTeam(person, today) ? (
        <Chip tone="neutral">{words.integrationTeamShort}</Chip>
      ) : null}
    </span>
  );
}

/** "Blue 80 % + NIT 20 % = 100 %"; more than a whole person is a risk. */
function TimeInWords(props: { readonly person: Person }): ReactNode {
  const { person } = props;
  const teams = useTeams();
  const words = useLaterMessages().nexus;
  const given = percentGiven(person);
  const parts = teams.flatMap((team) => {
    const share = person.teams.find((each) => each.team === team.id);
    return share === undefined ? [] : [words.timePart(team.name, share.percent)];
  });
  if (person.integrationTeam !== undefined) {
    parts.push(words.timePart(words.integrationTeamShort, person.integrationTeam.percent));
  }
  return (
    <span data-over={given > WHOLE_PERCENT ? '' : undefined} className={styles['time']}>
      {words.timeSum(parts, given)}
    </span>
  );
}
