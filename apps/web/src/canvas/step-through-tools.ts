import type { KeyboardEvent } from 'react';
import { stepThroughTools } from '../interface/toolbar-keys.ts';

/** For the keys of a toolbar over the canvas: arrows step through the tools; the canvas must not hear them. */
export function stepThroughCanvasTools(event: KeyboardEvent<HTMLElement>): void {
  stepThroughTools(event);
  // What undoes, finds or leaves works from here too; single letters and arrows are the toolbar's.
  if (event.key === 'Escape' || event.key === 'Tab' || event.ctrlKey || event.metaKey) return;
  event.stopPropagation();
  event.nativeEvent.stopImmediatePropagation();
}
