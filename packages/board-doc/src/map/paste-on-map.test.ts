import { describe, expect, it } from 'vitest';
import { LIMITS, NOWHERE, lineIdOf, type ItemId } from '@weft/domain';
import { createItem } from '../commands/create-item.ts';
import { act } from '../testing/act.ts';
import { newBoard } from '../testing/new-board.ts';
import { MapBook } from './map-book.ts';
import { pasteOnMap, type MapPaste, type PastedItem } from './paste-on-map.ts';

const ITEM: PastedItem = {
  title: 'Basket',
  description: 'What is bought',
  acceptance: 'Two of a kind are one row',
  size: 5,
  needs: ['css'],
  touches: ['shop'],
  place: NOWHERE,
  at: { x: 10.4, y: 20 },
};
const NOTE = {
  kind: 'note',
  at: { x: 300, y: 20 },
  size: { width: 192, height: 192 },
  hue: 3,
  text: 'Ask Ann',
} as const;
const PASTE: MapPaste = {
  items: [
    { ...ITEM, group: 7 },
    { ...ITEM, title: 'Pay', size: null, needs: [], touches: [] },
  ],
  lines: [{ from: 1, to: 0, cause: 'requirements', note: 'same table' }],
  objects: [{ object: NOTE, group: 7 }, { object: { ...NOTE, text: 'Ask Bob' } }],
};

describe('what is pasted on the Map', () => {
  it('[BD375] are new PBIs with their texts, dependencies and groups, and new objects, in one step', () => {
    const person = newBoard({ seed: 1 });
    const first = act(person, (edit) => createItem(edit, { title: 'First' }));
    const { items, objects } = act(person, (edit) => pasteOnMap(edit, PASTE));
    const { view } = person.board;
    const [basket, pay] = items.map((id) => view.item(id));
    expect(basket).toMatchObject({
      title: 'Basket',
      size: 5,
      needs: ['css'],
      touches: ['shop'],
      onMap: { at: { x: 10, y: 20 }, locked: false },
    });
    expect(pay).toMatchObject({ title: 'Pay', size: null, onMap: { group: undefined } });
    const [id] = items;
    if (id === undefined) throw new Error('a PBI was made');
    expect(person.board.description(id)?.toString()).toBe(ITEM.description);
    expect(person.board.acceptance(id)?.toString()).toBe(ITEM.acceptance);
    const ranks = [first, ...items].map((each) => view.item(each)?.rank ?? '');
    expect(ranks.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(ranks);
    expect([...view.lines()].map((line) => [line.id, ...line.causes, line.note])).toEqual([
      [lineIdOf(idAt(items, 1), idAt(items, 0)), 'requirements', 'same table'],
    ]);
    const book = new MapBook(person.board);
    const [ann, bob] = objects.map((each) => book.object(each));
    expect(ann).toMatchObject({ text: 'Ask Ann', hue: 3, group: basket?.onMap?.group });
    expect(ann?.group).toBeDefined();
    expect(bob).toMatchObject({ text: 'Ask Bob', group: undefined });
    book.close();

    person.editor.undoStack.undo();
    expect(person.board.view.itemCount).toBe(1);
    expect(person.board.view.lineCount).toBe(0);
    expect(new MapBook(person.board).shown()).toEqual([]);
  });

  it('[BD376] is refused as a whole where one thing of it is', () => {
    const person = newBoard({ seed: 1 });
    const refusals = [
      { ...PASTE, items: [ITEM, { ...ITEM, title: ' ' }] },
      { ...PASTE, items: [ITEM, { ...ITEM, at: { x: 2 * LIMITS.mapExtentPx, y: 0 } }] },
      { ...PASTE, items: [ITEM, { ...ITEM, size: -1 }] },
      { ...PASTE, lines: [{ from: 0, to: 2 }] },
      { ...PASTE, lines: [{ from: 0, to: 0 }] },
      { ...PASTE, objects: [{ object: { ...NOTE, size: { width: 0, height: 9 } } }] },
    ].map((paste) => {
      const result = person.editor.perform({ kind: 'map-paste' }, (edit) =>
        pasteOnMap(edit, paste),
      );
      return result.ok ? undefined : result.refusal.code;
    });
    expect(refusals).toEqual([
      'empty',
      'out-of-range',
      'out-of-range',
      'bad-value',
      'self-dependency',
      'out-of-range',
    ]);
    expect(person.board.view.itemCount).toBe(0);
  });
});

function idAt(items: readonly ItemId[], index: number): ItemId {
  const id = items[index];
  if (id === undefined) throw new Error('there are as many PBIs');
  return id;
}
