import { useState, type ReactNode } from 'react';
import { OUTSIDE } from '@weft/domain';
import { Select } from '../../interface/select.tsx';
import { TextField } from '../../interface/text-field.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSprints, useTeams } from '../../stores/use-board.ts';
import { NONE, type BacklogFilter } from './backlog-filter.ts';
import styles from './filters.module.css';

const ANY = 'any';

interface FilterProps {
  readonly filter: BacklogFilter;
  readonly onChange: (filter: BacklogFilter) => void;
}

/** Every part of the filter; each acts at once. */
export function FilterFields(props: FilterProps): ReactNode {
  const { filter, onChange } = props;
  const words = useLaterMessages().productBacklog;
  return (
    <div className={styles['fields']}>
      <PlaceFilters filter={filter} onChange={onChange} />
      <Select
        label={words.filterReady}
        value={filter.ready ?? ANY}
        options={[
          { value: ANY, label: words.any },
          { value: 'yes', label: words.filterReadyValues.yes },
          { value: 'no', label: words.filterReadyValues.no },
        ]}
        onChange={(ready) => onChange({ ...filter, ready: ready === ANY ? undefined : ready })}
      />
      <TagFilter tag={filter.tag} onKeep={(tag) => onChange({ ...filter, tag })} />
      <div className={styles['ticks']}>
        <Tick
          label={words.filterUnsized}
          checked={filter.unsized}
          onChange={(unsized) => onChange({ ...filter, unsized })}
        />
        <Tick
          label={words.filterFindings}
          checked={filter.withFindings}
          onChange={(withFindings) => onChange({ ...filter, withFindings })}
        />
        <Tick
          label={words.filterNotDone}
          checked={filter.notDone}
          onChange={(notDone) => onChange({ ...filter, notDone })}
        />
      </div>
    </div>
  );
}

function PlaceFilters(props: FilterProps): ReactNode {
  const { filter, onChange } = props;
  const teams = useTeams();
  const sprints = useSprints();
  const { common } = useMessages();
  const words = useLaterMessages().productBacklog;
  return (
    <>
      <Select<string>
        label={words.filterTeam}
        value={filter.team ?? ANY}
        options={[
          { value: ANY, label: words.any },
          { value: NONE, label: words.noTeam },
          ...teams.map((team) => ({ value: team.id, label: team.name })),
          { value: OUTSIDE, label: common.outsideTheNexus },
        ]}
        onChange={(value) => {
          const known = [NONE, OUTSIDE, ...teams.map(({ id }) => id)] as const;
          onChange({ ...filter, team: known.find((each) => each === value) });
        }}
      />
      <Select<string>
        label={words.filterSprint}
        value={filter.sprint ?? ANY}
        options={[
          { value: ANY, label: words.any },
          { value: NONE, label: words.noSprint },
          ...sprints.map((sprint) => ({ value: sprint.id, label: sprint.name })),
        ]}
        onChange={(value) => {
          const known = [NONE, ...sprints.map(({ id }) => id)] as const;
          onChange({ ...filter, sprint: known.find((each) => each === value) });
        }}
      />
    </>
  );
}

/** Kept on Enter and on leaving: half a tag is none. */
function TagFilter(props: {
  readonly tag: string;
  readonly onKeep: (tag: string) => void;
}): ReactNode {
  const { tag, onKeep } = props;
  const [draft, setDraft] = useState(tag);
  const words = useLaterMessages().productBacklog;
  return (
    <TextField
      label={words.filterTag}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => onKeep(draft.trim())}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onKeep(draft.trim());
      }}
    />
  );
}

function Tick(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): ReactNode {
  const { label, checked, onChange } = props;
  return (
    <label className={styles['tick']}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
