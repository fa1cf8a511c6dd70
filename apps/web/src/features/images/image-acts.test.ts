import { newBoard } from '@weft/board-doc/testing';
import { done, refused, type MapObjectId } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { objectsOnDesk } from '../../map/objects/objects-on-desk.ts';
import { ImageActs } from './image-acts.ts';
import { imagePlaces } from './image-places.ts';
import { sampleImageRow } from './images-on-desk.ts';
import type { prepareImage } from './prepare-image.ts';

function desk() {
  const device = newBoard({ seed: 1 });
  const { objects, interfaceStore, said } = objectsOnDesk(device);
  const now = { keeps: true, selected: new Array<MapObjectId>() };
  const prepare: typeof prepareImage = ({ name }) =>
    Promise.resolve(
      name.endsWith('.svg')
        ? refused('svg')
        : done({
            image: sampleImageRow(name.length.toString().slice(0, 1)),
            size: { width: 960, height: 480 },
          }),
    );
  const acts = new ImageActs({
    session: { commands: { perform: (label, command) => device.editor.perform(label, command) } },
    images: { keep: () => Promise.resolve(now.keeps ? done(undefined) : refused('quota')) },
    interfaceStore,
    select: (ids) => void (now.selected = [...ids]),
    nameOfMe: () => 'Anna',
    prepare,
  });
  const file = (name: string): File => new File([''], name);
  return { device, acts, now, file, said, shown: () => objects.book.shown() };
}

describe('putting images on the Map', () => {
  it('makes them objects side by side around a point, called after their files, in one step', async () => {
    const { acts, file, shown, now, device } = desk();
    await acts.add([file('Login_page.v2.png'), file('image.png')], () => ({ x: 0, y: 0 }));
    expect(shown()).toMatchObject([
      { kind: 'image', text: 'Login page.v2', byName: 'Anna', at: { x: -492, y: -120 } },
      { kind: 'image', text: '', at: { x: 12, y: -120 }, size: { width: 480, height: 240 } },
    ]);
    expect(now.selected).toEqual(shown().map(({ id }) => id));
    device.editor.undoStack.undo();
    expect(shown()).toEqual([]);
  });

  it('adds the others where one is refused, and says why', async () => {
    const { acts, file, shown, said } = desk();
    await acts.add([file('logo.svg'), file('a.png')], () => ({ x: 0, y: 0 }));
    expect(shown()).toHaveLength(1);
    expect(said()).toContain('SVG');
  });

  it('adds nothing that the device could not keep, and not too many', async () => {
    const { acts, file, shown, now, said } = desk();
    now.keeps = false;
    await acts.add([file('a.png')], () => ({ x: 0, y: 0 }));
    expect(said()).toContain('could not keep');
    now.keeps = true;
    await acts.add(
      Array.from({ length: 21 }, () => file('a.png')),
      () => ({ x: 0, y: 0 }),
    );
    expect(said()).toContain('at most 20');
    expect(shown()).toEqual([]);
  });

  it('places more than a row in rows that do not overlap', () => {
    const sizes = Array.from({ length: 7 }, () => ({ width: 480, height: 480 }));
    const places = imagePlaces(sizes, () => ({ x: 0, y: 0 }));
    expect(new Set(places.map(({ y }) => y)).size).toBe(2);
    expect(new Set(places.map(({ x, y }) => `${x.toString()} ${y.toString()}`)).size).toBe(7);
    expect(places[0]).toEqual({ x: -1_248, y: -492, width: 480, height: 480 });
  });
});
