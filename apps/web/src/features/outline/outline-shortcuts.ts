import type { Shortcut } from '../../commands/keyboard-shortcuts.ts';
import type { OutlineActions } from './outline-actions.ts';

/** Keys of the Outline beside those of any tree, as data; they act only while it has the focus. */
export function outlineShortcuts(actions: OutlineActions): readonly Shortcut[] {
  const key = (action: string, chords: readonly string[], run: () => void): Shortcut => ({
    action,
    chords,
    scope: 'canvas',
    run,
  });
  return [
    key('item', ['I'], () => actions.newItem()),
    key('dependency', ['A', 'X', 'L'], () => actions.drawDependency()),
    key('rename', ['F2'], () => actions.rename()),
    key('open', ['Alt+Enter'], () => actions.showDetails()),
    key('comment', ['C'], () => actions.comment()),
    key('tools', ['Alt+F10'], () => actions.askForTools()),
    key('move', ['M'], () => actions.pickPlace()),
    key('estimate', ['Shift+E'], () => actions.estimate()),
    key('ready', ['R'], () => actions.toggleReady()),
    key('putAside', ['Delete', 'Backspace'], () => actions.putAside()),
    key('selectAll', ['Mod+A'], () => actions.selectAll()),
    key('leave', ['Escape'], () => actions.leave()),
    key('alongLines', ['Alt+ArrowLeft'], () => actions.alongLines('in')),
    key('alongLines', ['Alt+ArrowRight'], () => actions.alongLines('out')),
  ];
}
