import type { Shortcut } from '../../../commands/keyboard-shortcuts.ts';
import type { Tool } from '../../../stores/interface-store.ts';

/** What keys do with what stands on the Map. */
export interface ObjectKeyActs {
  readonly takeTool: (tool: Tool) => void;
  readonly keepTool: () => void;
  /** True: Enter uses the tool in hand, in the middle of the view. */
  readonly canUseTool: () => boolean;
  readonly useTool: () => void;
  /** True: objects are meant, and not PBIs alone. */
  readonly areMeant: () => boolean;
  readonly group: () => void;
  readonly ungroup: () => void;
  readonly toggleLock: () => void;
  readonly putAside: () => void;
  readonly selectAll: () => void;
}

/** Keys of what stands on the Map beside PBIs, as data; they act only while it has the focus. */
export function objectShortcuts(acts: ObjectKeyActs): readonly Shortcut[] {
  const key = (action: string, chords: readonly string[], run: () => void): Shortcut => ({
    action,
    chords,
    scope: 'canvas',
    run,
  });
  return [
    key('note', ['N', 'S'], () => acts.takeTool('note')),
    key('section', ['F', 'Shift+S'], () => acts.takeTool('section')),
    key('text', ['T'], () => acts.takeTool('text')),
    key('draw', ['D', 'P'], () => acts.takeTool('draw')),
    key('erase', ['E'], () => acts.takeTool('erase')),
    key('keepTool', ['Q'], () => acts.keepTool()),
    onlyIf(
      acts.canUseTool,
      key('mapPlace', ['Enter'], () => acts.useTool()),
    ),
    onlyIf(
      acts.areMeant,
      key('putAside', ['Delete', 'Backspace'], () => acts.putAside()),
    ),
    key('group', ['Mod+G'], () => acts.group()),
    key('ungroup', ['Mod+Shift+G'], () => acts.ungroup()),
    key('lock', ['Mod+Shift+L'], () => acts.toggleLock()),
    key('selectAll', ['Mod+A'], () => acts.selectAll()),
  ];
}

/** A key that acts only sometimes; otherwise it means what it means on every canvas. */
function onlyIf(isMeant: () => boolean, shortcut: Shortcut): Shortcut {
  const { action, chords, scope } = shortcut;
  return {
    action,
    get chords() {
      return isMeant() ? chords : [];
    },
    scope,
    run: () => shortcut.run(),
  };
}
