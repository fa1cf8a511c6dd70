import type { ReactNode } from 'react';
import type { Point, Rectangle } from '@weft/layout';
import type { FurtherNodes } from '../canvas/cards/further-nodes.ts';
import type { Shortcut } from '../commands/keyboard-shortcuts.ts';

/** What the Map's screen takes from what stands on it beside PBIs. The same object for ever. */
export interface ObjectScreen {
  readonly further: FurtherNodes;
  /** They stand before the keys of the Map and of every canvas: the first that fits acts. */
  readonly shortcuts: readonly Shortcut[];
  /** A rectangle is drawn over the Map, as every canvas tells its screen. */
  readonly marquee: (adds: boolean) => (area: Rectangle | undefined) => void;
  /** A click on what is only painted; true: something of these is there, and selected now. */
  readonly press: (point: Point) => boolean;
  /** Nothing is selected any more. */
  readonly clear: () => void;
  /** Stands in the Map, such as lines drawn by hand. */
  readonly onBoard: ReactNode;
  /** Stands over the Map: the toolbar of the selection, pens. */
  readonly tools: ReactNode;
  /** Further buttons of the tools beside selected cards. */
  readonly cardTools: ReactNode;
}
