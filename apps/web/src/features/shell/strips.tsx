import { useLayoutEffect, type ReactNode } from 'react';
import { useInterface, useInterfaceStore } from '../../stores/app-context.tsx';
import { useIsEditing } from '../../stores/use-editing.ts';
import { ChangesOfReturn } from '../changes/changes-of-return.tsx';
import { GuidePlace } from '../guide/guide-place.tsx';
import styles from './strips.module.css';
import { UpdateStrip } from './update-strip.tsx';

/** Between what stands at the upper edge and the strips, in CSS pixels. */
const GAP_PX = 8;

/** What is told over every screen of a board: a page that is too old, first steps, what changed while one was away. */
export function Strips(): ReactNode {
  const hidden = useInterface((state) => state.chromeHidden);
  const guideOpen = useInterface((state) => state.guideOpen);
  const isEditing = useIsEditing();
  useRoomOverCanvas();
  return (
    <>
      <UpdateStrip />
      {(guideOpen || isEditing) && !hidden ? <GuidePlace /> : null}
      {hidden ? null : <ChangesOfReturn />}
    </>
  );
}

/**
 * What the strips take of a canvas is told to it: whoever goes to a PBI finds it below them. A strip that would come
 * over what the keyboard is at, or over tools that stand there already, comes at the lower edge instead.
 */
function useRoomOverCanvas(): void {
  const interfaceStore = useInterfaceStore();
  const place = useInterface((state) => state.stripPlace);
  useLayoutEffect(() => {
    if (place === null) return undefined;
    place.className = styles['over'] ?? '';
    const board = place.closest('main');
    const take = (stripsPx: number): void => {
      interfaceStore.setState({ stripsPx });
      board?.style.setProperty('--strips', `${stripsPx.toString()}px`);
    };
    const tell = (): void => {
      if (place.childElementCount === 0) place.removeAttribute('data-low');
      else if (isInTheWay(place)) place.setAttribute('data-low', '');
      take(
        place.hasAttribute('data-low') || place.offsetHeight === 0
          ? 0
          : place.offsetHeight + GAP_PX,
      );
    };
    const watch = new ResizeObserver(tell);
    watch.observe(place);
    return () => {
      watch.disconnect();
      take(0);
    };
  }, [place, interfaceStore]);
}

/** Whether one of the strips lies over what the keyboard is at, or over tools. */
function isInTheWay(place: HTMLElement): boolean {
  const board = place.closest('main');
  const kept =
    board?.querySelectorAll(':focus-visible, [role="toolbar"], [data-over-canvas]') ?? [];
  return Array.from(place.children).some((strip) => {
    const a = strip.getBoundingClientRect();
    return Array.from(kept).some((element) => {
      const b = element.getBoundingClientRect();
      const isBeside =
        a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      return !isBeside && !element.matches('[data-canvas]') && !place.contains(element);
    });
  });
}
