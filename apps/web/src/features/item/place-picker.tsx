import type { ReactNode } from 'react';
import { OUTSIDE, type ItemId, type Place } from '@weft/domain';
import { Select } from '../../interface/select.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useSprints, useTeams } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './item.module.css';

const NONE = '-';

/** Team and Sprint as two lists: moving without dragging. One decision each time. */
export function PlacePicker(props: {
  readonly items: readonly ItemId[];
  readonly place: Place;
}): ReactNode {
  const { items, place } = props;
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const teams = useTeams();
  const sprints = useSprints();
  const { common } = useMessages();
  const words = useLaterMessages().item;
  const move = (to: Partial<Place>): void => {
    commands.moveItems(items, { ...place, ...to });
  };
  return (
    <div className={styles['pair']}>
      <Select
        label={words.team}
        value={place.team ?? NONE}
        disabled={!canEdit}
        options={[
          { value: NONE, label: common.notAssigned },
          ...teams.map((team) => ({ value: team.id, label: team.name })),
          { value: OUTSIDE, label: common.outsideTheNexus },
        ]}
        onChange={(value) => {
          const team = teams.find((each) => each.id === value)?.id;
          move({ team: value === OUTSIDE ? OUTSIDE : (team ?? null) });
        }}
      />
      <Select
        label={words.sprint}
        value={place.sprint ?? NONE}
        disabled={!canEdit}
        options={[
          { value: NONE, label: words.noSprint },
          ...sprints.map((sprint) => ({ value: sprint.id, label: sprint.name })),
        ]}
        onChange={(value) =>
          move({ sprint: sprints.find((each) => each.id === value)?.id ?? null })
        }
      />
    </div>
  );
}
