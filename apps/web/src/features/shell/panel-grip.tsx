import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useMessages } from '../../messages/catalogue.ts';
import { useInterface } from '../../stores/app-context.tsx';
import styles from './side-panel.module.css';

/** One press of an arrow key, in CSS pixels. */
const STEP_PX = 16;
/** What the interface store allows; told to screen readers. */
const WIDTH_PX = { least: 280, most: 640 };

/** The left edge of the panel: drag it, or focus it and use the arrows. */
export function PanelGrip(): ReactNode {
  const widthPx = useInterface((state) => state.panel.widthPx);
  const setWidth = useInterface((state) => state.setPanelWidth);
  const { shell } = useMessages();

  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    setWidth(window.innerWidth - event.clientX);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowLeft: STEP_PX, ArrowRight: -STEP_PX }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setWidth(widthPx + step);
  };

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={shell.resizePanel}
      aria-valuemin={WIDTH_PX.least}
      aria-valuemax={WIDTH_PX.most}
      aria-valuenow={Math.round(widthPx)}
      className={styles['grip']}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
