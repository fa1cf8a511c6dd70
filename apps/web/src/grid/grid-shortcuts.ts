import { DIRECTIONS } from '../canvas/canvas-shortcuts.ts';
import type { Shortcut } from '../commands/keyboard-shortcuts.ts';
import type { GridActions } from './grid-actions.ts';

/** Keys of the Grid alone, as data; they act only while it has the focus. */
export function gridShortcuts(actions: GridActions): readonly Shortcut[] {
  const key = (action: string, chords: readonly string[], run: () => void): Shortcut => ({
    action,
    chords,
    scope: 'canvas',
    run,
  });
  return [
    key('item', ['I'], () => actions.newItem()),
    key('move', ['M'], () => actions.pickPlace()),
    ...DIRECTIONS.flatMap(([arrow, direction]) => [
      key('nudge', [`Shift+${arrow}`], () => actions.moveTo(direction)),
      key('linked', [`Alt+Shift+${arrow}`], () => actions.newLinked(direction)),
    ]),
  ];
}
