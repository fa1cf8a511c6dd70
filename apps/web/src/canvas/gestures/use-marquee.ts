import { useEffect, useMemo, useRef } from 'react';
import { useStoreApi, type ReactFlowProps } from 'reactflow';
import type { ItemId } from '@weft/domain';
import type { Rectangle } from '@weft/layout';
import { useInterfaceStore } from '../../stores/app-context.tsx';
import { boardPointAt } from '../view/camera.ts';
import { useCanvas } from '../canvas-context.tsx';
import type { CanvasScreen } from '../canvas-screen.ts';

/** A rectangle being drawn over the board. */
interface Marquee {
  /** PBIs that were selected when it was begun. */
  readonly before: ReadonlySet<ItemId>;
  /** What is caught comes to these. */
  readonly kept: ReadonlySet<ItemId>;
  readonly further: ((area: Rectangle | undefined) => void) | undefined;
}

/**
 * A rectangle drawn over the board selects what it touches; with Shift or Ctrl besides what was selected. Escape, while
 * it is drawn, leaves everything as it was.
 */
export function useMarquee(screen: CanvasScreen): Pick<ReactFlowProps, 'onSelectionStart'> {
  const { model } = useCanvas();
  const interfaceStore = useInterfaceStore();
  const flowStore = useStoreApi();
  const drawn = useRef<Marquee>(undefined);

  // Cards that are painted are no nodes, so what a rectangle catches is read from where they stand.
  useEffect(
    () =>
      flowStore.subscribe(({ userSelectionRect: rectangle, transform }, before) => {
        if (rectangle === before.userSelectionRect) return;
        if (rectangle === null) drawn.current = undefined;
        if (rectangle === null || rectangle.width + rectangle.height === 0) return;
        const [x, y, zoom] = transform;
        const area = {
          ...boardPointAt({ x, y, zoom }, rectangle),
          width: rectangle.width / zoom,
          height: rectangle.height / zoom,
        };
        drawn.current?.further?.(area);
        const caught = new Set([...(drawn.current?.kept ?? []), ...model.cards.cardsIn(area)]);
        const { selection, select } = interfaceStore.getState();
        const isSame =
          caught.size === selection.size && [...caught].every((id) => selection.has(id));
        if (!isSame) select(caught);
      }),
    [model, interfaceStore, flowStore],
  );

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || drawn.current === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { before, further } = drawn.current;
      flowStore.setState({ userSelectionRect: null, userSelectionActive: false });
      further?.(undefined);
      interfaceStore.getState().select(before);
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [interfaceStore, flowStore]);

  return useMemo(
    () => ({
      onSelectionStart: ({ shiftKey, ctrlKey, metaKey }) => {
        const adds = shiftKey || ctrlKey || metaKey;
        const before = interfaceStore.getState().selection;
        const kept = adds ? before : new Set<ItemId>();
        drawn.current = { before, kept, further: screen.marquee?.(adds) };
      },
    }),
    [screen, interfaceStore],
  );
}
