import type { BoardSnapshot, ItemId } from '@weft/domain';
import { CARD, TRAY, type Point } from '@weft/layout';
import { describe, expect, it } from 'vitest';
import { SMALL_BOARD } from '../canvas/canvas-on-desk.ts';
import { CardNodes } from '../canvas/cards/card-nodes.ts';
import { DragGesture } from '../canvas/gestures/drag-gesture.ts';
import { mapDragPlan } from './map-drag.ts';
import { mapOnDesk, type MapOnDesk } from './map-on-desk.ts';

/** `a` and `b` stand on the Map, `c` is locked there; the others wait in the tray. */
const BOARD: BoardSnapshot = {
  ...SMALL_BOARD,
  mapPlaces: [
    { ref: 'a', at: { x: 0, y: 0 } },
    { ref: 'b', at: { x: 1_000, y: 500 } },
    { ref: 'c', at: { x: 0, y: 1_000 }, locked: true },
  ],
};

interface Hand {
  readonly gesture: DragGesture;
  readonly pressEscape: () => void;
  readonly told: readonly unknown[];
}

function handOn({ map, interfaceStore }: MapOnDesk): Hand {
  const told: unknown[] = [];
  let onEscape: (() => void) | undefined;
  const gesture = new DragGesture({
    model: map.model,
    nodes: new CardNodes(map.model, () => interfaceStore.getState().selection),
    plan: mapDragPlan({
      map,
      interfaceStore,
      zoom: () => 1,
      nextFrame: (callback) => callback(),
    }),
    presence: { set: (_part: string, value: unknown) => void told.push(value) },
    interfaceStore,
    browser: {
      onEscape: (listener) => {
        onEscape = listener;
        return () => (onEscape = undefined);
      },
      nextFrame: (callback) => callback(),
    },
  });
  return { gesture, told, pressEscape: () => onEscape?.() };
}

function placeOf({ board }: MapOnDesk, item: ItemId): Point | undefined {
  return board.view.item(item)?.onMap?.at;
}

describe('dragging cards on the Map', () => {
  it('has only what goes with the hand painted anew while the same cards are in it', () => {
    const desk = mapOnDesk(BOARD);
    const { model } = desk;
    const { gesture } = handOn(desk);
    gesture.begin(desk.item('a'));
    const causes: string[] = [];
    model.subscribePaint((cause) => causes.push(cause));
    gesture.move({ x: 0, y: 0 }, { x: 40, y: 50 }, 0);
    const { inHand } = model;
    expect(inHand).toEqual(new Set([desk.item('a')]));
    gesture.move({ x: 0, y: 0 }, { x: 80, y: 90 }, 1);
    expect(model.inHand).toBe(inHand);
    expect(causes).toEqual(['hand', 'hand']);
    gesture.cancel();
    expect(model.inHand).toBeUndefined();
    expect(causes.at(-1)).not.toBe('hand');
  });

  it('shows them and their lines under the hand, and writes once, on the drop', () => {
    const desk = mapOnDesk(BOARD);
    const { gesture, told } = handOn(desk);
    const [a, line] = [desk.item('a'), desk.line('a', 'b')];
    const before = desk.model.route(line)?.points;
    gesture.begin(a);
    gesture.move({ x: 310, y: 310 }, { x: 300, y: 300 }, 100);
    expect(desk.model.cards.rectangleOf(a)).toMatchObject({ x: 300, y: 300 });
    expect(desk.model.route(line)?.points).not.toEqual(before);
    expect(placeOf(desk, a)).toEqual({ x: 0, y: 0 });
    expect(told).toEqual([{ items: [a], cell: null, x: 310, y: 310 }]);
    gesture.end();
    desk.nextFrame();
    expect(placeOf(desk, a)).toEqual({ x: 300, y: 300 });
    expect(desk.model.cards.rectangleOf(a)).toMatchObject({ x: 300, y: 300 });
    expect(told.at(-1)).toBeUndefined();
  });

  it('takes the selection along, whose cards keep their places to each other', () => {
    const desk = mapOnDesk(BOARD);
    const { gesture } = handOn(desk);
    const [a, b] = [desk.item('a'), desk.item('b')];
    desk.interfaceStore.getState().select([a, b]);
    gesture.begin(b);
    gesture.move({ x: 0, y: 0 }, { x: 1_150, y: 430 }, 0);
    gesture.end();
    expect([placeOf(desk, a), placeOf(desk, b)]).toEqual([
      { x: 150, y: -70 },
      { x: 1_150, y: 430 },
    ]);
  });

  it('snaps to the edge of what stands near, and says why', () => {
    const desk = mapOnDesk(BOARD);
    const { gesture } = handOn(desk);
    const [a, b] = [desk.item('a'), desk.item('b')];
    gesture.begin(a);
    gesture.move({ x: 0, y: 0 }, { x: 1_004, y: 300 }, 0);
    expect(desk.map.state.getState().guides.length).toBeGreaterThan(0);
    gesture.end();
    expect(placeOf(desk, a)?.x).toBe(placeOf(desk, b)?.x);
    expect(desk.map.state.getState().guides).toEqual([]);
  });

  it('gives a card from the tray a place, and leaves the others waiting', () => {
    const desk = mapOnDesk(BOARD);
    const { gesture } = handOn(desk);
    const [d, e] = [desk.item('d'), desk.item('e')];
    const home = desk.model.cards.rectangleOf(d);
    expect(home?.x).toBeLessThan(TRAY.right - CARD.width);
    gesture.begin(d);
    gesture.move({ x: 0, y: 0 }, { x: 400, y: 2_000 }, 0);
    gesture.end();
    desk.nextFrame();
    expect(placeOf(desk, d)).toEqual({ x: 400, y: 2_000 });
    expect(desk.model.cards.isWaiting(e)).toBe(true);
  });

  it('leaves what is locked where it is', () => {
    const desk = mapOnDesk(BOARD);
    const { gesture } = handOn(desk);
    const [a, c] = [desk.item('a'), desk.item('c')];
    gesture.begin(c);
    gesture.move({ x: 0, y: 0 }, { x: 700, y: 700 }, 0);
    gesture.end();
    desk.interfaceStore.getState().select([a, c]);
    gesture.begin(c);
    gesture.move({ x: 0, y: 0 }, { x: 700, y: 700 }, 0);
    gesture.end();
    expect(placeOf(desk, a)).toEqual({ x: 0, y: 0 });
    gesture.begin(a);
    gesture.move({ x: 0, y: 0 }, { x: -400, y: -700 }, 0);
    gesture.end();
    expect([placeOf(desk, a), placeOf(desk, c)]).toEqual([
      { x: -400, y: -700 },
      { x: 0, y: 1_000 },
    ]);
  });

  it('writes nothing after Escape: everything goes home', () => {
    const desk = mapOnDesk(BOARD);
    const { gesture, pressEscape } = handOn(desk);
    const a = desk.item('a');
    gesture.begin(a);
    gesture.move({ x: 0, y: 0 }, { x: 700, y: 700 }, 0);
    pressEscape();
    gesture.move({ x: 0, y: 0 }, { x: 800, y: 800 }, 9);
    gesture.end();
    expect(placeOf(desk, a)).toEqual({ x: 0, y: 0 });
    expect(desk.model.cards.rectangleOf(a)).toMatchObject({ x: 0, y: 0 });
  });
});
