import type { ReactNode } from 'react';
import { OUTSIDE, type Place } from '@weft/domain';
import { Select } from '../../interface/select.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSprints, useTeams } from '../../stores/use-board.ts';
import styles from './item.module.css';

const NONE = '-';

/** Team and Sprint as two lists. */
export function PlaceFields(props: {
  readonly place: Place;
  readonly disabled: boolean;
  readonly onChange: (place: Place) => void;
}): ReactNode {
  const { place, disabled, onChange } = props;
  const teams = useTeams();
  const sprints = useSprints();
  const { common } = useMessages();
  const words = useLaterMessages().item;
  return (
    <div className={styles['pair']}>
      <Select
        label={words.team}
        value={place.team ?? NONE}
        disabled={disabled}
        options={[
          { value: NONE, label: common.notAssigned },
          ...teams.map((team) => ({ value: team.id, label: team.name })),
          { value: OUTSIDE, label: common.outsideTheNexus },
        ]}
        onChange={(value) => {
          const team = teams.find((each) => each.id === value)?.id;
          onChange({ ...place, team: value === OUTSIDE ? OUTSIDE : (team ?? null) });
        }}
      />
      <Select
        label={words.sprint}
        value={place.sprint ?? NONE}
        disabled={disabled}
        options={[
          { value: NONE, label: words.noSprint },
          ...sprints.map((sprint) => ({ value: sprint.id, label: sprint.name })),
        ]}
        onChange={(value) => {
          const sprint = sprints.find((each) => each.id === value)?.id ?? null;
          onChange({ ...place, sprint });
        }}
      />
    </div>
  );
}
