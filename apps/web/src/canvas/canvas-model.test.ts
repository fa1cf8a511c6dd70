import { decideItem, resolveDependency } from '@weft/board-doc';
import { describe, expect, it } from 'vitest';
import { canvasOnDesk, SMALL_BOARD } from './canvas-on-desk.ts';

describe('the model of the canvas', () => {
  it('lays the board out anew when something moved, and only then', () => {
    const desk = canvasOnDesk(SMALL_BOARD);
    const before = desk.model.cards;
    desk.nextFrame();
    expect(desk.model.cards).toBe(before);
    desk.moveItems([desk.item('e')], { team: desk.team('Red'), sprint: null });
    expect(desk.model.cards).toBe(before);
    desk.nextFrame();
    expect(desk.model.cards).not.toBe(before);
    expect(desk.model.cards.rectangleOf(desk.item('e'))).not.toEqual(
      before.rectangleOf(desk.item('e')),
    );
  });

  it('shows lines with findings, and healthy ones only when asked for', () => {
    const { model, interfaceStore, line } = canvasOnDesk(SMALL_BOARD);
    expect(model.severityOf(line('a', 'b'))).toBe('warning');
    expect(model.routes.route(line('a', 'b'))).toBeDefined();
    expect(model.routes.route(line('c', 'd'))).toBeUndefined();
    interfaceStore.getState().setShownLines({ healthy: true });
    expect(model.routes.route(line('c', 'd'))).toBeDefined();
  });

  it('shows the lines of a selected or hovered PBI beside those', () => {
    const { model, interfaceStore, line, item } = canvasOnDesk(SMALL_BOARD);
    expect(model.emphasis.size).toBe(0);
    interfaceStore.getState().select([item('d')]);
    expect(model.emphasis.route(line('c', 'd'))).toBeDefined();
    interfaceStore.getState().select([]);
    model.state.setState({ hoveredItem: item('c') });
    expect(model.emphasis.route(line('c', 'd'))).toBeDefined();
    model.state.setState({ hoveredItem: item('a') });
    expect(model.emphasis.size).toBe(0);
    expect([...model.emphasised()].map(({ id }) => id)).toEqual([line('a', 'b')]);
  });

  it('shows a line no longer once it is resolved or where it begins is Done, and again when it is not', () => {
    const desk = canvasOnDesk(SMALL_BOARD);
    const { model, interfaceStore } = desk;
    const line = desk.line('c', 'd');
    const isShown = (): boolean => {
      desk.nextFrame();
      return model.routes.route(line) !== undefined;
    };
    interfaceStore.getState().setShownLines({ healthy: true });
    expect(isShown()).toBe(true);
    const setResolved = (resolved: boolean): void => {
      desk.perform({ kind: 'resolve-dependency' }, (edit) =>
        resolveDependency(edit, line, resolved),
      );
    };
    const setDone = (state: 'done' | 'todo'): void => {
      desk.perform({ kind: 'decide-item' }, (edit) =>
        decideItem(edit, desk.item('c'), 'state', state),
      );
    };
    setResolved(true);
    expect(isShown()).toBe(false);
    setResolved(false);
    expect(isShown()).toBe(true);
    setDone('done');
    expect(isShown()).toBe(false);
    setDone('todo');
    expect(isShown()).toBe(true);
  });

  it('follows findings that come with a move', () => {
    const desk = canvasOnDesk(SMALL_BOARD);
    desk.moveItems([desk.item('b')], { team: desk.team('Blue'), sprint: desk.sprint('Sprint 2') });
    desk.nextFrame();
    expect(desk.model.routes.size).toBe(0);
    desk.moveItems([desk.item('d')], { team: desk.team('Red'), sprint: desk.sprint('Sprint 1') });
    desk.nextFrame();
    expect(desk.model.routes.route(desk.line('c', 'd'))).toBeDefined();
  });
});
