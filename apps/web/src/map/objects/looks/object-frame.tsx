import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { MapObject } from '@weft/domain';
import { useCanvas } from '../../../canvas/canvas-context.tsx';
import { CardPeople } from '../../../canvas/people/card-people.tsx';
import { classNames } from '../../../interface/class-names.ts';
import { hueClass } from '../../../interface/hue.ts';
import { useLaterMessages } from '../../../messages/later.ts';
import { useCanEdit } from '../../../stores/use-sync.ts';
import { useInterface } from '../../../stores/app-context.tsx';
import { usePeopleOn } from '../../../stores/use-presence.ts';
import { useMapObjects, useMapState, useObjectHand } from '../objects-context.tsx';
import styles from './objects.module.css';
import { ResizeHandles } from '../tools/resize-handles.tsx';

/** What every object on the Map has: a name, a place for the keyboard, a hue, and its handles. */
export function ObjectFrame(props: {
  readonly object: MapObject;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}): ReactNode {
  const { object, children, className } = props;
  const { id } = object;
  const objects = useMapObjects();
  const { hand, acts, measure } = objects;
  const { model, camera } = useCanvas();
  const canEdit = useCanEdit();
  const { mapObjects: words, together } = useLaterMessages();
  const people = usePeopleOn(id);
  const selected = useMapState((state) => state.selectedObjects.has(id));
  const isAlone = useMapState((state) => state.selectedObjects.size === 1);
  const hasItems = useInterface((state) => state.selection.size > 0);
  const editing = useMapState((state) => state.editing === id);
  const tool = useInterface((state) => state.tool);
  const isHeld = useObjectHand((state) => state.held.has(id));
  const isMarked = useObjectHand((state) => state.marked.has(id));
  const tabbable = useObjectHand((state) => (state.focused ?? state.entry) === id);
  const ref = useFocusWanted(object, editing);
  const text = object.kind === 'stroke' ? '' : object.text;
  const name = words.name(words.kinds[object.kind], object.byName, text, object.locked);
  const isOnly = selected && isAlone && !hasItems;

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    // What is typed into the text, or on a handle, is meant there.
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) {
      // The handles of what is selected come first; past the last object Tab goes on as everywhere.
      if (!event.shiftKey && isOnly && canEdit) return;
      const next = objects.step(id, event.shiftKey ? -1 : 1);
      if (next === undefined) return;
      event.preventDefault();
      camera.reveal(measure.rectangleOf(next));
      return;
    }
    if (!canEdit || object.kind === 'stroke' || tool !== 'select') return;
    const isEnter = event.key === 'Enter' && !event.altKey && !event.ctrlKey && !event.metaKey;
    const isTyped = isOnly && isLetter(event);
    if (!isEnter && !isTyped) return;
    // The letter is no shortcut here. Where it is only typed, the text that opens receives it.
    event.nativeEvent.stopImmediatePropagation();
    event.stopPropagation();
    if (isEnter) event.preventDefault();
    acts.write(id);
  };

  return (
    <div
      ref={ref}
      role="group"
      aria-label={
        people.length === 0
          ? name
          : `${name}. ${together.hereNames(people.map(({ user }) => user.name))}`
      }
      tabIndex={tabbable ? 0 : -1}
      data-object={id}
      data-kind={object.kind}
      data-selected={selected ? '' : undefined}
      data-held={isHeld ? '' : undefined}
      data-marked={isMarked ? '' : undefined}
      className={classNames(styles['object'], hueClass(object.hue ?? undefined), className)}
      onFocus={(event) => {
        if (event.target !== event.currentTarget) return;
        hand.setState({ focused: id, entry: id });
        // The keyboard is in one place: no card is meant any more.
        model.state.setState({ focused: undefined });
      }}
      onBlur={() => {
        if (hand.getState().focused === id) hand.setState({ focused: undefined });
      }}
      onPointerEnter={() => hand.setState({ hovered: id })}
      onPointerLeave={() => {
        if (hand.getState().hovered === id) hand.setState({ hovered: undefined });
      }}
      onKeyDown={onKeyDown}
    >
      {children}
      <CardPeople people={people} />
      {isOnly && canEdit && !editing && !object.locked && tool === 'select' ? (
        <ResizeHandles object={object} />
      ) : null}
    </div>
  );
}

/** Gives the element the focus when the keyboard came to its object from elsewhere. */
function useFocusWanted(
  { id }: MapObject,
  editing: boolean,
): React.RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const { hand } = useMapObjects();
  const wanted = useObjectHand((state) =>
    state.focusWanted?.object === id ? state.focusWanted : undefined,
  );
  useEffect(() => {
    if (wanted === undefined || editing) return;
    ref.current?.focus({ preventScroll: true });
    hand.setState({ focusWanted: undefined });
  }, [wanted, editing, hand]);
  return ref;
}

function isLetter(event: KeyboardEvent): boolean {
  return (
    [...event.key].length === 1 &&
    event.key !== ' ' &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey
  );
}
