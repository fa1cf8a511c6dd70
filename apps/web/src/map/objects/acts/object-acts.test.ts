import { describe, expect, it } from 'vitest';
import { createItem, lockOnMap } from '@weft/board-doc';
import { newBoard, syncAll, type TestBoard } from '@weft/board-doc/testing';
import type { MapObject, MapObjectId } from '@weft/domain';
import type { Point } from '@weft/layout';
import type { Tool } from '../../../stores/interface-store.ts';
import {
  drawTool,
  eraseTool,
  noteTool,
  sectionTool,
  textTool,
  type PointerTool,
  type ToolContext,
} from '../tools/object-tools.ts';
import { objectsOnDesk, type ObjectsOnDesk } from '../objects-on-desk.ts';

interface Desk extends ObjectsOnDesk {
  readonly device: TestBoard;
  readonly tools: ToolContext;
  readonly used: Tool[];
  readonly undo: () => void;
}

function desk(seed = 1): Desk {
  const device = newBoard({ seed });
  const on = objectsOnDesk(device);
  const used: Tool[] = [];
  const tools: ToolContext = {
    objects: on.objects,
    zoom: () => 1,
    me: () => device.user,
    used: (tool) => void used.push(tool),
  };
  on.objects.connect(() => undefined);
  return { ...on, device, tools, used, undo: () => void device.editor.undoStack.undo() };
}

function pull(tool: PointerTool, ...points: readonly Point[]): void {
  const [first, ...rest] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return;
  tool.begin(first);
  for (const point of rest) tool.move(point);
  tool.end(last);
}

const shown = ({ objects }: Desk): readonly MapObject[] => objects.book.shown();

function only(on: Desk): MapObject {
  const [object, ...others] = shown(on);
  if (object === undefined || others.length > 0) throw new Error('there is not exactly one object');
  return object;
}

describe('putting things on the Map', () => {
  it('puts a note under the pointer, of its author, and begins to write on it', () => {
    const on = desk();
    pull(noteTool(on.tools), { x: 96, y: 96 });
    expect(only(on)).toMatchObject({
      kind: 'note',
      at: { x: 0, y: 0 },
      size: { width: 192, height: 192 },
      byName: 'Anna',
      text: '',
      hue: 4,
    });
    expect(on.objects.mapStore.getState().editing).toBe(only(on).id);
    expect([...on.objects.mapStore.getState().selectedObjects]).toEqual([only(on).id]);
    expect(on.said()).toBe('Sticky note added. Write, then press Escape.');
    expect(on.used).toEqual(['note']);
    on.undo();
    expect(shown(on)).toEqual([]);
    expect(on.objects.mapStore.getState().editing).toBeUndefined();
  });

  it('puts the next note to the right, in the same colour, and never exactly over another one', () => {
    const on = desk();
    on.objects.mapStore.setState({ hue: 6 });
    const first = on.objects.acts.addNote({ x: 96, y: 96 });
    on.objects.mapStore.setState({ hue: 1 });
    if (first === undefined) throw new Error('no note');
    on.objects.acts.addNoteBeside(first);
    on.objects.acts.addNote({ x: 96, y: 96 });
    expect(shown(on).map(({ at, hue }) => [at.x, at.y, hue])).toEqual([
      [0, 0, 6],
      [216, 0, 6],
      [24, 24, 6],
    ]);
  });

  it('draws a section as large as its frame, and of the usual size where one only clicks', () => {
    const on = desk();
    const tool = sectionTool(on.tools);
    tool.begin({ x: 500, y: 300 });
    tool.move({ x: 100, y: 100 });
    expect(on.objects.hand.getState().frame).toEqual({ x: 100, y: 100, width: 400, height: 200 });
    tool.end({ x: 100, y: 100 });
    expect(only(on)).toMatchObject({
      kind: 'section',
      at: { x: 100, y: 100 },
      size: { width: 400, height: 200 },
      hue: null,
    });
    on.undo();
    pull(tool, { x: 320, y: 200 }, { x: 325, y: 201 });
    expect(only(on)).toMatchObject({ at: { x: 5, y: 1 }, size: { width: 640, height: 400 } });
    expect(on.objects.hand.getState().frame).toBeUndefined();
  });

  it('writes nothing when a gesture is given up', () => {
    const on = desk();
    for (const tool of [sectionTool(on.tools), drawTool(on.tools), eraseTool(on.tools)]) {
      tool.begin({ x: 0, y: 0 });
      tool.move({ x: 200, y: 200 });
      tool.cancel();
      tool.end({ x: 200, y: 200 });
    }
    expect(shown(on)).toEqual([]);
    expect(on.objects.hand.getState()).toMatchObject({ frame: undefined, line: undefined });
  });

  it('puts a text with its first words only, and takes it away with its last', () => {
    const on = desk();
    const { acts, hand, mapStore, book } = on.objects;
    pull(textTool(on.tools), { x: 10.4, y: 20 });
    expect(hand.getState().draft).toEqual({ x: 10, y: 20 });
    expect(acts.addText({ x: 10, y: 20 }, '  \n')).toBeUndefined();
    expect(shown(on)).toEqual([]);
    const id = acts.addText({ x: 10, y: 20 }, 'Later');
    if (id === undefined) throw new Error('no text');
    acts.write(id);
    book.text(id)?.delete(0, 5);
    acts.endWriting(id, true);
    expect(shown(on)).toEqual([]);
    expect(mapStore.getState().editing).toBeUndefined();
  });

  it('writes a stroke once, when the pen is lifted', () => {
    const on = desk();
    on.objects.mapStore.setState({ pen: 'thick', penHue: 2 });
    const tool = drawTool(on.tools);
    tool.begin({ x: 0, y: 0 });
    tool.move({ x: 50, y: 0 });
    tool.move({ x: 50, y: 80 });
    expect(shown(on)).toEqual([]);
    expect(on.objects.hand.getState().line).toHaveLength(3);
    tool.end({ x: 50, y: 80 });
    expect(only(on)).toMatchObject({
      kind: 'stroke',
      points: [0, 0, 50, 0, 50, 80],
      pen: 'thick',
      hue: 2,
    });
    expect(on.objects.hand.getState().line).toBeUndefined();
    on.undo();
    expect(shown(on)).toEqual([]);
  });
});

describe('wiping away', () => {
  it('takes lines of everybody and notes of one’s own, as one step', () => {
    const [mine, theirs] = [desk(1), desk(2)];
    theirs.objects.acts.addStroke({
      at: { x: 0, y: 0 },
      size: { width: 400, height: 1 },
      points: [0, 0, 400, 0],
    });
    theirs.objects.acts.addNote({ x: 100, y: 300 });
    mine.objects.acts.addNote({ x: 300, y: 300 });
    syncAll([mine.device.doc, theirs.device.doc]);
    expect(shown(mine)).toHaveLength(3);
    const tool = eraseTool(mine.tools);
    tool.begin({ x: 100, y: -50 });
    for (const point of [
      { x: 100, y: 300 },
      { x: 300, y: 300 },
    ])
      tool.move(point);
    expect(mine.objects.hand.getState().marked.size).toBe(2);
    expect(shown(mine)).toHaveLength(3);
    tool.end({ x: 300, y: 300 });
    expect(shown(mine).map(({ byName, kind, at }) => [byName, kind, at.x])).toEqual([
      ['Anna', 'note', 4],
    ]);
    expect(mine.said()).toBe('2 things taken off the Map');
    mine.undo();
    expect(shown(mine)).toHaveLength(3);
  });
});

describe('what is on the Map', () => {
  it('is put aside together with PBIs in one step, but for what is locked', () => {
    const on = desk();
    const { acts, book } = on.objects;
    const { editor, board } = on.device;
    const item = editor.perform({ kind: 'create-item' }, (edit) =>
      createItem(edit, { title: 'Guest checkout' }),
    );
    const ids = [0, 1, 2].map((step) => acts.addNote({ x: 400 * step, y: 0 }));
    const notes = ids.filter((id): id is MapObjectId => id !== undefined);
    const [first] = notes;
    if (!item.ok || first === undefined) throw new Error('nothing to put aside');
    editor.perform({ kind: 'map-lock' }, (edit) =>
      lockOnMap(edit, { items: [], objects: [first] }, true),
    );
    acts.putAside(notes, [item.value]);
    expect(book.shown().map(({ id }) => id)).toEqual([first]);
    expect(board.view.item(item.value)?.aside).toBe(true);
    on.undo();
    expect(book.shown()).toHaveLength(3);
    expect(board.view.item(item.value)?.aside).toBe(false);
    acts.putAside([first]);
    expect(book.shown()).toHaveLength(3);
    expect(on.said()).toBe('It is locked.');
  });

  it('is no longer selected or written in when somebody else takes it off', () => {
    const [mine, theirs] = [desk(1), desk(2)];
    const id = mine.objects.acts.addNote({ x: 0, y: 0 });
    if (id === undefined) throw new Error('no note');
    syncAll([mine.device.doc, theirs.device.doc]);
    theirs.objects.acts.putAside([id]);
    expect(mine.objects.mapStore.getState().editing).toBe(id);
    syncAll([mine.device.doc, theirs.device.doc]);
    expect(mine.objects.mapStore.getState()).toMatchObject({ editing: undefined });
    expect(mine.objects.mapStore.getState().selectedObjects.size).toBe(0);
  });

  it('is caught by a rectangle that touches it; sections only as a whole', () => {
    const on = desk();
    const { acts } = on.objects;
    const section = acts.addSection({ x: 0, y: 0, width: 400, height: 300 });
    const note = acts.addNote({ x: 200, y: 150 });
    expect(on.objects.within({ x: 180, y: 140, width: 50, height: 20 })).toEqual([note]);
    expect(on.objects.within({ x: -10, y: -10, width: 500, height: 400 })).toEqual([section, note]);
    expect(on.objects.at({ x: 200, y: 150 }, 1)?.id).toBe(note);
    expect(on.objects.at({ x: 20, y: 20 }, 1)).toBeUndefined();
  });
});

describe('the elements of objects', () => {
  const SEEN = { x: 0, y: 0, width: 1_000, height: 800 };

  it('are those in the view, each the same while it stays where it is', () => {
    const on = desk();
    const { acts, nodes, hand } = on.objects;
    const ids = [0, 1, 9].map((step) => acts.addNote({ x: 400 * step, y: 100 }));
    hand.setState({ focused: undefined });
    acts.select([]);
    on.objects.mapStore.setState({ editing: undefined });
    nodes.see(SEEN, 1);
    expect(nodes.nodes.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const [first, second] = nodes.nodes;
    const moved = ids[0];
    if (moved === undefined) throw new Error('no note');
    acts.move({ items: new Map(), objects: new Map([[moved, { x: 20, y: 30 }]]) });
    expect(nodes.nodes[0]?.position).toEqual({ x: 20, y: 30 });
    expect(nodes.nodes[0]).not.toBe(first);
    expect(nodes.nodes[1]).toBe(second);
  });

  it('are walked through as one reads, and one of them is where Tab begins', () => {
    const on = desk();
    const { acts, nodes, hand } = on.objects;
    const [c, a, b] = [
      [0, 400],
      [0, 20],
      [300, 0],
    ].map(([x = 0, y = 0]) => acts.addNote({ x: x + 96, y: y + 96 }));
    hand.setState({ focused: undefined });
    nodes.see(SEEN, 1);
    expect(hand.getState().entry).toBe(a);
    if (a === undefined || b === undefined) throw new Error('no notes');
    expect(on.objects.step(a, 1)?.id).toBe(b);
    expect(on.objects.step(b, 1)?.id).toBe(c);
    expect(hand.getState()).toMatchObject({ focused: c, focusWanted: { object: c } });
    expect(on.objects.step(a, -1)).toBeUndefined();
  });

  it('are only what somebody deals with when it is far away, and never strokes otherwise', () => {
    const on = desk();
    const { acts, nodes, hand } = on.objects;
    const note = acts.addNote({ x: 400, y: 100 });
    const section = acts.addSection({ x: 0, y: 0, width: 400, height: 300 });
    const stroke = acts.addStroke({
      at: { x: 0, y: 0 },
      size: { width: 9, height: 1 },
      points: [0, 0, 9, 0],
    });
    acts.select([]);
    on.objects.mapStore.setState({ editing: undefined });
    hand.setState({ focused: undefined });
    nodes.see(SEEN, 1);
    expect(nodes.nodes.map(({ id }) => id)).toEqual([note, section]);
    nodes.see({ x: -4_000, y: -4_000, width: 8_000, height: 8_000 }, 0.1);
    expect(nodes.painted).toBe(true);
    expect(nodes.nodes.map(({ id }) => id)).toEqual([section]);
    hand.setState({ hovered: stroke });
    expect(nodes.nodes.map(({ id }) => id)).toEqual([section, stroke]);
  });
});
