import type { ReactNode } from 'react';
import { addPerson, editPerson } from '@weft/board-doc';
import { LIMITS, type Person, type ScrumTeam } from '@weft/domain';
import { Chip } from '../../interface/chip.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useNexusPeople } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { AddLine } from './add-line.tsx';
import styles from './nexus.module.css';
import { WHOLE_PERCENT, shareToOffer, withShare } from './shares.ts';

/** Who is in a team. A name that is known joins it with the time left; another one is added. */
export function TeamPeople(props: { readonly team: ScrumTeam }): ReactNode {
  const { team } = props;
  const everybody = useNexusPeople();
  const canEdit = useCanEdit();
  const { commands } = useSession();
  const words = useLaterMessages().nexus;
  const shareOf = (person: Person): number | undefined =>
    person.teams.find((share) => share.team === team.id)?.percent;
  const members = everybody.filter((person) => shareOf(person) !== undefined);
  const setShare = (person: Person, percent: number): void => {
    commands.perform({ kind: 'edit-person' }, (edit) =>
      editPerson(edit, person.id, { teams: withShare(person.teams, team.id, percent) }),
    );
  };
  const join = (name: string): void => {
    const known = everybody.find((person) => sameName(person.name, name));
    if (known === undefined) {
      const teams = [{ team: team.id, percent: WHOLE_PERCENT }];
      commands.perform({ kind: 'add-person' }, (edit) => addPerson(edit, { name, teams }));
    } else if (shareOf(known) === undefined) {
      setShare(known, shareToOffer(known));
    }
  };
  return (
    <section aria-label={words.peopleOf(team.name)}>
      <h3 className={styles['label']}>{words.people}</h3>
      {members.length === 0 ? <p className={styles['muted']}>{words.nobody}</p> : null}
      <ul className={styles['chips']}>
        {members.map((person) => (
          <li key={person.id}>
            <Chip
              remove={
                canEdit
                  ? {
                      label: words.leaveTeam(person.name, team.name),
                      run: () => setShare(person, 0),
                    }
                  : undefined
              }
            >
              {words.memberWithShare(person.name, shareOf(person) ?? 0)}
            </Chip>
          </li>
        ))}
      </ul>
      {canEdit ? (
        <AddLine
          label={words.newMember(team.name)}
          button={words.add}
          maxLength={LIMITS.nameChars}
          suggestions={everybody
            .filter((person) => shareOf(person) === undefined)
            .map(({ name }) => name)}
          onAdd={join}
        />
      ) : null}
    </section>
  );
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
}
