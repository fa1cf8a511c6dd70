import { describe, expect, it } from 'vitest';
import { gridOrder } from '@weft/layout';
import { ON_THE_PAGE } from '../features/shortcuts/give-keys.ts';
import { SHORTCUTS } from '../features/shortcuts/shortcut-list.ts';
import { AimGesture } from '../canvas/gestures/aim-gesture.ts';
import { Camera } from '../canvas/view/camera.ts';
import { CanvasActions } from '../canvas/canvas-actions.ts';
import { SMALL_BOARD } from '../canvas/canvas-on-desk.ts';
import { canvasShortcuts } from '../canvas/canvas-shortcuts.ts';
import { GridActions } from './grid-actions.ts';
import { gridOnDesk } from './grid-on-desk.ts';
import { gridShortcuts } from './grid-shortcuts.ts';

/** What Shift and a digit produce on some keyboards; the sheet names the key. */
const PRODUCED = new Set(['!', '@', '"', ')', 'Mod++']);

function tableOf() {
  const desk = gridOnDesk(SMALL_BOARD);
  const viewport = { x: 0, y: 0, zoom: 1 };
  const port = {
    read: () => ({ viewport, size: { width: 900, height: 700 } }),
    move: () => undefined,
  };
  const none = (): never => {
    throw new Error('not in this test');
  };
  const camera = new Camera(
    port,
    () => ({ left: 0, top: 0 }),
    () => true,
  );
  const whenShown = (callback: () => void): void => {
    desk.nextFrame();
    callback();
  };
  const { interfaceStore } = desk;
  const actions = new CanvasActions({
    model: desk.model,
    camera,
    aim: new AimGesture(desk.model, desk.interfaceStore),
    session: {
      canEdit: true,
      commands: { putAside: none, removeDependency: none, decideItem: none },
    },
    interfaceStore,
    wantComment: () => undefined,
    wantEstimate: () => undefined,
    order: () => gridOrder(desk.grid.grid),
    everything: () => desk.model.cards.bounds,
    uncover: () => undefined,
    letGo: () => false,
    windowPointOf: (point) => point,
    whenShown,
  });
  const own = new GridActions({
    model: desk.grid,
    canvas: actions,
    camera,
    session: { commands: { moveItems: desk.moveItems } },
    laterCommands: () => Promise.resolve({ addTeam: none, addSprint: none }),
    interfaceStore,
    hoveredCell: () => undefined,
    whenShown,
  });
  const table = [...gridShortcuts(own), ...canvasShortcuts(actions, interfaceStore)];
  const press = (chord: string): void =>
    table.find((shortcut) => shortcut.chords.includes(chord))?.run();
  return { ...desk, table, press };
}

describe('keys of the Grid', () => {
  it('are all on the shortcut sheet', () => {
    const listed = SHORTCUTS.flatMap(([, rows]) =>
      rows.flatMap((row) => [...row.keys, ...row.aliases]),
    );
    const own = tableOf().table.flatMap(({ chords }) => chords);
    expect(own.length).toBeGreaterThan(30);
    for (const chord of own) {
      if (PRODUCED.has(chord)) continue;
      expect(listed).toContain(chord.replace(/Arrow(Up|Down|Left|Right)$/, 'Arrow'));
    }
  });

  it('that can be given to other actions stand in the table once, as on the sheet', () => {
    const { table } = tableOf();
    const rows = SHORTCUTS.flatMap(([, each]) => each).filter(
      ({ action, canChange }) => canChange && !ON_THE_PAGE.has(action),
    );
    expect(rows.length).toBeGreaterThan(15);
    for (const { action, keys, aliases, produced } of rows) {
      const entries = table.filter((shortcut) => shortcut.action === action);
      expect(entries.map(({ chords }) => [...chords].sort())).toEqual([
        [...keys, ...aliases, ...produced].sort(),
      ]);
    }
  });

  it('mean one thing each', () => {
    const chords = tableOf().table.flatMap((shortcut) => shortcut.chords);
    expect(new Set(chords).size).toBe(chords.length);
  });

  it('walk through the cards, along lines, and to the nearest', () => {
    const { press, model, item } = tableOf();
    const focused = () => model.state.getState().focused;
    press('ArrowRight');
    expect(focused()).toBe(item('e'));
    press('ArrowRight');
    expect(focused()).toBe(item('a'));
    press('Alt+ArrowRight');
    expect(focused()).toBe(item('b'));
    press('Alt+ArrowLeft');
    expect(focused()).toBe(item('a'));
    press('Mod+ArrowDown');
    expect(focused()).toBe(item('b'));
    press('ArrowLeft');
    expect(focused()).toBe(item('d'));
  });

  it('move cards to the neighbouring cell', () => {
    const { press, moves, item, team, sprint, interfaceStore, model } = tableOf();
    interfaceStore.getState().select([item('a'), item('c')]);
    model.state.setState({ focused: item('a') });
    press('Shift+ArrowRight');
    expect(moves).toEqual([
      {
        items: [item('a'), item('c')],
        place: { team: team('Blue'), sprint: sprint('Sprint 2') },
      },
    ]);
    expect(model.state.getState().focusWanted).toEqual({ item: item('a') });
  });

  it('begin a new PBI in the neighbouring cell that waits for the one with the keyboard', () => {
    const { press, model, grid, item, interfaceStore } = tableOf();
    interfaceStore.getState().select([item('a')]);
    model.state.setState({ focused: item('a') });
    press('Alt+Shift+ArrowRight');
    const right = grid.grid.places.get(item('a'))?.cell;
    expect(grid.state.getState().draft).not.toBe(right?.id);
    expect(model.state.getState().link).toEqual({ item: item('a'), known: 'from' });
    press('Alt+Shift+ArrowLeft');
    expect(model.state.getState().link).toEqual({ item: item('a'), known: 'to' });
    press('I');
    expect(model.state.getState().link).toBeUndefined();
  });

  it('draw a dependency without a pointer', () => {
    const { press, model, item, interfaceStore } = tableOf();
    interfaceStore.getState().select([item('a')]);
    model.state.setState({ focused: item('a') });
    press('A');
    press('Mod+ArrowUp');
    press('Enter');
    const { connecting } = model.state.getState();
    expect(connecting?.from).toBe(item('a'));
    expect(connecting?.to).not.toBe(item('a'));
  });

  it('Escape lets go of one thing at a time', () => {
    const { press, model, item, interfaceStore } = tableOf();
    interfaceStore.getState().select([item('a')]);
    model.state.setState({ focused: item('a') });
    press('A');
    press('Escape');
    expect(model.state.getState().aim).toBeUndefined();
    expect(interfaceStore.getState().selection.size).toBe(1);
    press('Escape');
    expect(interfaceStore.getState().selection.size).toBe(0);
  });
});
