import {
  DndContext,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type Announcements,
} from '@dnd-kit/core';
import { useCallback, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { ItemId, TeamId } from '@weft/domain';
import { CarryKeys, type CarryKeysOptions, type Way } from '../../interface/carry-keys.ts';
import { classNames } from '../../interface/class-names.ts';
import { hueClass } from '../../interface/hue.ts';
import { elementAt, useRelease, type Release } from '../../interface/pointer-release.ts';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardView } from '../../stores/use-board.ts';
import { flowOfColumn, itemOf, withinLane } from './drop-columns.ts';
import { FLOW, flowBeside, flowOf, type Flow } from './flow.ts';
import { cardsOf, type SprintCard, type SprintLane } from './sprint-backlog.ts';
import cardStyles from './sprint-card.module.css';
import { flowName, useSprintDesk } from './sprint-desk.tsx';
import { SprintLaneView } from './sprint-lane.tsx';
import styles from './sprint-lanes.module.css';
import { stepBetweenCards } from './step-between-cards.ts';

/** How far a card must be pulled before it is lifted, in CSS pixels. */
const LIFT_AFTER_PX = 5;
/** How long a finger must rest on a card to lift it, in milliseconds, and how quietly, in CSS pixels. */
const LIFT_BY_TOUCH = { delay: 200, tolerance: 6 };
const KEYS: CarryKeysOptions['keyboardCodes'] = {
  start: ['Space'],
  end: ['Space', 'Enter'],
  cancel: ['Escape'],
};
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowRight: 1 };

/** All lanes under the names of the columns; a card is pulled from column to column of its lane. */
export function SprintLanes(props: { readonly lanes: readonly SprintLane[] }): ReactNode {
  const { lanes } = props;
  const desk = useSprintDesk();
  const view = useBoardView();
  const words = useLaterMessages().sprintBacklog;
  const [lifted, setLifted] = useState<ItemId | undefined>(undefined);
  const [current, setCurrent] = useState<ItemId | undefined>(undefined);
  const release = useRelease();
  const cards = lanes.flatMap(cardsOf);
  const tabbable = cards.some(({ item }) => item.id === current) ? current : cards[0]?.item.id;

  const laneOf = useCallback(
    (item: ItemId): TeamId | null => view.item(item)?.place.team ?? null,
    [view],
  );
  const columnOf = useCallback(
    (item: ItemId): Flow | undefined => {
      const found = view.item(item);
      return found === undefined ? undefined : flowOf(found);
    },
    [view],
  );
  const collisions = useMemo(() => withinLane(laneOf), [laneOf]);
  // Where keys have carried what is lifted, and where it was let go.
  const over = useRef<Flow | undefined>(undefined);
  const carry = useCallback<CarryKeysOptions['carry']>(({ element }, key) => {
    const step = STEPS[key];
    if (step === undefined || over.current === undefined || element === null) return undefined;
    over.current = flowBeside(over.current, step) ?? over.current;
    return wayTo(over.current, element);
  }, []);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: LIFT_AFTER_PX } }),
    // A finger that does not stay wants to scroll.
    useSensor(TouchSensor, { activationConstraint: LIFT_BY_TOUCH }),
    useSensor(CarryKeys, { keyboardCodes: KEYS, carry }),
  );
  const announcements = useAnnouncements(columnOf, over);
  const onFocus = useCallback((card: SprintCard) => setCurrent(card.item.id), []);

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collisions}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: words.keys },
      }}
      onDragStart={({ active }) => {
        over.current = columnOf(itemOf(active));
        setLifted(itemOf(active));
      }}
      onDragCancel={() => setLifted(undefined)}
      onDragEnd={({ active, activatorEvent }) => {
        setLifted(undefined);
        const byKeys = activatorEvent instanceof KeyboardEvent;
        const { at } = release.current;
        const flow = byKeys || at === undefined ? over.current : flowAt(at, laneOf(itemOf(active)));
        over.current = flow;
        if (flow !== undefined) desk.bring(itemOf(active), flow, byKeys);
      }}
    >
      <div
        className={classNames(styles['lanes'], desk.isWall && styles['onWall'])}
        data-lifting={lifted === undefined ? undefined : ''}
        onKeyDown={stepBetweenCards}
      >
        <Columns />
        {lanes.map((lane) => (
          <SprintLaneView
            key={lane.team ?? '-'}
            lane={lane}
            tabbable={tabbable}
            isTarget={lifted !== undefined && laneOf(lifted) === lane.team}
            onFocus={onFocus}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {lifted === undefined ? null : <InHand item={lifted} />}
      </DragOverlay>
    </DndContext>
  );
}

/** From the middle of a card to that of a column of its lane. */
function wayTo(flow: Flow, card: HTMLElement): Way | undefined {
  const column = card.closest('[data-lane]')?.querySelector(`[data-flow="${flow}"]`);
  if (column == null) return undefined;
  const [from, to] = [card.getBoundingClientRect(), column.getBoundingClientRect()];
  return {
    x: to.left + to.width / 2 - from.left - from.width / 2,
    y: to.top + to.height / 2 - from.top - from.height / 2,
  };
}

/** The column of this lane that is shown at a point of the window. */
function flowAt(at: NonNullable<Release['at']>, lane: TeamId | null): Flow | undefined {
  const shown = elementAt(at, `[data-lane="${lane ?? '-'}"] [data-flow]`)?.dataset['flow'];
  return FLOW.find((flow) => flow === shown);
}

/** The names of the columns, in view however far one scrolls; each column also has its own name. */
function Columns(): ReactNode {
  const messages = useMessages();
  const words = useLaterMessages().sprintBacklog;
  return (
    <div className={styles['columns']} aria-hidden="true">
      <span />
      {FLOW.map((flow) => (
        <span key={flow}>{flowName(flow, messages, words)}</span>
      ))}
    </div>
  );
}

function InHand({ item: id }: { readonly item: ItemId }): ReactNode {
  const view = useBoardView();
  const item = view.item(id);
  if (item === undefined) return null;
  const hue = item.place.team === null ? undefined : view.team(item.place.team)?.hue;
  return (
    <div className={classNames(cardStyles['card'], cardStyles['inHand'], hueClass(hue))}>
      <div className={cardStyles['head']}>
        <span className={cardStyles['key']}>{item.key}</span>
      </div>
      <p className={cardStyles['title']}>{item.title}</p>
    </div>
  );
}

function useAnnouncements(
  columnOf: (item: ItemId) => Flow | undefined,
  over: RefObject<Flow | undefined>,
): Announcements {
  const view = useBoardView();
  const messages = useMessages();
  const words = useLaterMessages().sprintBacklog;
  // Where it was lifted is said with the lifting; the library tells it once more as a column it is over.
  const hasLeft = useRef(false);
  return useMemo(() => {
    type Thing = { readonly id: string | number };
    const keyOf = (thing: Thing): string => view.item(itemOf(thing))?.key ?? '';
    const nameOf = (flow: Flow | undefined): string =>
      flow === undefined ? '' : flowName(flow, messages, words);
    return {
      onDragStart: ({ active }) => {
        hasLeft.current = false;
        return words.drag.lifted(keyOf(active), nameOf(columnOf(itemOf(active))));
      },
      onDragOver: ({ active, over: column }) => {
        if (column === null) return undefined;
        const flow = flowOfColumn(column.id);
        hasLeft.current ||= flow !== columnOf(itemOf(active));
        return hasLeft.current ? words.drag.over(keyOf(active), nameOf(flow)) : undefined;
      },
      // What became of it is announced by whoever carries it out.
      onDragEnd: ({ active }) =>
        over.current === undefined ? words.drag.cancelled(keyOf(active)) : undefined,
      onDragCancel: ({ active }) => words.drag.cancelled(keyOf(active)),
    };
  }, [view, messages, words, columnOf, over]);
}
