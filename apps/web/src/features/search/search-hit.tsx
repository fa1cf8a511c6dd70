import { useEffect, useRef, type ReactNode } from 'react';
import { OUTSIDE, type ItemId } from '@weft/domain';
import { classNames } from '../../interface/class-names.ts';
import { HueMark } from '../../interface/hue-mark.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardView, useItem } from '../../stores/use-board.ts';
import styles from './search.module.css';

/** One PBI found: key, title, and where it stands. */
export function SearchHit(props: {
  readonly id: string;
  readonly item: ItemId;
  readonly active: boolean;
  readonly onHover: () => void;
  readonly onChoose: () => void;
}): ReactNode {
  const { id, active, onHover, onChoose } = props;
  const element = useRef<HTMLDivElement>(null);
  const item = useItem(props.item);
  const view = useBoardView();
  const words = useLaterMessages().search;

  useEffect(() => {
    if (active) element.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  if (item === undefined) return null;
  const { team: teamId, sprint: sprintId } = item.place;
  const team = teamId === null ? undefined : view.team(teamId);
  const teamName = teamId === OUTSIDE ? words.outside : (team?.name ?? words.noTeam);
  const sprint = sprintId === null ? undefined : view.sprint(sprintId)?.name;
  return (
    // Keys are handled by the entry field, which keeps the focus.
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      className={classNames(styles['hit'], active && styles['active'])}
      onMouseMove={onHover}
      onClick={onChoose}
    >
      <HueMark hue={team?.hue} />
      <span className={styles['key']}>{item.key}</span>
      <span className={styles['title']}>{item.title}</span>
      <span className={styles['place']}>{words.place(teamName, sprint ?? words.noSprint)}</span>
    </div>
  );
}
