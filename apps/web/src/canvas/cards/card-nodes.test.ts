import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reorderItem } from '@weft/board-doc';
import { NOWHERE, type BoardSnapshot } from '@weft/domain';
import { CARD, overlaps } from '@weft/layout';
import { canvasOnDesk, SMALL_BOARD, type CanvasOnDesk } from '../canvas-on-desk.ts';
import { CardNodes, type CardNode } from './card-nodes.ts';

const EVERYTHING = { x: 0, y: 0, width: 4000, height: 4000 };

function nodesOf(desk: CanvasOnDesk, mover = new NotedMoves()): CardNodes {
  const nodes = new CardNodes(desk.model, () => desk.interfaceStore.getState().selection);
  nodes.allowElements(mover);
  return nodes;
}

/** Moves nothing, and notes where cards were to be put. */
class NotedMoves {
  mayMove = true;
  readonly moved = new Map<string, { readonly x: number; readonly y: number }>();

  move(nodes: Iterable<CardNode>): void {
    for (const { id, position } of nodes) this.moved.set(id, position);
  }
}

function manyItems(count: number): BoardSnapshot {
  const items = Array.from({ length: count }, (_, index) => ({
    ref: index.toString(),
    title: index.toString(),
  }));
  return { teams: [], sprints: [], items, dependencies: [] };
}

describe('cards as elements', () => {
  it('keep their identity until they move, and others do not lose theirs', () => {
    const desk = canvasOnDesk(SMALL_BOARD);
    const nodes = nodesOf(desk);
    nodes.see(EVERYTHING, 1);
    const before = new Map(nodes.window.nodes.map((node) => [node.id, node]));
    expect(before.size).toBe(5);
    nodes.refresh();
    expect(nodes.window.nodes.every((node) => before.get(node.id) === node)).toBe(true);
    desk.moveItems([desk.item('e')], { team: desk.team('Red'), sprint: desk.sprint('Sprint 2') });
    desk.nextFrame();
    nodes.refresh();
    const changed = nodes.window.nodes.filter((node) => before.get(node.id) !== node);
    expect(changed.map((node) => node.data.item)).toEqual([desk.item('e')]);
  });

  it('keep their order and stay elements while cards move, and stand in reading order when these rest', () => {
    const desk = canvasOnDesk(manyItems(300));
    const nodes = nodesOf(desk);
    const view = { x: 0, y: 0, width: 800, height: 600 };
    nodes.see(view, 1);
    const order = () => nodes.window.nodes.map(({ data }) => data.item);
    const before = order();
    const first = desk.item('0');
    // Just behind those in the window: those between move up, and it leaves.
    const behind = desk.item((before.length + 2).toString());
    desk.perform({ kind: 'reorder-item' }, (edit) => reorderItem(edit, first, { after: behind }));
    desk.nextFrame();
    const inWindow = nodes.area === undefined ? [] : desk.model.cards.cardsIn(nodes.area);
    expect(inWindow).not.toContain(first);
    nodes.follow();
    const followed = order();
    expect(followed).toContain(first);
    // Some went to the far end of another line of cards.
    const kept = before.filter((item) => followed.includes(item));
    expect(kept.length).toBeGreaterThan(before.length / 2);
    expect(followed.slice(0, kept.length)).toEqual(kept);
    const inView = desk.model.cards.cardsIn(view);
    expect(new Set(followed)).toEqual(new Set([...kept, ...inView]));
    nodes.refresh();
    // After them comes the one that Tab goes to.
    expect(order().slice(0, inWindow.length)).toEqual(inWindow);
  });

  it('that others move are put elsewhere past React, which hears of it when they rest or somebody presses', () => {
    const desk = canvasOnDesk(SMALL_BOARD);
    const mover = new NotedMoves();
    const nodes = nodesOf(desk, mover);
    nodes.see(EVERYTHING, 1);
    let told = 0;
    nodes.subscribe(() => (told += 1));
    const item = desk.item('e');
    const at = () => nodes.window.nodes.find(({ id }) => id === item)?.position;
    const moveTo = (sprint: string): void => {
      desk.moveItems([item], { team: desk.team('Red'), sprint: desk.sprint(sprint) });
      desk.nextFrame();
      nodes.follow();
    };
    const home = at();
    moveTo('Sprint 2');
    expect(at()).not.toEqual(home);
    expect([mover.moved.get(item), told]).toEqual([at(), 0]);
    nodes.refresh();
    expect(told).toBe(1);
    nodes.tell();
    expect(told).toBe(1);
    moveTo('Sprint 1');
    nodes.tell();
    expect([mover.moved.get(item), told]).toEqual([at(), 2]);
    mover.mayMove = false;
    mover.moved.clear();
    moveTo('Sprint 2');
    expect([mover.moved.size, told]).toEqual([0, 3]);
  });

  it('that others move out of sight are left where they are until they rest; what is seen is right', () => {
    const desk = canvasOnDesk(manyItems(300));
    const mover = new NotedMoves();
    const nodes = nodesOf(desk, mover);
    const seen = { x: 0, y: 0, width: 800, height: 600 };
    nodes.see(seen, 1);
    const shown = new Map<string, CardNode['position']>();
    const renderAll = (): void => {
      for (const { id, position } of nodes.window.nodes) shown.set(id, position);
    };
    renderAll();
    nodes.subscribe(renderAll);
    const isSeen = (at: { readonly x: number; readonly y: number }): boolean =>
      overlaps(seen, { ...at, ...CARD });
    let left = 0;
    for (const number of [60, 61, 62, 3, 4, 5, 100]) {
      const item = desk.item(number.toString());
      mover.moved.clear();
      desk.perform({ kind: 'reorder-item' }, (edit) => reorderItem(edit, item, { after: null }));
      desk.nextFrame();
      nodes.follow();
      for (const [id, position] of mover.moved) shown.set(id, position);
      for (const { id, position } of nodes.window.nodes) {
        const at = shown.get(id) ?? position;
        if (isSeen(position) || isSeen(at)) expect(at).toEqual(position);
        else left += Number(at.x !== position.x || at.y !== position.y);
      }
    }
    expect(left).toBeGreaterThan(0);
    mover.moved.clear();
    nodes.tell();
    for (const [id, position] of mover.moved) shown.set(id, position);
    for (const { id, position } of nodes.window.nodes) expect(shown.get(id)).toEqual(position);
  });

  it('that come near the view while cards move are elements once the view moves', () => {
    const desk = canvasOnDesk(manyItems(300));
    const nodes = nodesOf(desk);
    const view = { x: 0, y: 0, width: 800, height: 600 };
    nodes.see(view, 1);
    const order = nodes.window.nodes.map(({ data }) => data.item);
    const last = desk.item((order.length + 4).toString());
    desk.perform({ kind: 'reorder-item' }, (edit) => reorderItem(edit, last, { after: null }));
    desk.nextFrame();
    nodes.follow();
    nodes.see(view, 1);
    const missing = (): readonly string[] => {
      const elements = new Set(nodes.window.nodes.map(({ data }) => data.item));
      const inWindow = nodes.area === undefined ? [] : desk.model.cards.cardsIn(nodes.area);
      return inWindow.filter((item) => !elements.has(item));
    };
    nodes.see({ ...view, x: 10 }, 1);
    expect(missing()).toEqual([]);
  });

  it('that are back where React knows them are put there all the same', () => {
    const desk = canvasOnDesk(SMALL_BOARD);
    const mover = new NotedMoves();
    const nodes = nodesOf(desk, mover);
    nodes.see(EVERYTHING, 1);
    const item = desk.item('e');
    const home = desk.model.view.item(item)?.place ?? NOWHERE;
    const [known] = nodes.window.nodes.filter(({ id }) => id === item);
    desk.moveItems([item], { team: desk.team('Red'), sprint: desk.sprint('Sprint 2') });
    desk.nextFrame();
    nodes.follow();
    mover.mayMove = false;
    desk.moveItems([item], home);
    desk.nextFrame();
    nodes.follow();
    expect(mover.moved.get(item)).toEqual(known?.position);
  });

  it('are those in the view and a margin around it, worked out anew when the view leaves that', () => {
    const nodes = nodesOf(canvasOnDesk(manyItems(300)));
    let told = 0;
    nodes.subscribe(() => (told += 1));
    nodes.see({ x: 0, y: 0, width: 800, height: 600 }, 1);
    const count = nodes.window.nodes.length;
    expect(count).toBeGreaterThan(8);
    expect(count).toBeLessThan(60);
    nodes.see({ x: 100, y: 100, width: 800, height: 600 }, 1);
    expect(told).toBe(1);
    nodes.see({ x: 700, y: 700, width: 800, height: 600 }, 1);
    expect(told).toBe(2);
  });

  it('are painted where they are too many or too far, but for those somebody deals with', () => {
    const desk = canvasOnDesk(manyItems(300));
    const nodes = nodesOf(desk);
    nodes.see(EVERYTHING, 0.5);
    expect(nodes.window).toMatchObject({ painted: true, detail: 'middle' });
    nodes.see(EVERYTHING, 0.1);
    expect(nodes.window).toMatchObject({ painted: true, detail: 'far' });
    desk.interfaceStore.getState().select([desk.item('7'), desk.item('9')]);
    desk.model.state.setState({ focused: desk.item('250') });
    nodes.refresh();
    const items = new Set(nodes.window.nodes.map((node) => node.data.item));
    for (const title of ['7', '9', '250']) expect(items.has(desk.item(title))).toBe(true);
    expect(items.size).toBeLessThan(6);
  });

  it('are fewer in the middle distance, but what others took up there is one, for their rings', () => {
    const desk = canvasOnDesk(manyItems(300));
    const takenUp = [desk.item('5'), desk.item('299')];
    const nodes = new CardNodes(
      desk.model,
      () => new Set(),
      () => takenUp,
    );
    nodes.allowElements(new NotedMoves());
    const isThere = (title: string): boolean =>
      nodes.window.nodes.some(({ data }) => data.item === desk.item(title));
    const part = { x: 0, y: 0, width: 1_000, height: 3_000 };
    nodes.see(part, 0.8);
    const nearby = nodes.window.nodes.length;
    expect(nodes.window).toMatchObject({ painted: false, detail: 'near' });
    nodes.see(part, 0.7);
    expect(nodes.window).toMatchObject({ painted: true, detail: 'middle' });
    expect(nearby).toBeGreaterThan(100);
    expect(isThere('5')).toBe(true);
    // Out of sight.
    expect(isThere('299')).toBe(false);
    nodes.see(part, 0.1);
    expect(isThere('5')).toBe(false);
  });

  it('while dragged stand where the pointer holds them, then go home', () => {
    const desk = canvasOnDesk(SMALL_BOARD);
    const nodes = nodesOf(desk);
    nodes.see(EVERYTHING, 1);
    const at = () => nodes.window.nodes.find((node) => node.data.item === desk.item('a'))?.position;
    const home = at();
    nodes.drag(new Map([[desk.item('a'), { x: 999, y: 888 }]]));
    expect(at()).toEqual({ x: 999, y: 888 });
    nodes.drag(undefined);
    expect(at()).toEqual(home);
    const z = () => nodes.window.nodes.find((node) => node.data.item === desk.item('a'))?.zIndex;
    nodes.drag(new Map([[desk.item('a'), home ?? { x: 0, y: 0 }]]));
    expect(z()).toBeGreaterThan(0);
    nodes.drag(undefined);
    expect(z()).toBeUndefined();
    expect(desk.model.cards.rectangleOf(desk.item('a'))).toMatchObject({ ...home });
  });

  it('one of them can always be reached by keyboard', () => {
    const desk = canvasOnDesk(manyItems(300));
    const nodes = nodesOf(desk);
    nodes.see(EVERYTHING, 0.1);
    const { entry } = desk.model.state.getState();
    expect(entry).toBeDefined();
    nodes.refresh();
    expect(nodes.window.nodes.map((node) => node.data.item)).toEqual([entry]);
  });

  it('wherever one looks and however far away, what is selected or has the focus stays so, and an element', () => {
    const desk = canvasOnDesk(manyItems(300));
    const nodes = nodesOf(desk);
    const { model, interfaceStore } = desk;
    const item = fc.nat(299).map((number) => desk.item(number.toString()));
    const look = fc.record({
      zoom: fc.constantFrom(0.05, 0.2, 0.34, 0.36, 0.5, 0.74, 0.76, 1, 2),
      x: fc.integer({ min: -2_000, max: 9_000 }),
      y: fc.integer({ min: -2_000, max: 9_000 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(item, { minLength: 1, maxLength: 5 }),
        item,
        fc.array(look, { minLength: 1, maxLength: 20 }),
        (selected, focused, looks) => {
          interfaceStore.getState().select(selected);
          model.state.setState({ focused });
          nodes.refresh();
          for (const { zoom, x, y } of looks) {
            nodes.see({ x, y, width: 1_200 / zoom, height: 800 / zoom }, zoom);
            expect([...interfaceStore.getState().selection]).toEqual(selected);
            expect(model.state.getState().focused).toBe(focused);
            const elements = new Set(nodes.window.nodes.map((node) => node.data.item));
            expect([...selected, focused].filter((each) => !elements.has(each))).toEqual([]);
          }
        },
      ),
    );
  });
});
