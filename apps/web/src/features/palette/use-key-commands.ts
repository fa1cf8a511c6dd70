import {
  Archive,
  CheckCheck,
  Contrast,
  CopyPlus,
  Crosshair,
  Eraser,
  Expand,
  Focus,
  Frame,
  Grip,
  Group,
  Hand,
  Lock,
  Map as MapIcon,
  Maximize,
  MessageCircle,
  MessageSquare,
  MousePointer2,
  PanelRight,
  PenLine,
  Pin,
  Pointer,
  Redo2,
  Spline,
  SquareDashedMousePointer,
  SquarePlus,
  StickyNote,
  Type,
  Undo2,
  Ungroup,
  Volume2,
  Vote,
  Wrench,
  Zap,
  ZoomIn,
  type LucideIcon,
} from 'lucide-react';
import { liveShortcuts } from '../../commands/live-shortcuts.ts';
import { mapStoreOf } from '../../map/map-state.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import { CANVAS_SHORTCUTS, type ShortcutAction } from '../shortcuts/shortcut-list.ts';
import type { BoardCommand } from './board-command.ts';

/** What has to be so that a key does anything. */
interface Needs {
  readonly icon: LucideIcon;
  readonly canEdit?: true;
  /** Something chosen: a PBI, or also a dependency, or something on the Map. */
  readonly selection?: 'items' | 'or-line' | 'or-object';
}

/** Actions of keys that are more than a step: with what they need. Others need nothing. */
const KNOWN: Readonly<Partial<Record<ShortcutAction, Needs>>> = {
  select: { icon: MousePointer2 },
  hand: { icon: Hand },
  item: { icon: SquarePlus, canEdit: true },
  dependency: { icon: Spline, canEdit: true },
  laser: { icon: Pointer },
  cursorChat: { icon: MessageCircle },
  comment: { icon: MessageSquare, selection: 'or-line' },
  open: { icon: PanelRight, selection: 'items' },
  tools: { icon: Wrench, selection: 'items' },
  move: { icon: SquareDashedMousePointer, canEdit: true, selection: 'items' },
  ready: { icon: CheckCheck, canEdit: true, selection: 'items' },
  estimate: { icon: Vote, selection: 'items' },
  putAside: { icon: Archive, canEdit: true, selection: 'or-line' },
  selectAll: { icon: SquareDashedMousePointer },
  zoomFit: { icon: Maximize },
  zoomSelection: { icon: Focus, selection: 'items' },
  zoom100: { icon: ZoomIn },
  neighbourhood: { icon: Crosshair, selection: 'items' },
  miniMap: { icon: MapIcon },
  note: { icon: StickyNote, canEdit: true },
  section: { icon: Frame, canEdit: true },
  text: { icon: Type, canEdit: true },
  draw: { icon: PenLine, canEdit: true },
  erase: { icon: Eraser, canEdit: true },
  keepTool: { icon: Pin, canEdit: true },
  duplicate: { icon: CopyPlus, canEdit: true, selection: 'or-object' },
  group: { icon: Group, canEdit: true, selection: 'or-object' },
  ungroup: { icon: Ungroup, canEdit: true, selection: 'or-object' },
  lock: { icon: Lock, canEdit: true, selection: 'or-object' },
  dots: { icon: Grip },
  undo: { icon: Undo2, canEdit: true },
  redo: { icon: Redo2, canEdit: true },
  hide: { icon: Expand },
  theme: { icon: Contrast },
  repeat: { icon: Volume2 },
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
  const hasItems = useInterface((state) => state.selection.size > 0);
  const hasLine = useInterface((state) => state.selectedLine !== undefined);
  const { shortcuts: words, palette } = useLaterMessages();
  const names: Readonly<Partial<Record<ShortcutAction, string>>> = palette.actions;
  const hasObjects = mapStoreOf(interfaceStore).getState().selectedObjects.size > 0;
  const live = liveShortcuts(interfaceStore);
  const undoStack = session.isEditing ? session.editor.undoStack : undefined;
  return CANVAS_SHORTCUTS.flatMap(({ action, canChange }) => {
    const [shortcut] = live.filter((each) => each.action === action);
    if (shortcut === undefined || !canChange || ONLY_KEYS.has(action)) return [];
    const { icon, ...needs } = KNOWN[action] ?? { icon: Zap };
    const isPossible =
      (needs.canEdit !== true || canEdit) &&
      (needs.selection === undefined ||
        hasItems ||
        (needs.selection === 'or-line' && hasLine) ||
        (needs.selection === 'or-object' && hasObjects)) &&
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
