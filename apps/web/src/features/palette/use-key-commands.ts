import {
  Archive,
  CheckCheck,
  Contrast,
  Crosshair,
  Expand,
  Focus,
  Hand,
  Map as MapIcon,
  Maximize,
  MousePointer2,
  PanelRight,
  Redo2,
  Spline,
  SquareDashedMousePointer,
  SquarePlus,
  Undo2,
  Wrench,
  ZoomIn,
  Zap,
  type LucideIcon,
} from 'lucide-react';
import { liveShortcuts } from '../../commands/live-shortcuts.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import { SHORTCUTS, type ShortcutAction } from '../shortcuts/shortcut-list.ts';
import type { BoardCommand } from './board-command.ts';

/** What has to be so that a key does anything. */
interface Needs {
  readonly icon: LucideIcon;
  readonly canEdit?: true;
  readonly selection?: true;
}

/** Actions of keys that are more than a step: with what they need. Others need nothing. */
const KNOWN: Readonly<Partial<Record<ShortcutAction, Needs>>> = {
  select: { icon: MousePointer2 },
  hand: { icon: Hand },
  item: { icon: SquarePlus, canEdit: true },
  dependency: { icon: Spline, canEdit: true },
  open: { icon: PanelRight, selection: true },
  tools: { icon: Wrench, selection: true },
  move: { icon: SquareDashedMousePointer, canEdit: true, selection: true },
  ready: { icon: CheckCheck, canEdit: true, selection: true },
  putAside: { icon: Archive, canEdit: true, selection: true },
  selectAll: { icon: SquareDashedMousePointer },
  zoomFit: { icon: Maximize },
  zoomSelection: { icon: Focus, selection: true },
  zoom100: { icon: ZoomIn },
  neighbourhood: { icon: Crosshair, selection: true },
  miniMap: { icon: MapIcon },
  undo: { icon: Undo2, canEdit: true },
  redo: { icon: Redo2, canEdit: true },
  hide: { icon: Expand },
  theme: { icon: Contrast },
};

/** Steps that only make sense as keys, what opens this very list, and what other commands say. */
const ONLY_KEYS: ReadonlySet<ShortcutAction> = new Set<ShortcutAction>([
  'palette',
  'search',
  'sheet',
  'leave',
  'rename',
]);

/**
 * What the keys heard now would do: of the page, and of the screen that is shown. A new shortcut is
 * found by its name without a further line here.
 */
export function useKeyCommands(): readonly BoardCommand[] {
  const interfaceStore = useInterfaceStore();
  const session = useSession();
  const canEdit = useCanEdit();
  const selected = useInterface((state) => state.selection.size > 0);
  const { shortcuts: words, palette } = useLaterMessages();
  const names: Readonly<Partial<Record<ShortcutAction, string>>> = palette.actions;
  const live = liveShortcuts(interfaceStore);
  const undoStack = session.isEditing ? session.editor.undoStack : undefined;
  return SHORTCUTS.flatMap(([, rows]) => rows).flatMap(({ action, canChange }) => {
    const [shortcut] = live.filter((each) => each.action === action);
    if (shortcut === undefined || !canChange || ONLY_KEYS.has(action)) return [];
    const { icon, ...needs } = KNOWN[action] ?? { icon: Zap };
    const isPossible =
      (needs.canEdit !== true || canEdit) &&
      (needs.selection !== true || selected) &&
      (action !== 'undo' || undoStack?.nextUndo !== undefined) &&
      (action !== 'redo' || undoStack?.nextRedo !== undefined);
    return [
      {
        id: `key-${action}`,
        label: names[action] ?? words.actions[action],
        icon,
        action,
        isPossible,
        run: () => shortcut.run(),
      },
    ];
  });
}
