import { CircleCheck, CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import { OUTSIDE } from '@weft/domain';
import { HueMark } from '../../interface/hue-mark.tsx';
import { Icon } from '../../interface/icon.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardView, useTeams } from '../../stores/use-board.ts';
import type { DependencyMark, SprintCard } from './sprint-backlog.ts';
import styles from './sprint-card.module.css';
import { flowName, teamNameOf, useSprintDesk } from './sprint-desk.tsx';

/** What the PBI waits for, at the left, and what it enables, at the right: work of other teams. */
export function CardMarks(props: {
  readonly card: SprintCard;
  readonly tabbable: boolean;
}): ReactNode {
  const { card, tabbable } = props;
  const { incoming, outgoing } = card;
  if (incoming.length + outgoing.length === 0) return null;
  return (
    <div className={styles['marks']}>
      <Marks marks={incoming} side="incoming" tabbable={tabbable} />
      <Marks marks={outgoing} side="outgoing" tabbable={tabbable} />
    </div>
  );
}

function Marks(props: {
  readonly marks: readonly DependencyMark[];
  readonly side: 'incoming' | 'outgoing';
  readonly tabbable: boolean;
}): ReactNode {
  const { marks, side, tabbable } = props;
  const words = useLaterMessages().sprintBacklog.marks;
  if (marks.length === 0) return null;
  return (
    <div className={styles[side]}>
      <p className={styles['verb']} aria-hidden="true">
        {words[side]}
      </p>
      <ul>
        {marks.map((mark) => (
          <li key={mark.line}>
            <Mark mark={mark} side={side} tabbable={tabbable} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Mark(props: {
  readonly mark: DependencyMark;
  readonly side: 'incoming' | 'outgoing';
  readonly tabbable: boolean;
}): ReactNode {
  const { mark, side, tabbable } = props;
  const { item } = mark;
  const { goTo, isWall } = useSprintDesk();
  const view = useBoardView();
  const teams = useTeams();
  const messages = useMessages();
  const words = useLaterMessages().sprintBacklog;
  const hue = teams.find(({ id }) => id === mark.team)?.hue;
  const status = useMarkStatus(mark);
  const content = (
    <>
      <HueMark hue={hue} />
      <span className={styles['markKey']}>{mark.key}</span>
      {mark.isOpen ? null : <Icon of={mark.item === undefined ? CircleHelp : CircleCheck} />}
      <span>{status}</span>
    </>
  );
  const verb = side === 'incoming' ? words.marks.waitsFor : words.marks.enables;
  const team = teamInMark(mark, view, messages.common, words.marks);
  const name = [verb(mark.key), team, mark.isOpen ? words.marks.open : '', status]
    .filter((part) => part !== '')
    .join(', ');
  if (item === undefined || isWall) {
    return (
      <span className={styles['mark']} data-open={mark.isOpen ? '' : undefined}>
        <span className="visually-hidden">{name}</span>
        <span aria-hidden="true" className={styles['markText']}>
          {content}
        </span>
      </span>
    );
  }
  return (
    <button
      type="button"
      tabIndex={tabbable ? 0 : -1}
      className={styles['mark']}
      data-open={mark.isOpen ? '' : undefined}
      aria-label={`${name}. ${words.marks.go}`}
      title={`${name}: ${view.item(item)?.title ?? ''}`}
      onClick={(event) => {
        event.stopPropagation();
        goTo(item);
      }}
    >
      {content}
    </button>
  );
}

/** How far the other PBI is, while that matters: `Doing`, `resolved`. */
function useMarkStatus({ item, flow, isOpen }: DependencyMark): string {
  const messages = useMessages();
  const words = useLaterMessages().sprintBacklog;
  if (item === undefined || flow === undefined) return words.marks.missing;
  return isOpen ? flowName(flow, messages, words) : words.marks.resolved;
}

function teamInMark(
  { team, item }: DependencyMark,
  view: ReturnType<typeof useBoardView>,
  common: ReturnType<typeof useMessages>['common'],
  words: ReturnType<typeof useLaterMessages>['sprintBacklog']['marks'],
): string {
  if (item === undefined) return '';
  if (team === null) return words.nobody;
  return team === OUTSIDE ? words.outside : teamNameOf(view, team, common);
}
