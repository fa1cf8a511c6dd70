import { useEffect } from 'react';
import { useStoreApi } from 'reactflow';
import { boardPointAt } from '../view/camera.ts';
import { useCanvas } from '../canvas-context.tsx';
import type { CanvasScreen } from '../canvas-screen.ts';
import { lineAt } from '../painting/paint-lines.ts';

/**
 * Follows the pointer over what is painted: which line or card it is on, what a pulled dependency
 * points at.
 */
export function useCanvasPointer(screen: CanvasScreen): void {
  const { model, pointer, container } = useCanvas();
  const { aim } = screen.actions;
  const flowStore = useStoreApi();

  useEffect(() => {
    const element = container.current;
    if (element === null) return undefined;
    const onPane = (event: Event): boolean =>
      event.target instanceof Element && event.target.classList.contains('react-flow__pane');

    const move = (event: PointerEvent): void => {
      const bounds = element.getBoundingClientRect();
      const [x, y, zoom] = flowStore.getState().transform;
      const point = boardPointAt(
        { x, y, zoom },
        { x: event.clientX - bounds.left, y: event.clientY - bounds.top },
      );
      pointer.at = point;
      if (aim.aim !== undefined) aim.pointAt(point);
      if (!onPane(event) || event.buttons !== 0) return;
      const { hoveredItem, hoveredLine } = model.state.getState();
      const item = model.cards.cardAt(point);
      const line = item === undefined ? lineAt({ model, pixel: 1 / zoom }, point) : undefined;
      if (item !== hoveredItem || line !== hoveredLine) {
        model.state.setState({ hoveredItem: item, hoveredLine: line });
      }
      element.toggleAttribute('data-line', line !== undefined);
    };
    const leave = (): void => {
      pointer.at = undefined;
      model.state.setState({ hoveredItem: undefined, hoveredLine: undefined });
    };
    const doubleClick = (event: MouseEvent): void => {
      const { at } = pointer;
      if (!onPane(event) || at === undefined || model.cards.cardAt(at) !== undefined) return;
      screen.doubleClick(at);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('dblclick', doubleClick);
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('dblclick', doubleClick);
    };
  }, [model, aim, screen, pointer, container, flowStore]);
}
