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
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { brandId, type CellId, type ItemId } from '@weft/domain';
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

/** Where and how a pointer or key was last let go. */
interface Release {
  /** Alt splits what is dropped. */
  readonly altKey: boolean;
  /** A point of the window, in CSS pixels. */
  readonly at: { readonly x: number; readonly y: number } | undefined;
}

/**
 * The library tells what one is over only once it has drawn that; whoever lets go quickly means the
 * place under the pointer, not the one before.
 */
function useRelease(): RefObject<Release> {
  const last = useRef<Release>({ altKey: false, at: undefined });
  useEffect(() => {
    const noteMouse = ({ altKey, clientX, clientY }: MouseEvent): void => {
      last.current = { altKey, at: { x: clientX, y: clientY } };
    };
    const noteTouch = ({ altKey, changedTouches: [touch] }: TouchEvent): void => {
      if (touch === undefined) return;
      last.current = { altKey, at: { x: touch.clientX, y: touch.clientY } };
    };
    const noteKey = ({ altKey }: KeyboardEvent): void => {
      last.current = { ...last.current, altKey };
    };
    const noticing = new AbortController();
    // Before the library hears of the release, so that it counts.
    const early = { capture: true, signal: noticing.signal };
    for (const kind of ['mousemove', 'mouseup'] as const)
      window.addEventListener(kind, noteMouse, early);
    for (const kind of ['touchmove', 'touchend'] as const)
      window.addEventListener(kind, noteTouch, { ...early, passive: true });
    for (const kind of ['keydown', 'keyup'] as const) window.addEventListener(kind, noteKey, early);
    return () => noticing.abort();
  }, []);
  return last;
}

/** The cell shown at a point of the window, whatever hangs over it. */
function cellAt({ x, y }: NonNullable<Release['at']>): CellId | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const cell = element.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
    if (cell !== undefined) return brandCell(cell);
  }
  return undefined;
}
