import { useEffect } from 'react';
import { boardPointAt } from '../../canvas/view/camera.ts';
import { useCanvas } from '../../canvas/canvas-context.tsx';
import { useInterfaceStore } from '../../stores/app-context.tsx';
import { useMapObjects } from './objects-context.tsx';

/** What is only painted becomes an element as soon as the pointer is on it: then it can be taken hold of. */
export function useHoveredObject(): void {
  const objects = useMapObjects();
  const { container, view } = useCanvas();
  const interfaceStore = useInterfaceStore();

  useEffect(() => {
    const element = container.current;
    if (element === null) return undefined;
    const { hand } = objects;
    const move = (event: PointerEvent): void => {
      const isOnPane =
        event.target instanceof Element && event.target.classList.contains('react-flow__pane');
      if (!isOnPane || event.buttons !== 0) return;
      const { left, top } = element.getBoundingClientRect();
      const point = boardPointAt(view.viewport, {
        x: event.clientX - left,
        y: event.clientY - top,
      });
      const isFree = interfaceStore.getState().tool === 'select';
      const hovered = isFree ? objects.at(point, view.viewport.zoom)?.id : undefined;
      if (hovered !== hand.getState().hovered) hand.setState({ hovered });
    };
    element.addEventListener('pointermove', move);
    return () => element.removeEventListener('pointermove', move);
  }, [objects, container, view, interfaceStore]);
}
