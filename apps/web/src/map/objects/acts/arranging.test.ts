import { describe, expect, it } from 'vitest';
import { createItem, moveOnMap } from '@weft/board-doc';
import { newBoard, type TestBoard } from '@weft/board-doc/testing';
import type { ItemId, MapObjectId } from '@weft/domain';
import { layoutMap } from '@weft/layout';
import { ArrangeActs } from './arrange-acts.ts';
import { HeldThings } from './held-things.ts';
import { ObjectDrag } from './object-drag.ts';
import { ObjectKeys } from './object-keys.ts';
import { objectsOnDesk, type ObjectsOnDesk } from '../objects-on-desk.ts';
import { sameOf, selectedThings, type SelectedThings } from '../selected-things.ts';
import { contentsOf, standingOf, type CardsOnMap } from '../standing-on-map.ts';
import { keepGroupsWhole } from './whole-groups.ts';

interface Desk extends ObjectsOnDesk {
  readonly device: TestBoard;
  readonly arranging: ArrangeActs;
  readonly cards: () => CardsOnMap;
  readonly things: (objects: readonly MapObjectId[], items?: readonly ItemId[]) => SelectedThings;
  readonly note: (x: number, y: number) => MapObjectId;
  readonly item: (x?: number, y?: number) => ItemId;
  readonly undo: () => void;
}

function desk(): Desk {
  const device = newBoard({ seed: 3 });
  const { board, editor } = device;
  const on = objectsOnDesk(device);
  const { acts } = on.objects;
  const cards = (): CardsOnMap => ({ cards: layoutMap(board.view), view: board.view });
  on.objects.connect(() => undefined);
  return {
    ...on,
    device,
    cards,
    arranging: new ArrangeActs(
      { perform: (label, command) => editor.perform(label, command) },
      acts,
    ),
    things: (objects, items = []) => selectedThings({ objects, items }, on.objects, cards()),
    note: (x, y) => {
      const id = acts.addNote({ x: x + 96, y: y + 96 });
      if (id === undefined) throw new Error('no note');
      return id;
    },
    item: (x, y) => {
      const made = editor.perform({ kind: 'create-item' }, (edit) =>
        createItem(edit, { title: 'Guest checkout' }),
      );
      if (!made.ok) throw new Error('no PBI');
      if (x !== undefined && y !== undefined) {
        const items = new Map([[made.value, { x, y }]]);
        editor.perform({ kind: 'map-move' }, (edit) =>
          moveOnMap(edit, { items, objects: new Map() }),
        );
      }
      return made.value;
    },
    undo: () => void editor.undoStack.undo(),
  };
}

const places = ({ objects }: Desk): readonly (readonly [number, number])[] =>
  objects.book.shown().map(({ at }) => [at.x, at.y]);

describe('several things on the Map', () => {
  it('are put on one line, PBIs among them, as one step', () => {
    const on = desk();
    const notes = [on.note(0, 0), on.note(300, 40)];
    const item = on.item(600, 90);
    on.arranging.align(on.things(notes, [item]), 'top');
    expect(places(on)).toEqual([
      [0, 0],
      [300, 0],
    ]);
    expect(on.device.board.view.item(item)?.onMap?.at).toEqual({ x: 600, y: 0 });
    on.undo();
    expect(places(on)).toEqual([
      [0, 0],
      [300, 40],
    ]);
    expect(on.device.board.view.item(item)?.onMap?.at).toEqual({ x: 600, y: 90 });
  });

  it('are spread evenly, and what is locked stays', () => {
    const on = desk();
    const last = on.note(600, 0);
    const notes = [on.note(0, 0), on.note(210, 0), last];
    on.arranging.distribute(on.things(notes), 'across');
    expect(places(on).map(([x]) => x)).toEqual([600, 0, 300]);
    on.undo();
    on.arranging.toggleLock(on.things(notes.slice(0, 1)));
    on.objects.acts.move({ items: new Map(), objects: new Map([[last, { x: 600, y: 70 }]]) });
    on.arranging.align(on.things(notes), 'bottom');
    expect(places(on).map(([, y]) => y)).toEqual([70, 0, 70]);
  });

  it('leave out PBIs that wait in the tray', () => {
    const on = desk();
    const things = on.things([on.note(0, 0)], [on.item()]);
    expect(things.items).toEqual([]);
    expect(things.places.size).toBe(1);
  });

  it('are grouped and let go, locked and unlocked', () => {
    const on = desk();
    const notes = [on.note(0, 0), on.note(300, 40)];
    const item = on.item(600, 90);
    const look = (): SelectedThings => on.things(notes, [item]);
    on.arranging.group(look());
    expect(look().grouped).toBe(true);
    on.arranging.toggleLock(look());
    expect(look().locked).toBe(true);
    on.arranging.toggleLock(look());
    expect(look()).toMatchObject({ locked: false, lockedItems: [] });
    on.arranging.ungroup(look());
    expect(look().grouped).toBe(false);
  });

  it('are chosen whole when they are a group, however one of them was chosen', () => {
    const on = desk();
    const [a, b] = [on.note(0, 0), on.note(300, 0)];
    const item = on.item(600, 90);
    on.arranging.group(on.things([a, b], [item]));
    on.objects.acts.select([]);
    const { mapStore } = on.objects;
    const stop = keepGroupsWhole(on.objects, on.interfaceStore, () =>
      contentsOf(on.objects, on.cards()),
    );
    on.interfaceStore.getState().select([item]);
    expect([...mapStore.getState().selectedObjects]).toEqual([a, b]);
    on.objects.acts.select([]);
    mapStore.setState({ selectedObjects: new Set([b]) });
    expect(mapStore.getState().selectedObjects.size).toBe(2);
    expect([...on.interfaceStore.getState().selection]).toEqual([item]);
    stop();
    on.objects.acts.select([a]);
    expect(mapStore.getState().selectedObjects.size).toBe(1);
  });

  it('have a value in common or none', () => {
    expect(sameOf([1, 3, 5], (number) => number % 2)).toBe(1);
    expect(sameOf([1, 2], (number) => number % 2)).toBeUndefined();
    expect(sameOf<number, number>([], (number) => number)).toBeUndefined();
  });
});

describe('things in the hand', () => {
  it('keep their places to each other and are drawn to edges nearby', () => {
    const on = desk();
    const [a, b] = [on.note(0, 0), on.note(0, 300)];
    on.note(500, 3);
    const held = new HeldThings(
      { items: new Set(), objects: new Set([a, b]) },
      standingOf(on.objects, on.cards()),
    );
    const near = held.at({ x: 10.4, y: 0.6 }, 6);
    expect([...near.objects.values()]).toEqual([
      { x: 10, y: 3 },
      { x: 10, y: 303 },
    ]);
    expect(near.guides.length).toBeGreaterThan(0);
    expect(held.at({ x: 10.4, y: 0.6 }, 0)).toMatchObject({ guides: [] });
    expect(held.at({ x: 10.4, y: 0.6 }, 0).objects.get(a)).toEqual({ x: 10, y: 1 });
  });

  it('are written once, where they are let go, with the PBI in their section', () => {
    const on = desk();
    const { acts, hand, mapStore } = on.objects;
    const section = acts.addSection({ x: 0, y: 0, width: 600, height: 400 });
    const item = on.item(40, 40);
    if (section === undefined) throw new Error('no section');
    acts.select([]);
    const told: unknown[] = [];
    let onEscape: (() => void) | undefined;
    const drag = new ObjectDrag({
      objects: on.objects,
      contents: () => contentsOf(on.objects, on.cards()),
      standing: () => standingOf(on.objects, on.cards()),
      selectedItems: () => on.interfaceStore.getState().selection,
      zoom: () => 1,
      showCards: () => undefined,
      showGuides: () => undefined,
      presence: { set: (_part: string, value: unknown) => void told.push(value) },
      browser: {
        onEscape: (listener) => {
          onEscape = listener;
          return () => (onEscape = undefined);
        },
        nextFrame: (callback) => callback(),
      },
    });
    drag.begin(section);
    expect([...mapStore.getState().selectedObjects]).toEqual([section]);
    for (const ms of [100, 110, 160]) drag.move({ x: 9, y: 9 }, { x: 200, y: ms }, ms);
    expect(told).toHaveLength(2);
    expect(hand.getState().held.get(section)).toEqual({ x: 200, y: 160 });
    expect(places(on)).toEqual([[0, 0]]);
    onEscape?.();
    drag.end();
    expect(places(on)).toEqual([[0, 0]]);
    drag.begin(section);
    drag.move({ x: 9, y: 9 }, { x: 200, y: 100 }, 300);
    drag.end();
    expect(places(on)).toEqual([[200, 100]]);
    expect(on.device.board.view.item(item)?.onMap?.at).toEqual({ x: 240, y: 140 });
    expect(hand.getState().held.size).toBe(0);
    on.undo();
    expect(places(on)).toEqual([[0, 0]]);
    expect(on.device.board.view.item(item)?.onMap?.at).toEqual({ x: 40, y: 40 });
    hand.setState({ copying: true });
    drag.begin(section);
    drag.move({ x: 9, y: 9 }, { x: 200, y: 100 }, 300);
    drag.end();
    expect(places(on)).toEqual([[0, 0]]);
    expect(hand.getState().copyWanted).toEqual({ by: { x: 200, y: 100 } });
  });
});

describe('keys on the Map', () => {
  function keysOn(on: Desk, canEdit = true): ObjectKeys {
    return new ObjectKeys({
      objects: on.objects,
      arranging: on.arranging,
      actions: { canEdit, selectAll: () => undefined },
      interfaceStore: on.interfaceStore,
      cards: on.cards,
      middle: () => ({ x: 500, y: 400 }),
      freeMiddle: () => ({ x: 500, y: 400 }),
    });
  }

  it('use a tool in the middle of the view, and put it down unless it is to stay', () => {
    const on = desk();
    const keys = keysOn(on);
    expect(keys.canUseTool()).toBe(false);
    keys.takeTool('note');
    expect(keys.canUseTool()).toBe(true);
    keys.useTool();
    expect(on.interfaceStore.getState().tool).toBe('select');
    expect(places(on)).toEqual([[404, 304]]);
    keys.keepTool();
    expect(on.interfaceStore.getState().toasts[0]?.text).toBe('The tool stays in your hand.');
    keys.takeTool('section');
    keys.useTool();
    expect(on.interfaceStore.getState().tool).toBe('section');
    expect(places(on)).toContainEqual([180, 200]);
  });

  it('put aside what is selected, or what the keyboard is on', () => {
    const on = desk();
    const keys = keysOn(on);
    const [a, b] = [on.note(0, 0), on.note(300, 0)];
    on.objects.acts.select([]);
    on.objects.hand.setState({ focused: undefined });
    expect(keys.areMeant()).toBe(false);
    on.objects.hand.setState({ focused: a });
    expect(keys.areMeant()).toBe(true);
    keys.putAside();
    expect(on.objects.book.shown().map(({ id }) => id)).toEqual([b]);
    keys.selectAll();
    expect([...on.objects.mapStore.getState().selectedObjects]).toEqual([b]);
    expect(on.objects.deselect()).toBe(true);
    expect(on.objects.deselect()).toBe(false);
  });

  it('select what stands on the Map, not what waits in the tray or is locked', () => {
    const on = desk();
    const keys = keysOn(on);
    on.item();
    const [placed, note, locked] = [on.item(600, 90), on.note(0, 0), on.note(300, 0)];
    on.objects.acts.select([locked]);
    keys.toggleLock();
    keys.selectAll();
    expect([...on.interfaceStore.getState().selection]).toEqual([placed]);
    expect([...on.objects.mapStore.getState().selectedObjects]).toEqual([note]);
  });

  it('change nothing for somebody who may only look', () => {
    const on = desk();
    const keys = keysOn(on, false);
    const note = on.note(0, 0);
    on.objects.acts.select([note]);
    keys.takeTool('note');
    keys.toggleLock();
    keys.group();
    keys.keepTool();
    expect(keys.areMeant()).toBe(false);
    expect(keys.canUseTool()).toBe(false);
    expect(on.interfaceStore.getState().tool).toBe('select');
    expect(on.objects.book.object(note)?.locked).toBe(false);
  });
});
