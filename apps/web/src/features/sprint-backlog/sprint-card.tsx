import { useDraggable } from '@dnd-kit/core';
import { Ellipsis, Flag, PanelRight } from 'lucide-react';
import { memo, useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { OUTSIDE } from '@weft/domain';
import { daysBetween } from '@weft/rules';
import { worst } from '../../canvas/canvas-model.ts';
import { classNames } from '../../interface/class-names.ts';
import { hueClass } from '../../interface/hue.ts';
import { Icon } from '../../interface/icon.tsx';
import { IconButton } from '../../interface/icon-button.tsx';
import { Menu } from '../../interface/menu.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import {
  useBoardSettings,
  useBoardView,
  useNexusPeople,
  useTeams,
} from '../../stores/use-board.ts';
import { useItemFindings } from '../../stores/use-findings.ts';
import { useToday } from '../../stores/use-today.ts';
import { sizeWords } from '../backlog/size-words.ts';
import { useShowDecision } from '../changes/use-show-decision.ts';
import { SeverityMark } from '../findings/severity-mark.tsx';
import { CardMarks } from './card-marks.tsx';
import { FLOW, flowBeside, type Flow } from './flow.ts';
import type { SprintCard } from './sprint-backlog.ts';
import styles from './sprint-card.module.css';
import { flowName, stateName, teamNameOf, useSprintDesk } from './sprint-desk.tsx';

export interface SprintCardProps {
  readonly card: SprintCard;
  /** The one card that Tab comes to; the others are reached by arrows. */
  readonly tabbable: boolean;
  readonly onFocus: (card: SprintCard) => void;
}

/** A selected PBI: how far it is, who works on it, and what of other teams it hangs on. */
export const SprintCardView: React.NamedExoticComponent<SprintCardProps> = memo(
  function SprintCardView(props: SprintCardProps): ReactNode {
    const { card, tabbable, onFocus } = props;
    const { item, flow } = card;
    const desk = useSprintDesk();
    const ref = useFocusAgain(card);
    const select = useInterface((state) => state.select);
    const openPanel = useInterface((state) => state.openPanel);
    const selected = useInterface((state) => state.selection.has(item.id));
    const team = useTeams().find(({ id }) => id === item.place.team);
    const drag = useDraggable({ id: item.id, disabled: !desk.canChange });
    const words = useLaterMessages().sprintBacklog;
    const name = useCardName(card);

    const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
      if (event.target !== event.currentTarget || drag.isDragging) return;
      const beside = event.shiftKey ? stepOf(event.key) : undefined;
      if (event.key === 'Enter') {
        event.preventDefault();
        select([item.id]);
        openPanel('item');
      } else if (beside !== undefined && desk.canChange) {
        event.preventDefault();
        const next = flowBeside(flow, beside);
        if (next !== undefined) desk.bring(item.id, next, true);
      }
    };
    return (
      <div
        ref={(element) => {
          ref.current = element;
          drag.setNodeRef(element);
          drag.setActivatorNodeRef(element);
        }}
        role="group"
        aria-roledescription={words.roleOfCard}
        aria-label={name}
        aria-describedby={desk.canChange ? drag.attributes['aria-describedby'] : undefined}
        tabIndex={tabbable ? 0 : -1}
        data-item={item.id}
        data-flow={flow}
        data-selected={selected ? '' : undefined}
        data-lifted={drag.isDragging ? '' : undefined}
        className={classNames(styles['card'], desk.isWall && styles['still'], hueClass(team?.hue))}
        onFocus={() => onFocus(card)}
        onClick={() => select([item.id])}
        onDoubleClick={() => openPanel('item')}
        onKeyDownCapture={onKeyDown}
        {...drag.listeners}
      >
        <Head card={card} tabbable={tabbable} />
        <p className={styles['title']} title={item.title}>
          {item.title === '' ? words.withoutTitle : item.title}
        </p>
        <Facts card={card} />
        <Integrated card={card} tabbable={tabbable} />
        <CardMarks card={card} tabbable={tabbable} />
      </div>
    );
  },
);

function Head(props: { readonly card: SprintCard; readonly tabbable: boolean }): ReactNode {
  const { card, tabbable } = props;
  const { item } = card;
  const desk = useSprintDesk();
  const { sizeUnit } = useBoardSettings();
  const findings = useItemFindings(item.id);
  const severity = worst(findings);
  const showDecision = useShowDecision();
  const words = useLaterMessages().sprintBacklog;
  return (
    <div className={styles['head']}>
      <span className={styles['key']}>{item.key}</span>
      {item.size === null ? null : (
        <span className={styles['size']} title={words.points(item.size)}>
          {sizeWords(item.size, sizeUnit, String)}
        </span>
      )}
      {item.collisions.length === 0 ? null : (
        <button
          type="button"
          tabIndex={tabbable ? 0 : -1}
          className={styles['flag']}
          aria-label={words.collision(item.key)}
          title={words.collision(item.key)}
          onClick={(event) => {
            event.stopPropagation();
            showDecision(item.id);
          }}
        >
          <Icon of={Flag} />
        </button>
      )}
      {severity === undefined ? null : (
        <span className={styles['found']}>
          <SeverityMark severity={severity} wordHidden />
          <span aria-hidden="true">{findings.length}</span>
        </span>
      )}
      {desk.isWall ? null : <StateMenu card={card} tabbable={tabbable} />}
    </div>
  );
}

/** The four columns as choices: the state without a drag, and without keys. */
function StateMenu(props: { readonly card: SprintCard; readonly tabbable: boolean }): ReactNode {
  const { card, tabbable } = props;
  const { item, flow } = card;
  const desk = useSprintDesk();
  const select = useInterface((state) => state.select);
  const openPanel = useInterface((state) => state.openPanel);
  const messages = useMessages();
  const words = useLaterMessages().sprintBacklog;
  const label = words.stateOf(item.key, flowName(flow, messages, words));
  return (
    <Menu
      label={label}
      align="end"
      renderTrigger={(trigger) => (
        <IconButton
          {...trigger}
          icon={Ellipsis}
          size="small"
          label={label}
          tooltipSide="left"
          tabIndex={tabbable ? 0 : -1}
          className={styles['menu']}
        />
      )}
      choices={() => [
        ...(desk.canChange
          ? [
              ...FLOW.map((each) => ({
                id: each,
                label: flowName(each, messages, words),
                checked: each === flow,
                ...shortcutTo(flow, each),
                run: () => desk.bring(item.id, each, true),
              })),
              'divider' as const,
            ]
          : []),
        {
          id: 'open',
          label: words.open,
          icon: PanelRight,
          run: () => {
            select([item.id]);
            openPanel('item');
          },
        },
      ]}
    />
  );
}

function Facts({ card }: { readonly card: SprintCard }): ReactNode {
  const age = useAge(card);
  const people = useWorkers(card);
  const words = useLaterMessages().sprintBacklog;
  if (age === undefined && people.length === 0) return null;
  return (
    <p className={styles['facts']}>
      {age === undefined ? null : (
        <span className={styles['age']} title={age.long}>
          {age.short}
        </span>
      )}
      {people.length === 0 ? null : (
        <span className={styles['people']} title={words.people(people)}>
          {words.people(people)}
        </span>
      )}
    </p>
  );
}

/** Done means integrated: what is Done says whether it is, and can be checked off. */
function Integrated(props: { readonly card: SprintCard; readonly tabbable: boolean }): ReactNode {
  const { card, tabbable } = props;
  const { item, flow } = card;
  const desk = useSprintDesk();
  const words = useLaterMessages().sprintBacklog;
  // What is integrated stands in its own column; what is outside is not ours to integrate.
  if (flow !== 'done' || item.place.team === OUTSIDE) return null;
  if (!desk.canChange) return <p className={styles['notYet']}>{words.doneNotIntegrated}</p>;
  return (
    <>
      <p className={classNames(styles['notYet'], styles['onPaper'])}>{words.doneNotIntegrated}</p>
      <label className={classNames(styles['check'], styles['notYet'])}>
        <input
          type="checkbox"
          tabIndex={tabbable ? 0 : -1}
          checked={false}
          aria-label={words.integratedOf(item.key)}
          onChange={() => desk.bring(item.id, 'integrated', true)}
        />
        <span>{words.integrated}</span>
      </label>
    </>
  );
}

/** Gives the card the focus when it had it before it came here. */
function useFocusAgain({ item }: SprintCard): React.RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const { takesFocus } = useSprintDesk();
  useEffect(() => {
    if (takesFocus(item.id)) ref.current?.focus();
  }, [takesFocus, item.id]);
  return ref;
}

function useCardName(card: SprintCard): string {
  const { item, incoming, outgoing } = card;
  const view = useBoardView();
  const findings = useItemFindings(item.id);
  const people = useWorkers(card);
  const age = useAge(card);
  const messages = useMessages();
  const words = useLaterMessages().sprintBacklog;
  const severity = worst(findings);
  return words.card({
    key: item.key,
    title: item.title === '' ? words.withoutTitle : item.title,
    team: teamNameOf(view, item.place.team, messages.common),
    state: stateName(card, messages, words),
    size: item.size,
    age: age?.long ?? '',
    people,
    waitsFor: incoming.filter(({ isOpen }) => isOpen).length,
    enables: outgoing.filter(({ isOpen }) => isOpen).length,
    findings: severity === undefined ? '' : messages.canvas.found(severity, findings.length),
    collision: item.collisions.length > 0,
  });
}

/** For how long nothing was decided on it; undefined: not known, or it does not matter any more. */
function useAge({
  item,
  flow,
}: SprintCard): { readonly short: string; readonly long: string } | undefined {
  const today = useToday();
  const { sprint } = useSprintDesk();
  const messages = useMessages();
  const words = useLaterMessages().sprintBacklog;
  if (flow === 'integrated' || sprint.state === 'closed' || item.progressOn === undefined) {
    return undefined;
  }
  const days = daysBetween(item.progressOn, today);
  if (days === undefined || days < 0) return undefined;
  return { short: words.ageShort(days), long: words.age(days, flowName(flow, messages, words)) };
}

/** Names of those who work on it. */
function useWorkers({ item }: SprintCard): readonly string[] {
  const view = useBoardView();
  useNexusPeople();
  return item.workers.map((id) => view.person(id)?.name).filter((name) => name !== undefined);
}

/** The keys that bring a PBI into the column beside its own. */
function shortcutTo(from: Flow, to: Flow): { readonly shortcut?: string } {
  if (to === flowBeside(from, 1)) return { shortcut: 'Shift+→' };
  return to === flowBeside(from, -1) ? { shortcut: 'Shift+←' } : {};
}

function stepOf(key: string): 1 | -1 | undefined {
  if (key === 'ArrowRight') return 1;
  return key === 'ArrowLeft' ? -1 : undefined;
}
