import type { Direction } from '@weft/layout';
import type { Shortcut } from '../commands/keyboard-shortcuts.ts';
import type { InterfaceStore } from '../stores/interface-store.ts';
import { ZOOM } from './view/camera.ts';
import type { CanvasActions } from './canvas-actions.ts';

/** The arrow keys, each with its direction. */
export const DIRECTIONS: readonly (readonly [key: string, direction: Direction])[] = [
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
];

/** Keys that every canvas has, as data; they act only while it has the focus. */
export function canvasShortcuts(
  actions: CanvasActions,
  interfaceStore: InterfaceStore,
): readonly Shortcut[] {
  const key = (action: string, chords: readonly string[], run: () => void): Shortcut => ({
    action,
    chords,
    scope: 'canvas',
    run,
  });
  const { getState } = interfaceStore;
  return [
    key('select', ['V'], () => getState().setTool('select')),
    key('hand', ['H'], () => getState().setTool('hand')),
    key('dependency', ['A', 'X', 'L'], () => actions.drawDependency()),
    key('confirm', ['Enter'], () => actions.confirm()),
    key('rename', ['F2'], () => actions.rename()),
    key('open', ['Alt+Enter'], () => actions.showDetails()),
    key('comment', ['C'], () => actions.comment()),
    key('tools', ['Alt+F10'], () => actions.askForTools()),
    key('ready', ['R'], () => actions.toggleReady()),
    key('estimate', ['Shift+E'], () => actions.estimate()),
    key('putAside', ['Delete', 'Backspace'], () => actions.putAside()),
    key('neighbourhood', ['G'], () => actions.toggleNeighbourhood()),
    key('selectAll', ['Mod+A'], () => actions.selectAll()),
    key('leave', ['Escape'], () => actions.leave()),
    key('zoomFit', ['Shift+1', '!', 'Alt+1'], () => actions.showAll()),
    key('zoomSelection', ['Shift+2', '@', '"', 'Alt+2'], () => actions.showSelection()),
    key('zoom100', ['Shift+0', ')', 'Mod+0'], () => actions.showRealSize()),
    key('zoomIn', ['Mod+=', 'Mod++'], () => actions.zoomBy(ZOOM.step)),
    key('zoomOut', ['Mod+-'], () => actions.zoomBy(1 / ZOOM.step)),
    key('laser', ['K'], () => actions.takeLaser()),
    key('cursorChat', ['/'], () => actions.sayAtPointer()),
    key('miniMap', ['Shift+M'], () => actions.toggleMiniMap()),
    { ...key('print', ['Mod+P'], () => getState().openDialog({ kind: 'export' })), scope: 'page' },
    key('nextItem', ['ArrowRight', 'ArrowDown'], () => actions.step(1)),
    key('previousItem', ['ArrowLeft', 'ArrowUp'], () => actions.step(-1)),
    ...DIRECTIONS.flatMap(([arrow, direction]) => [
      key('neighbour', [`Mod+${arrow}`], () => actions.nearest(direction)),
      key('alongLines', [`Alt+${arrow}`], () => actions.alongLines(direction)),
    ]),
  ];
}
