import { describe, expect, it } from 'vitest';
import { SMALL_BOARD } from '../canvas/canvas-on-desk.ts';
import { mapOnDesk } from './map-on-desk.ts';

const BOARD = {
  ...SMALL_BOARD,
  mapPlaces: [
    { ref: 'a', at: { x: 0, y: 0 } },
    { ref: 'c', at: { x: 500, y: 0 } },
  ],
};

describe('where cards stand on the Map', () => {
  it('follows places that somebody writes, and stays the same object for everything else', () => {
    const desk = mapOnDesk(BOARD);
    const { model, map, item } = desk;
    const before = model.cards;
    desk.moveItems([item('e')], { team: desk.team('Red'), sprint: null });
    desk.nextFrame();
    expect(model.cards).toBe(before);
    map.objects.acts.move({ items: new Map([[item('e'), { x: 9, y: 8 }]]), objects: new Map() });
    desk.nextFrame();
    expect(model.cards.rectangleOf(item('e'))).toMatchObject({ x: 9, y: 8 });
  });

  it('draws no lines within the tray, but those that somebody asks for by choosing a PBI there', () => {
    const { model, interfaceStore, line } = mapOnDesk(BOARD);
    interfaceStore.getState().setShownLines({ healthy: true });
    // From a card that has a place to one that waits.
    expect(model.routes.route(line('a', 'b'))).toBeDefined();
    expect(model.routes.route(line('c', 'd'))).toBeDefined();
    const waiting = mapOnDesk(SMALL_BOARD);
    expect(waiting.model.routes.route(waiting.line('a', 'b'))).toBeUndefined();
    waiting.interfaceStore.getState().select([waiting.item('b')]);
    expect(waiting.model.emphasis.route(waiting.line('a', 'b'))).toBeDefined();
  });
});
