import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  pointerWithin,
  useSensor,
  useSensors,
  type Announcements,
  type CollisionDetection,
  type DragEndEvent,
  type DragStartEvent,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core';
import { useRef, type ReactNode } from 'react';
import { brandId, type CellId, type ItemId } from '@weft/domain';
import { elementAt, useRelease, type Release } from '../../interface/pointer-release.ts';
import { focusAfterDrop, goToNext, type FocusPlan } from './plan-focus.ts';
import { HandStack } from './hand-stack.tsx';
import { heldIn } from './hand.ts';
import { usePlan, usePlanWords } from './plan-context.tsx';

/** A mouse lifts after this way, in CSS pixels. */
const LIFT_AFTER_PX = 5;
/** A finger lifts after this time, in milliseconds; before, it scrolls. */
const LIFT_AFTER_MS = 150;

const KEYS = { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] };

/** Arrow keys carry the hand itself, see use-hand-keys.ts; the library need not know where it is. */
const NOWHERE: KeyboardCoordinateGetter = () => undefined;

/** What is said stands in the one polite region of the page, not in the library's own. */
const SILENT: Announcements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** The keyboard goes from cell to cell by itself; only a pointer has to be looked for. */
const cellUnderPointer: CollisionDetection = (options) =>
  options.pointerCoordinates === null ? [] : pointerWithin(options);

/** Lifting, carrying and dropping by mouse, touch and keyboard; all of it through the one hand. */
export function PlanDrag(props: { readonly children: ReactNode }): ReactNode {
  const { desk, acts } = usePlan();
  const words = usePlanWords().plan;
  const release = useRelease();
  const next = useRef<FocusPlan | undefined>(undefined);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: LIFT_AFTER_PX } }),
    useSensor(TouchSensor, {
      activationConstraint: { delay: LIFT_AFTER_MS, tolerance: LIFT_AFTER_PX },
    }),
    useSensor(KeyboardSensor, { keyboardCodes: KEYS, coordinateGetter: NOWHERE }),
  );

  const liftThat = ({ active, activatorEvent }: DragStartEvent): void => {
    const item = brandId<ItemId>(String(active.id));
    const byKeys = activatorEvent instanceof KeyboardEvent;
    next.current = byKeys ? focusAfterDrop(item) : undefined;
    acts.lift(item, byKeys ? 'keyboard' : 'pointer');
  };
  const drop = ({ activatorEvent }: DragEndEvent): void => {
    const { altKey, at } = release.current;
    const byKeys = activatorEvent instanceof KeyboardEvent;
    const cell = byKeys || at === undefined ? heldIn(desk.state.getState().hand)?.over : cellAt(at);
    if (cell === undefined) acts.cancel();
    else if (acts.drop(cell, { fill: altKey }).kind === 'placed') goToNext(next.current);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={cellUnderPointer}
      accessibility={{
        announcements: SILENT,
        screenReaderInstructions: { draggable: words.card.instructions },
        restoreFocus: false,
      }}
      onDragStart={liftThat}
      onDragOver={({ over, activatorEvent }) => {
        if (activatorEvent instanceof KeyboardEvent) return;
        desk.hover(over === null ? undefined : brandCell(over.id));
      }}
      onDragEnd={drop}
      onDragCancel={() => acts.cancel()}
    >
      {props.children}
      <DragOverlay dropAnimation={null}>
        <HandStack />
      </DragOverlay>
    </DndContext>
  );
}

/** The library calls things by text or number; what one drops into are cells. */
function brandCell(id: string | number): CellId {
  return brandId<CellId>(String(id));
}

function cellAt(at: NonNullable<Release['at']>): CellId | undefined {
  const cell = elementAt(at, '[data-cell]')?.dataset['cell'];
  return cell === undefined ? undefined : brandCell(cell);
}
