import {
  addDependency,
  addMapObjects,
  addSprint,
  addTeam,
  createItem,
  decideItem,
  groupOnMap,
  pasteOnMap,
  type Edit,
  type EditRefusal,
  type MapPaste,
} from '@weft/board-doc';
import { newBoard, type TestBoard } from '@weft/board-doc/testing';
import type { ItemId, MapObjectId, Result } from '@weft/domain';
import { layoutMap, type Point } from '@weft/layout';
import { describe, expect, it } from 'vitest';
import { objectsOnDesk, type ObjectsOnDesk } from '../../map/objects/objects-on-desk.ts';
import { ClipboardActs, type Chosen } from './clipboard-acts.ts';

interface Desk extends ObjectsOnDesk {
  readonly device: TestBoard;
  readonly acts: ClipboardActs;
  readonly chosen: { now: Chosen };
  readonly target: { at: Point };
  readonly selected: () => Chosen;
}

function desk(seed = 1): Desk {
  const device = newBoard({ seed });
  const on = objectsOnDesk(device);
  const chosen: Desk['chosen'] = { now: { items: new Set(), objects: new Set() } };
  const target = { at: { x: 0, y: 0 } };
  const acts = new ClipboardActs({
    session: {
      board: device.board,
      commands: { perform: (label, command) => device.editor.perform(label, command) },
    },
    book: on.objects.book,
    interfaceStore: on.interfaceStore,
    cards: () => layoutMap(device.board.view),
    images: { textOf: () => undefined, bring: () => Promise.resolve(0) },
    chosen: () => chosen.now,
    select: (objects, items) => on.objects.acts.select(objects, items),
    target: () => target.at,
    nameOfMe: () => 'Anna',
  });
  const selected = (): Chosen => ({
    items: on.interfaceStore.getState().selection,
    objects: on.objects.mapStore.getState().selectedObjects,
  });
  return { ...on, device, acts, chosen, target, selected };
}

function act<Value>({ device }: Desk, command: (edit: Edit) => Result<Value, EditRefusal>): Value {
  const result = device.editor.perform({ kind: 'edit-item' }, command);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** Two PBIs in a line and a group, one in the tray, and a note in the group. */
function filled(on: Desk): { readonly items: readonly ItemId[]; readonly note: MapObjectId } {
  const team = act(on, (edit) => addTeam(edit, { name: 'Basket' }));
  const sprint = act(on, (edit) => addSprint(edit, { name: 'Sprint 1', number: 1 }));
  const items = act(on, (edit) => {
    const made = [
      { title: 'Basket', place: { team, sprint }, size: 3, at: { x: 0, y: 0 } },
      { title: 'Pay', at: { x: 400, y: 0 } },
      { title: 'Later' },
    ].map((item) => createItem(edit, item));
    return { ok: true, value: made.flatMap((each) => (each.ok ? [each.value] : [])) };
  });
  const [basket, pay] = items;
  if (basket === undefined || pay === undefined) throw new Error('the PBIs were made');
  act(on, (edit) => {
    edit.replaceText(edit.board.description(basket), 'What is bought');
    return { ok: true, value: undefined };
  });
  act(on, (edit) => addDependency(edit, { from: basket, to: pay, note: 'same table' }));
  act(on, (edit) => decideItem(edit, basket, 'state', 'done'));
  const [note] = act(on, (edit) =>
    addMapObjects(edit, [
      {
        kind: 'note',
        at: { x: 100, y: 300 },
        size: { width: 192, height: 192 },
        hue: 4,
        text: 'Ask',
      },
    ]),
  );
  if (note === undefined) throw new Error('the note was made');
  act(on, (edit) => groupOnMap(edit, { items: [pay], objects: [note] }));
  return { items, note };
}

function copied(on: Desk): (type: string) => string | undefined {
  const texts = on.acts.copy();
  return (type) => texts?.get(type);
}

describe('copying on the Map', () => {
  it('pastes new PBIs and objects with texts, places, lines and groups, in one step, and selects them', () => {
    const on = desk();
    const { items, note } = filled(on);
    const before = on.device.board.view.itemCount;
    on.chosen.now = { items: new Set(items.slice(0, 2)), objects: new Set([note]) };
    const clipboard = copied(on);
    on.target.at = { x: 2000, y: 1000 };
    expect(on.acts.paste(clipboard)).toBe(true);

    const { view } = on.device.board;
    const made = [...on.selected().items].map((id) => view.item(id));
    expect(made.map((item) => item?.title)).toEqual(['Basket', 'Pay']);
    const [basket, pay] = made;
    const [first] = items;
    const original = first && view.item(first);
    expect(basket).toMatchObject({ size: 3, state: 'todo', place: original?.place });
    expect(basket?.id).not.toBe(items[0]);
    expect(basket && on.device.board.description(basket.id).toString()).toBe('What is bought');
    expect(basket && view.linesFrom(basket.id).map(({ to, note: why }) => [to, why])).toEqual([
      [pay?.id, 'same table'],
    ]);
    // 0, 0 to 624, 492 around 2000, 1000.
    expect(basket?.onMap).toEqual({ at: { x: 1688, y: 754 }, group: undefined, locked: false });
    expect(pay?.onMap?.at).toEqual({ x: 2088, y: 754 });
    const [copy] = [...on.selected().objects].map((id) => on.objects.book.object(id));
    expect(copy).toMatchObject({ text: 'Ask', hue: 4, byName: 'Anna', at: { x: 1788, y: 1054 } });
    expect(copy?.group).toBe(pay?.onMap?.group);
    expect(copy?.group).not.toBe(on.objects.book.object(note)?.group);

    on.device.editor.undoStack.undo();
    expect(view.itemCount).toBe(before);
    expect(on.objects.book.shown()).toHaveLength(1);
  });

  it('pastes on another board, where teams and Sprints are known by their names', () => {
    const on = desk();
    const { items } = filled(on);
    on.chosen.now = { items: new Set(items), objects: new Set() };
    const clipboard = copied(on);
    const other = desk(2);
    const team = act(other, (edit) => addTeam(edit, { name: ' basket' }));
    expect(other.acts.paste(clipboard)).toBe(true);
    const [basket, pay, later] = [...other.device.board.view.items()].toSorted((a, b) =>
      a.rank < b.rank ? -1 : 1,
    );
    expect(basket).toMatchObject({ title: 'Basket', place: { team, sprint: null } });
    expect(pay?.title).toBe('Pay');
    // It waited in the tray there; whoever pastes it on a Map wants to see it on the Map.
    expect(later).toMatchObject({ title: 'Later', place: { team: null } });
    expect(later?.onMap?.at).toBeDefined();
  });

  it('once more at the same place it stands a step aside; a duplicate stands beside its original', () => {
    const on = desk();
    const { note } = filled(on);
    on.chosen.now = { items: new Set(), objects: new Set([note]) };
    const clipboard = copied(on);
    on.target.at = { x: 500, y: 500 };
    on.acts.paste(clipboard);
    on.acts.paste(clipboard);
    on.acts.duplicate();
    const corners = on.objects.book.shown().map(({ at }) => at);
    expect(corners).toEqual([
      { x: 100, y: 300 },
      { x: 404, y: 404 },
      { x: 428, y: 428 },
      { x: 124, y: 324 },
    ]);
    expect(on.objects.book.shown().at(-1)?.group).toBeUndefined();
  });

  it('leaves to others what is no copy of a Map, and says when one cannot be read', () => {
    const on = desk();
    expect(on.acts.copy()).toBeUndefined();
    expect(on.acts.paste((type) => (type === 'text/plain' ? 'Basket' : ''))).toBe(false);
    const damaged = '{"weft":"map-clip","version":1}';
    expect(on.acts.paste((type) => (type === 'application/x-weft+json' ? damaged : ''))).toBe(true);
    expect(on.said()).toContain('damaged');
    expect(on.device.board.view.itemCount).toBe(0);
  });

  it('two hundred things go there and back', () => {
    const on = desk();
    const paste: MapPaste = {
      items: Array.from({ length: 100 }, (_, index) => ({
        title: `PBI ${index.toString()}`,
        description: 'D',
        acceptance: 'A',
        size: index,
        needs: ['css'],
        touches: [],
        place: { team: null, sprint: null },
        at: { x: (index % 10) * 300, y: Math.floor(index / 10) * 200 },
      })),
      lines: Array.from({ length: 99 }, (_, index) => ({ from: index, to: index + 1 })),
      objects: Array.from({ length: 100 }, (_, index) => ({
        object: {
          kind: 'note',
          at: { x: index * 200, y: 4000 },
          size: { width: 192, height: 192 },
          hue: index % 9,
          text: `Note ${index.toString()}`,
        },
      })),
    };
    const first = act(on, (edit) => pasteOnMap(edit, paste));
    on.chosen.now = { items: new Set(first.items), objects: new Set(first.objects) };
    const clipboard = copied(on);
    on.acts.paste(clipboard);
    const { view } = on.device.board;
    expect(view.itemCount).toBe(200);
    expect(view.lineCount).toBe(198);
    expect(on.objects.book.shown()).toHaveLength(200);
    on.chosen.now = on.selected();
    const again = copied(on);
    const at = (texts: typeof again): unknown => JSON.parse(texts('application/x-weft+json') ?? '');
    // The same but for where it stands.
    expect(JSON.stringify(at(again)).replaceAll(/"[xy]":-?\d+/g, '')).toBe(
      JSON.stringify(at(clipboard)).replaceAll(/"[xy]":-?\d+/g, ''),
    );
  });
});
