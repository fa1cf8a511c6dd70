import type { ReactNode } from 'react';
import { OUTSIDE, type ProductBacklogItem, type SprintId, type TeamId } from '@weft/domain';
import { HueMark } from '../../interface/hue-mark.tsx';
import { Menu } from '../../interface/menu.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSprints, useTeams } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './row-cells.module.css';
import { useBacklogActs } from './use-backlog-acts.ts';

interface PlaceMenuProps {
  readonly item: ProductBacklogItem;
  readonly tabIndex: number;
}

/** The team that is likely to do a PBI; pressed, to choose another. */
export function TeamMenu(props: PlaceMenuProps): ReactNode {
  const { item, tabIndex } = props;
  const teams = useTeams();
  const canEdit = useCanEdit();
  const acts = useBacklogActs();
  const { common } = useMessages();
  const words = useLaterMessages().productBacklog;
  const current = teams.find(({ id }) => id === item.place.team);
  const name =
    item.place.team === OUTSIDE ? common.outsideTheNexus : (current?.name ?? words.noTeam);
  const shown = (
    <>
      {item.place.team === null ? null : <HueMark hue={current?.hue} />}
      <span className={styles['word']}>{name}</span>
    </>
  );
  const isSet = item.place.team !== null;
  if (!canEdit) return <Said isSet={isSet}>{shown}</Said>;
  const choice = (id: TeamId | null, label: string) => ({
    id: id ?? 'none',
    label,
    checked: item.place.team === id,
    run: () => acts.setPlace([item.id], { team: id }),
  });
  return (
    <Menu
      label={words.columns.team}
      renderTrigger={(trigger) => (
        <button
          type="button"
          {...trigger}
          tabIndex={tabIndex}
          className={styles['choice']}
          data-set={isSet ? '' : undefined}
          aria-label={words.teamOf(item.key, name)}
          title={name}
        >
          {shown}
        </button>
      )}
      choices={() => [
        choice(null, words.noTeam),
        ...teams.map((team) => choice(team.id, team.name)),
        choice(OUTSIDE, common.outsideTheNexus),
      ]}
    />
  );
}

/** The Sprint a PBI is planned in; pressed, to choose another. */
export function SprintMenu(props: PlaceMenuProps): ReactNode {
  const { item, tabIndex } = props;
  const sprints = useSprints();
  const canEdit = useCanEdit();
  const acts = useBacklogActs();
  const words = useLaterMessages().productBacklog;
  const current = sprints.find(({ id }) => id === item.place.sprint);
  const name = current?.name ?? words.noSprint;
  const isSet = current !== undefined;
  const shown = <span className={styles['word']}>{name}</span>;
  if (!canEdit) return <Said isSet={isSet}>{shown}</Said>;
  const choice = (id: SprintId | null, label: string) => ({
    id: id ?? 'none',
    label,
    checked: item.place.sprint === id,
    run: () => acts.setPlace([item.id], { sprint: id }),
  });
  return (
    <Menu
      label={words.columns.sprint}
      renderTrigger={(trigger) => (
        <button
          type="button"
          {...trigger}
          tabIndex={tabIndex}
          className={styles['choice']}
          data-set={isSet ? '' : undefined}
          aria-label={words.sprintOf(item.key, name)}
          title={name}
        >
          {shown}
        </button>
      )}
      choices={() => [
        choice(null, words.noSprint),
        ...sprints.map((sprint) => choice(sprint.id, sprint.name)),
      ]}
    />
  );
}

/** The same for whoever may not change it. */
function Said(props: { readonly isSet: boolean; readonly children: ReactNode }): ReactNode {
  return (
    <span className={styles['said']} data-set={props.isSet ? '' : undefined}>
      {props.children}
    </span>
  );
}
