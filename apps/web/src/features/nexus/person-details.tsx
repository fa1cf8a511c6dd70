import type { ReactNode } from 'react';
import type { PersonChange } from '@weft/board-doc';
import { ACCOUNTABILITIES, type IntegrationTeamMembership, type Person } from '@weft/domain';
import { HueMark } from '../../interface/hue-mark.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useTeams } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { TagList } from '../item/tag-list.tsx';
import { KeptField } from './kept-field.tsx';
import styles from './nexus.module.css';
import { percentGiven, percentOf, withShare } from './shares.ts';

interface DetailProps {
  readonly person: Person;
  readonly onChange: (change: PersonChange) => void;
}

/** What somebody is accountable for, where their time goes, since when in the NIT, what they know. */
export function PersonDetails(props: DetailProps): ReactNode {
  const { person, onChange } = props;
  const words = useLaterMessages().nexus;
  return (
    <>
      <Accountabilities person={person} onChange={onChange} />
      <Shares person={person} onChange={onChange} />
      <Membership person={person} onChange={onChange} />
      <TagList
        label={words.skills}
        hint={words.skillsHint}
        tags={person.skills}
        onChange={(skills) => onChange({ skills })}
      />
    </>
  );
}

function Accountabilities(props: DetailProps): ReactNode {
  const { person, onChange } = props;
  const canEdit = useCanEdit();
  const words = useLaterMessages().nexus;
  return (
    <fieldset className={styles['checks']}>
      <legend className={styles['label']}>{words.accountableAs}</legend>
      {ACCOUNTABILITIES.map((accountability) => (
        <label key={accountability} className={styles['check']}>
          <input
            type="checkbox"
            checked={person.accountabilities.includes(accountability)}
            disabled={!canEdit}
            onChange={(event) => {
              const others = person.accountabilities.filter((each) => each !== accountability);
              onChange({
                accountabilities: event.target.checked ? [...others, accountability] : others,
              });
            }}
          />
          <span>{words.accountabilities[accountability]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Shares(props: DetailProps): ReactNode {
  const { person, onChange } = props;
  const teams = useTeams();
  const canEdit = useCanEdit();
  const words = useLaterMessages().nexus;
  return (
    <fieldset className={styles['shares']}>
      <legend className={styles['label']}>{words.timeOf(percentGiven(person))}</legend>
      {teams.length === 0 ? <p className={styles['muted']}>{words.noTeams}</p> : null}
      {teams.map((team) => (
        <div key={team.id} className={styles['share']}>
          <HueMark hue={team.hue} />
          <KeptField
            label={words.shareOf(team.name)}
            type="number"
            placeholder="0"
            value={person.teams.find((share) => share.team === team.id)?.percent.toString() ?? ''}
            disabled={!canEdit}
            onKeep={(text) =>
              onChange({ teams: withShare(person.teams, team.id, percentOf(text)) })
            }
          />
        </div>
      ))}
    </fieldset>
  );
}

/** Membership in the Nexus Integration Team; who leaves it on a day is still known to have been in. */
function Membership(props: DetailProps): ReactNode {
  const { person, onChange } = props;
  const { integrationTeam: membership } = person;
  const canEdit = useCanEdit();
  const words = useLaterMessages().nexus;
  const change = (to: Partial<IntegrationTeamMembership>): void =>
    onChange({
      integrationTeam: { from: undefined, until: undefined, percent: 0, ...membership, ...to },
    });
  return (
    <fieldset className={styles['shares']}>
      <legend className="visually-hidden">{words.integrationTeam}</legend>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={membership !== undefined}
          disabled={!canEdit}
          onChange={(event) =>
            event.target.checked ? change({}) : onChange({ integrationTeam: null })
          }
        />
        <span>{words.inIntegrationTeam}</span>
      </label>
      {membership === undefined ? null : (
        <div className={styles['membership']}>
          <KeptField
            label={words.integrationShare}
            type="number"
            value={membership.percent.toString()}
            disabled={!canEdit}
            onKeep={(text) => change({ percent: percentOf(text) })}
          />
          {(['from', 'until'] as const).map((side) => (
            <KeptField
              key={side}
              label={words.memberDay[side]}
              type="date"
              value={membership[side] ?? ''}
              disabled={!canEdit}
              onKeep={(day) => change({ [side]: day === '' ? undefined : day })}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
