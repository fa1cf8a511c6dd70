import { useState, type ReactNode } from 'react';
import { OUTSIDE, type ItemId, type Place } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Select } from '../../interface/select.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSprints, useTeams } from '../../stores/use-board.ts';
import { NONE } from './backlog-filter.ts';
import styles from './bulk.module.css';
import { useBacklogActs } from './use-backlog-acts.ts';

const KEEP = 'keep';

/** Team and Sprint for several PBIs; either can stay as it is for each of them. */
export function BulkPlace(props: {
  readonly items: readonly ItemId[];
  readonly close: () => void;
}): ReactNode {
  const { items, close } = props;
  const teams = useTeams();
  const sprints = useSprints();
  const acts = useBacklogActs();
  const { common } = useMessages();
  const words = useLaterMessages().productBacklog;
  const [team, setTeam] = useState<Place['team'] | undefined>(undefined);
  const [sprint, setSprint] = useState<Place['sprint'] | undefined>(undefined);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        close();
        const place = {
          ...(team !== undefined && { team }),
          ...(sprint !== undefined && { sprint }),
        };
        if (Object.keys(place).length > 0) acts.setPlace(items, place);
      }}
    >
      <Select<string>
        label={words.columns.team}
        value={optionOf(team)}
        options={[
          { value: KEEP, label: words.keep },
          { value: NONE, label: words.noTeam },
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
          { value: OUTSIDE, label: common.outsideTheNexus },
        ]}
        onChange={(value) => {
          const known = [OUTSIDE, ...teams.map(({ id }) => id)] as const;
          setTeam(value === NONE ? null : known.find((id) => id === value));
        }}
      />
      <Select<string>
        label={words.columns.sprint}
        value={optionOf(sprint)}
        options={[
          { value: KEEP, label: words.keep },
          { value: NONE, label: words.noSprint },
          ...sprints.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => {
          setSprint(value === NONE ? null : sprints.find(({ id }) => id === value)?.id);
        }}
      />
      <Button type="submit">{words.apply}</Button>
    </form>
  );
}

function optionOf(chosen: string | null | undefined): string {
  return chosen === undefined ? KEEP : (chosen ?? NONE);
}
