import type { ReactNode } from 'react';
import { OUTSIDE } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Select } from '../../interface/select.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSprints, useTeams } from '../../stores/use-board.ts';
import { NO_FILTER, NONE, partsInUse, type BacklogFilter } from '../backlog/backlog-filter.ts';
import styles from './search.module.css';

const ANY = 'any';

interface FilterProps {
  readonly filter: BacklogFilter;
  readonly onChange: (filter: BacklogFilter) => void;
}

/** Narrows the PBIs down that are searched: by team, Sprint, ready, and findings. */
export function ItemFilters(props: FilterProps): ReactNode {
  const { filter, onChange } = props;
  const words = useLaterMessages().search;
  return (
    <div role="group" aria-label={words.filters} className={styles['filters']}>
      <span className={styles['choice']}>
        <TeamFilter filter={filter} onChange={onChange} />
      </span>
      <span className={styles['choice']}>
        <SprintFilter filter={filter} onChange={onChange} />
      </span>
      <span className={styles['choice']}>
        <Select
          label={words.ready}
          labelHidden
          value={filter.ready ?? ANY}
          options={[
            { value: ANY, label: words.readiness.any },
            { value: 'yes', label: words.readiness.yes },
            { value: 'no', label: words.readiness.no },
          ]}
          onChange={(ready) => onChange({ ...filter, ready: ready === ANY ? undefined : ready })}
        />
      </span>
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={filter.withFindings}
          onChange={(event) => onChange({ ...filter, withFindings: event.target.checked })}
        />
        {words.withFindings}
      </label>
      {partsInUse(filter).length === 0 ? null : (
        <Button size="small" look="quiet" onClick={() => onChange(NO_FILTER)}>
          {words.clear}
        </Button>
      )}
    </div>
  );
}

function TeamFilter(props: FilterProps): ReactNode {
  const { filter, onChange } = props;
  const teams = useTeams();
  const words = useLaterMessages().search;
  return (
    <Select<string>
      label={words.team}
      labelHidden
      value={filter.team ?? ANY}
      options={[
        { value: ANY, label: words.anyTeam },
        ...teams.map((team) => ({ value: team.id, label: team.name })),
        { value: NONE, label: words.noTeam },
        { value: OUTSIDE, label: words.outside },
      ]}
      onChange={(value) => {
        const known = [NONE, OUTSIDE, ...teams.map(({ id }) => id)] as const;
        onChange({ ...filter, team: known.find((each) => each === value) });
      }}
    />
  );
}

function SprintFilter(props: FilterProps): ReactNode {
  const { filter, onChange } = props;
  const sprints = useSprints();
  const words = useLaterMessages().search;
  return (
    <Select<string>
      label={words.sprint}
      labelHidden
      value={filter.sprint ?? ANY}
      options={[
        { value: ANY, label: words.anySprint },
        ...sprints.map((sprint) => ({ value: sprint.id, label: sprint.name })),
        { value: NONE, label: words.noSprint },
      ]}
      onChange={(value) => {
        const known = [NONE, ...sprints.map(({ id }) => id)] as const;
        onChange({ ...filter, sprint: known.find((each) => each === value) });
      }}
    />
  );
}
