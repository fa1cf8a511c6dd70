import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { addPerson, editPerson, putPersonAside, type PersonChange } from '@weft/board-doc';
import { ACCOUNTABILITIES, LIMITS, type Person, type ScrumTeam } from '@weft/domain';
import { HueMark } from '../../interface/hue-mark.tsx';
import { IconButton } from '../../interface/icon-button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useNexusPeople, useTeams } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { TagList } from '../item/tag-list.tsx';
import { AddLine } from './add-line.tsx';
import { KeptField } from './kept-field.tsx';
import styles from './nexus.module.css';

const WHOLE_PERCENT = 100;

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
      <ul className={styles['people']}>
        {people.map((person) => (
          <PersonCard key={person.id} person={person} />
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
    </div>
  );
}

function PersonCard(props: { readonly person: Person }): ReactNode {
  const { person } = props;
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const teams = useTeams();
  const words = useLaterMessages().nexus;
  const change = (to: PersonChange): void => {
    commands.perform({ kind: 'edit-person' }, (edit) => editPerson(edit, person.id, to));
  };
  return (
    <li className={styles['person']}>
      <div className={styles['personHead']}>
        <KeptField
          label={words.personName}
          labelHidden
          value={person.name}
          maxLength={LIMITS.nameChars}
          disabled={!canEdit}
          onKeep={(name) => {
            if (name !== '') change({ name });
          }}
        />
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
      <div className={styles['checks']}>
        {ACCOUNTABILITIES.map((accountability) => (
          <label key={accountability} className={styles['check']}>
            <input
              type="checkbox"
              checked={person.accountabilities.includes(accountability)}
              disabled={!canEdit}
              onChange={(event) => {
                const others = person.accountabilities.filter((each) => each !== accountability);
                change({
                  accountabilities: event.target.checked ? [...others, accountability] : others,
                });
              }}
            />
            <span>{words.accountabilities[accountability]}</span>
          </label>
        ))}
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={person.integrationTeam !== undefined}
            disabled={!canEdit}
            onChange={(event) =>
              change({
                integrationTeam: event.target.checked
                  ? { from: undefined, until: undefined, percent: 0 }
                  : null,
              })
            }
          />
          <span>{words.integrationTeam}</span>
        </label>
      </div>
      <div className={styles['shares']}>
        {teams.map((team) => (
          <Share key={team.id} person={person} team={team} onChange={change} />
        ))}
        {person.integrationTeam === undefined ? null : (
          <KeptField
            label={words.integrationShare}
            type="number"
            value={person.integrationTeam.percent.toString()}
            disabled={!canEdit}
            onKeep={(text) =>
              change({
                integrationTeam: {
                  from: person.integrationTeam?.from,
                  until: person.integrationTeam?.until,
                  percent: percentOf(text),
                },
              })
            }
          />
        )}
      </div>
      <TagList
        label={words.skills}
        hint={words.skillsHint}
        tags={person.skills}
        onChange={(skills) => change({ skills })}
      />
    </li>
  );
}

function Share(props: {
  readonly person: Person;
  readonly team: ScrumTeam;
  readonly onChange: (change: PersonChange) => void;
}): ReactNode {
  const { person, team, onChange } = props;
  const canEdit = useCanEdit();
  const words = useLaterMessages().nexus;
  const share = person.teams.find((each) => each.team === team.id);
  return (
    <div className={styles['share']}>
      <HueMark hue={team.hue} />
      <KeptField
        label={words.shareOf(team.name)}
        type="number"
        placeholder="0"
        value={share?.percent.toString() ?? ''}
        disabled={!canEdit}
        onKeep={(text) => {
          const others = person.teams.filter((each) => each.team !== team.id);
          const percent = percentOf(text);
          onChange({ teams: percent === 0 ? others : [...others, { team: team.id, percent }] });
        }}
      />
    </div>
  );
}

function percentOf(text: string): number {
  const percent = Number(text);
  return Number.isFinite(percent) ? Math.min(WHOLE_PERCENT, Math.max(0, percent)) : 0;
}
