import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import type { MapObject } from '@weft/domain';
import type { Point, Rectangle } from '@weft/layout';
import { useCanvas } from '../../../canvas/canvas-context.tsx';
import { useLaterMessages } from '../../../messages/later.ts';
import { LEAST_SIZE } from '../looks/object-sizes.ts';
import { useMapObjects } from '../objects-context.tsx';
import styles from '../looks/objects.module.css';
import { useZoomStyle } from '../looks/use-zoom-style.ts';
import { pulled, pulledInShape, type Handle } from '../acts/resize.ts';

const CORNERS: readonly Handle[] = ['nw', 'ne', 'sw', 'se'];
const SIDES: readonly Handle[] = ['w', 'e'];
/** By how much one press of an arrow key changes a size, in CSS pixels of the Map. */
const KEY_STEP_PX = 16;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -KEY_STEP_PX, y: 0 },
  ArrowRight: { x: KEY_STEP_PX, y: 0 },
  ArrowUp: { x: 0, y: -KEY_STEP_PX },
  ArrowDown: { x: 0, y: KEY_STEP_PX },
};

/** What one pulls to make an object larger or smaller; one of them hears arrow keys. */
export function ResizeHandles({ object }: { readonly object: MapObject }): ReactNode {
  const objects = useMapObjects();
  const { acts, hand, measure } = objects;
  const words = useLaterMessages().mapObjects;
  const { view, camera } = useCanvas();
  const zoomStyle = useZoomStyle();
  const pulling = useRef<{ readonly handle: Handle; readonly from: Point } | undefined>(undefined);
  if (object.kind === 'stroke') return null;
  const handles = object.kind === 'text' ? SIDES : CORNERS;
  const pull = object.kind === 'image' ? pulledInShape : pulled;
  const last = handles.at(-1);

  const after = (handle: Handle, by: Point): Rectangle =>
    pull(measure.rectangleOf(object), handle, by, LEAST_SIZE[object.kind]);
  const isOther = (rectangle: Rectangle): boolean => {
    const now = measure.rectangleOf(object);
    return (
      rectangle.x !== now.x ||
      rectangle.y !== now.y ||
      rectangle.width !== now.width ||
      rectangle.height !== now.height
    );
  };
  const pulledTo = (event: PointerEvent): Rectangle | undefined => {
    if (pulling.current === undefined) return undefined;
    const { handle, from } = pulling.current;
    const { zoom } = view.viewport;
    return after(handle, {
      x: (event.clientX - from.x) / zoom,
      y: (event.clientY - from.y) / zoom,
    });
  };
  const end = (): void => {
    pulling.current = undefined;
    hand.setState({ resizing: undefined });
  };

  const onKeyDown = (event: KeyboardEvent, handle: Handle): void => {
    const by = ARROWS[event.key];
    if (event.key === 'Tab' && !event.shiftKey) {
      const next = objects.step(object.id, 1);
      if (next === undefined) return;
      camera.reveal(measure.rectangleOf(next));
    } else if (event.key === 'Escape' && pulling.current !== undefined) end();
    else if (by !== undefined) {
      const rectangle = after(handle, by);
      if (isOther(rectangle)) acts.resize(object.id, rectangle);
    } else return;
    event.preventDefault();
    event.nativeEvent.stopImmediatePropagation();
  };

  return (
    <>
      {handles.map((handle) => (
        <button
          key={handle}
          ref={zoomStyle}
          type="button"
          // One of them is enough for the keyboard.
          tabIndex={handle === last ? 0 : -1}
          aria-hidden={handle === last ? undefined : true}
          aria-label={words.resize}
          data-handle={handle}
          className={`${styles['handle'] ?? ''} nodrag nopan`}
          onKeyDown={(event) => onKeyDown(event, handle)}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            pulling.current = { handle, from: { x: event.clientX, y: event.clientY } };
          }}
          onPointerMove={(event) => {
            const rectangle = pulledTo(event);
            if (rectangle !== undefined) {
              hand.setState({ resizing: { object: object.id, rectangle } });
            }
          }}
          onPointerUp={(event) => {
            const rectangle = pulledTo(event);
            // Written before the preview goes, so that nothing jumps.
            if (rectangle !== undefined && isOther(rectangle)) acts.resize(object.id, rectangle);
            end();
          }}
          onPointerCancel={end}
        />
      ))}
    </>
  );
}
