import { DIRECTIONS } from '../canvas/canvas-shortcuts.ts';
import type { Shortcut } from '../commands/keyboard-shortcuts.ts';
import type { MapActions } from './map-actions.ts';
import type { MapScreenStore } from './map-screen-state.ts';

export type MapKeyActs = Pick<
  MapActions,
  'newItem' | 'newLinked' | 'pickPlace' | 'toggleDots' | 'arrow'
>;

/** Keys of the Map alone, as data; they act only while it has the focus, and before those of every canvas. */
export function mapShortcuts(actions: MapKeyActs): readonly Shortcut[] {
  const key = (action: string, chords: readonly string[], run: () => void): Shortcut => ({
    action,
    chords,
    scope: 'canvas',
    run,
  });
  return [
    key('item', ['I'], () => actions.newItem()),
    key('move', ['M'], () => actions.pickPlace()),
    key('dots', ["Mod+'"], () => actions.toggleDots()),
    ...DIRECTIONS.flatMap(([arrow, direction]) => [
      key('mapNudge', [arrow], () => actions.arrow(direction, false)),
      key('mapNudgeFar', [`Shift+${arrow}`], () => actions.arrow(direction, true)),
      key('linked', [`Alt+Shift+${arrow}`], () => actions.newLinked(direction)),
    ]),
  ];
}

/** Enter while a place is being picked; afterwards it means again what it means on every canvas. */
export function placingShortcuts(actions: MapActions, state: MapScreenStore): readonly Shortcut[] {
  return [
    {
      action: 'mapPlace',
      get chords() {
        return state.getState().placing ? ['Enter'] : [];
      },
      scope: 'canvas',
      run: () => actions.place(),
    },
  ];
}
