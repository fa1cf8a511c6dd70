import {
  ClipboardList,
  Columns4,
  LayoutGrid,
  ListOrdered,
  ListTree,
  Map as MapIcon,
  type LucideIcon,
} from 'lucide-react';
import type { Screen } from '@weft/sync-protocol';

/** What stands for each screen. Only lazily loaded parts may import this file. */
export const SCREEN_ICONS: Readonly<Record<Screen, LucideIcon>> = {
  board: LayoutGrid,
  map: MapIcon,
  plan: ClipboardList,
  backlog: ListOrdered,
  sprint: Columns4,
  outline: ListTree,
};
