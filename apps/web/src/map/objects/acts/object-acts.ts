import {
  addMapObjects,
  layerMapObjects,
  moveOnMap,
  putAside,
  putMapObjectsAside,
  resizeOnMap,
  styleMapObjects,
  type BoardDocument,
  type MapBook,
  type MapMoves,
  type MapStyle,
  type NewMapObject,
} from '@weft/board-doc';
import { done, type ItemId, type MapObjectId } from '@weft/domain';
import type { Point, Rectangle } from '@weft/layout';
import { currentLaterMessages } from '../../../messages/later.ts';
import type { BoardSession } from '../../../session/board-session.ts';
import type { InterfaceStore } from '../../../stores/interface-store.ts';
import type { MapStore } from '../../map-state.ts';
import { centredAt, placeBeside, placeNotCovering } from './note-places.ts';
import type { ObjectHandStore } from '../object-hand.ts';
import { NOTE_SIZE, SECTION_SIZE, TEXT_SIZE } from '../looks/object-sizes.ts';
import type { DrawnStroke } from '../tools/pen-gesture.ts';
import type { TextMeasure } from '../looks/text-measure.ts';

/** What acts on the Map work with. */
export interface ActsContext {
  readonly session: {
    readonly board: BoardDocument;
    readonly commands: Pick<BoardSession['commands'], 'perform'>;
  };
  readonly book: MapBook;
  readonly measure: TextMeasure;
  readonly interfaceStore: InterfaceStore;
  readonly mapStore: MapStore;
  readonly hand: ObjectHandStore;
  /** What this person is called. */
  readonly nameOfMe: () => string;
}

/** What a person can do with notes, sections, texts and strokes; each is one transaction and one undo step. */
export class ObjectActs {
  readonly #context: ActsContext;

  constructor(context: ActsContext) {
    this.#context = context;
  }

  /** Puts a note with its middle at a point, and begins to write on it. */
  addNote(middle: Point): MapObjectId | undefined {
    const { book } = this.#context;
    const taken = book.shown().flatMap(({ kind, at }) => (kind === 'note' ? [at] : []));
    return this.#addNoteAt(placeNotCovering(centredAt(middle, NOTE_SIZE), taken));
  }

  /** Puts a note to the right of another one, in its colour, and begins to write on it. */
  addNoteBeside(id: MapObjectId): MapObjectId | undefined {
    const { book, measure, mapStore } = this.#context;
    const note = book.object(id);
    if (note === undefined) return undefined;
    mapStore.setState({ hue: note.hue });
    const others = book.shown().filter(({ kind }) => kind === 'note' || kind === 'text');
    const at = placeBeside(measure.rectangleOf(note), NOTE_SIZE, others.map(measure.rectangleOf));
    return this.#addNoteAt(at);
  }

  /** Puts a section where a frame was drawn, or around a point, and begins to write its name. */
  addSection(where: Rectangle | Point): MapObjectId | undefined {
    const size = 'width' in where ? { width: where.width, height: where.height } : SECTION_SIZE;
    const at = 'width' in where ? { x: where.x, y: where.y } : centredAt(where, size);
    const id = this.#add({ kind: 'section', at, size, hue: null, text: '' });
    return this.#writeNew(id, currentLaterMessages().mapObjects.added.section);
  }

  /** Puts a text whose first line begins at a point; nothing for a text of no words. */
  addText(at: Point, text: string): MapObjectId | undefined {
    if (text.trim() === '') return undefined;
    const { scale, penHue } = this.#context.mapStore.getState();
    const id = this.#add({ kind: 'text', at, size: TEXT_SIZE, hue: penHue, text, scale });
    if (id !== undefined) this.select([id]);
    return id;
  }

  /** Puts a line drawn by hand. */
  addStroke(stroke: DrawnStroke): MapObjectId | undefined {
    const { pen, penHue } = this.#context.mapStore.getState();
    const id = this.#add({ kind: 'stroke', ...stroke, hue: penHue, pen });
    if (id !== undefined) this.#announce(currentLaterMessages().mapObjects.added.stroke);
    return id;
  }

  /** Begins to write in an object; nothing for strokes and what is locked. */
  write(id: MapObjectId): void {
    const { book, mapStore, interfaceStore, hand } = this.#context;
    const object = book.object(id);
    if (object === undefined || object.aside || object.kind === 'stroke') return;
    if (object.locked) {
      this.#announce(currentLaterMessages().mapObjects.locked);
      return;
    }
    interfaceStore.getState().select([]);
    hand.setState({ focused: id });
    mapStore.setState({ selectedObjects: new Set([id]), editing: id });
  }

  /** Ends writing; a text without words goes. `refocus`: the keyboard stays on the object. */
  endWriting(id: MapObjectId, refocus: boolean): void {
    const { book, mapStore, hand } = this.#context;
    if (mapStore.getState().editing !== id) return;
    mapStore.setState({ editing: undefined });
    const object = book.object(id);
    if (object?.kind === 'text' && object.text.trim() === '') this.#putAway([id], []);
    else if (refocus) hand.setState({ focusWanted: { object: id } });
  }

  /** Takes objects off the Map and puts PBIs aside, in one step, and offers the way back. */
  putAside(objects: readonly MapObjectId[], items: readonly ItemId[] = []): void {
    const free = objects.filter((id) => this.#context.book.object(id)?.locked === false);
    if (free.length + items.length === 0) {
      if (objects.length > 0) this.#announce(currentLaterMessages().mapObjects.locked);
      return;
    }
    if (this.#putAway(free, items)) {
      this.#announce(currentLaterMessages().mapObjects.putAside(free.length + items.length));
    }
  }

  move(moves: MapMoves): boolean {
    const count = moves.items.size + moves.objects.size;
    if (count === 0) return true;
    return this.#perform({ kind: 'map-move', count }, (edit) => moveOnMap(edit, moves));
  }

  resize(id: MapObjectId, { x, y, width, height }: Rectangle): boolean {
    return this.#perform({ kind: 'map-change', count: 1 }, (edit) =>
      resizeOnMap(edit, id, { at: { x, y }, size: { width, height } }),
    );
  }

  style(ids: readonly MapObjectId[], style: MapStyle): boolean {
    return this.#perform({ kind: 'map-change', count: ids.length }, (edit) =>
      styleMapObjects(edit, ids, style),
    );
  }

  layer(ids: readonly MapObjectId[], end: 'front' | 'back'): boolean {
    return this.#perform({ kind: 'map-change', count: ids.length }, (edit) =>
      layerMapObjects(edit, ids, end),
    );
  }

  /** Makes exactly these objects and PBIs the selection. */
  select(objects: Iterable<MapObjectId>, items: Iterable<ItemId> = []): void {
    const { interfaceStore, mapStore } = this.#context;
    interfaceStore.getState().select(items);
    mapStore.setState({ selectedObjects: new Set(objects) });
  }

  #addNoteAt(at: Point): MapObjectId | undefined {
    const { hue } = this.#context.mapStore.getState();
    const id = this.#add({ kind: 'note', at, size: NOTE_SIZE, hue, text: '' });
    return this.#writeNew(id, currentLaterMessages().mapObjects.added.note);
  }

  #add(object: NewMapObject): MapObjectId | undefined {
    const { session, nameOfMe } = this.#context;
    const byName = nameOfMe();
    const added = session.commands.perform({ kind: 'map-add', count: 1 }, (edit) =>
      addMapObjects(edit, [byName === '' ? object : { ...object, byName }]),
    );
    return added.ok ? added.value[0] : undefined;
  }

  #writeNew(id: MapObjectId | undefined, told: string): MapObjectId | undefined {
    if (id === undefined) return undefined;
    this.write(id);
    this.#announce(told);
    return id;
  }

  #putAway(objects: readonly MapObjectId[], items: readonly ItemId[]): boolean {
    const count = objects.length + items.length;
    const isDone = this.#perform({ kind: 'map-put-aside', count, items }, (edit) => {
      const put = putMapObjectsAside(edit, objects);
      if (!put.ok || items.length === 0) return put;
      const asidePut = putAside(edit, items);
      return asidePut.ok ? done(undefined) : asidePut;
    });
    if (isDone) this.select([]);
    return isDone;
  }

  #perform(...args: Parameters<BoardSession['commands']['perform']>): boolean {
    return this.#context.session.commands.perform(...args).ok;
  }

  #announce(text: string): void {
    this.#context.interfaceStore.getState().announce(text);
  }
}
